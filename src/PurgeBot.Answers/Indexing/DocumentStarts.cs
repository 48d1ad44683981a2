using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PurgeBot.Answers.Indexing;

/// <summary>Knows with which passage each document begins; its others follow that one in order.</summary>
/// <remarks>Immutable; safe for use by any number of threads at once. Some 40 bytes a document.</remarks>
internal sealed class DocumentStarts
{
    private readonly Dictionary<ulong, int> _ids = [];
    private readonly Lazy<(int[] Starts, ulong[] Documents)> _inOrder;

    private DocumentStarts() => _inOrder = new Lazy<(int[], ulong[])>(() =>
        ([.. _ids.Values.Order()], [.. _ids.OrderBy(document => document.Value).Select(document => document.Key)]));

    /// <summary>
    /// Numbers of the documents' first passages, by the hashes of their paths: an order that depends on the corpus alone, while that of the
    /// index depends on which file came when.
    /// </summary>
    public IEnumerable<int> Ids => _ids.OrderBy(document => document.Key).Select(document => document.Value);

    /// <summary>Number of documents.</summary>
    public int Count => _ids.Count;

    /// <summary>Reads them from the paths in an index.</summary>
    public static DocumentStarts Read(IndexReader reader)
    {
        var starts = new DocumentStarts();
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(IndexSchema.Path) is not { } paths) continue;
            var path = paths.GetEnumerator();
            DocsEnum? passages = null;
            while (path.MoveNext())
            {
                passages = path.Docs(leaf.AtomicReader.LiveDocs, passages, DocsFlags.NONE);
                var first = passages.NextDoc();
                if (first == DocIdSetIterator.NO_MORE_DOCS) continue;
                var bytes = path.Term;
                starts._ids.TryAdd(ParagraphKey.HashOf(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)), leaf.DocBase + first);
            }
        }

        return starts;
    }

    /// <summary>Hash of the path of the document that a passage belongs to.</summary>
    public ulong DocumentAt(int id)
    {
        var (starts, documents) = _inOrder.Value;
        var at = Array.BinarySearch(starts, id);
        return documents[at >= 0 ? at : ~at - 1];
    }

    /// <summary>Number of the document's first passage; null where there is no such document.</summary>
    public int? Of(ulong document) => _ids.TryGetValue(document, out var id) ? id : null;
}
