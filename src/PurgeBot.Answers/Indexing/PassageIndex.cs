using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PurgeBot.Answers.Terms;
using Term = PurgeBot.Answers.Terms.Term;

namespace PurgeBot.Answers.Indexing;

/// <summary>An index opened for reading: one state of the corpus, which never changes.</summary>
/// <remarks>Safe for use by any number of threads at once.</remarks>
public sealed class PassageIndex : IDisposable
{
    private const int FewPassages = 5_000;

    private readonly MappedDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly Lazy<Vocabulary> _vocabulary;
    private readonly Lazy<DocumentStarts> _documents;

    static PassageIndex() => IndexCodec.Register();

    private PassageIndex(string folder, MappedDirectory directory, DirectoryReader reader)
    {
        (Folder, _directory, _reader) = (folder, directory, reader);
        _searcher = new IndexSearcher(reader) { Similarity = IndexSchema.Similarity };
        _vocabulary = new Lazy<Vocabulary>(() => Vocabulary.Read(reader));
        _documents = new Lazy<DocumentStarts>(() => DocumentStarts.Read(reader));
        // Lucene counts the words of deleted passages until their segment is merged; so do both sides of this.
        AverageLength = reader.MaxDoc == 0 ? 1 : Math.Max(1, reader.GetSumTotalTermFreq(IndexSchema.Text) / (float)reader.MaxDoc);
    }

    /// <summary>Where the index lies.</summary>
    public string Folder { get; }

    /// <summary>Number of passages.</summary>
    public int Count => _reader.NumDocs;

    /// <summary>All passages have numbers from 0 up to, not including, this one.</summary>
    internal int EndId => _reader.MaxDoc;

    /// <summary>Every term of the passages' text; read when it is first asked for.</summary>
    internal Vocabulary Vocabulary => _vocabulary.Value;

    /// <summary>The abbreviations that the passages explain; in no order that counts.</summary>
    internal IEnumerable<(string Short, string Long)> Abbreviations => WrittenAbbreviations.Read(_reader);

    /// <summary>Where each document begins; read when it is first asked for.</summary>
    internal DocumentStarts Documents => _documents.Value;

    /// <summary>The passages by the dates in them.</summary>
    internal DatedPassages Dates => new(_reader, Documents);

    /// <summary>Mean number of words in a passage, stop words left out; at least 1.</summary>
    internal float AverageLength { get; }

    /// <summary>Opens the index in a folder.</summary>
    /// <exception cref="IOException">The index is damaged or incomplete.</exception>
    internal static PassageIndex Open(string folder)
    {
        var directory = new MappedDirectory(folder);
        DirectoryReader? reader = null;
        try
        {
            reader = DirectoryReader.Open(directory);
            return new PassageIndex(folder, directory, reader);
        }
        catch
        {
            reader?.Dispose();
            directory.Dispose();
            throw;
        }
    }

    /// <summary>The numbers of the passages that match a query best, best first.</summary>
    internal IReadOnlyList<int> Search(Query query, int limit)
    {
        // Out of order, Lucene sets up 2,048 buckets for each question, which a small index does not repay.
        var best = TopScoreDocCollector.Create(limit, docsScoredInOrder: EndId < FewPassages);
        _searcher.Search(query, best);
        return Array.ConvertAll(best.GetTopDocs().ScoreDocs, hit => hit.Doc);
    }

    /// <summary>The words of a passage, for <see cref="TokenRecord"/>.</summary>
    internal byte[] Tokens(int id) => Stored(id, IndexSchema.Tokens);

    /// <summary>Whether a term has a capital wherever it stands in the passages that have it most often: it is a name.</summary>
    internal bool IsName(Term term)
    {
        // A name is one nearly everywhere.
        const int Tried = 8;
        var query = new TermQuery(new Lucene.Net.Index.Term(IndexSchema.Text, new BytesRef(term.Utf8)));
        return Search(query, Tried).All(id => HasCapitalAlways(new TokenRecord(Tokens(id)).Text, term.Hash));
    }

    /// <summary>Whether a phrase stands in one of the passages that have its words most often.</summary>
    internal bool Holds(Phrase phrase)
    {
        const int Tried = 50;
        return Holding(phrase, Tried).Any();
    }

    /// <summary>The passages that a phrase stands in, of those that have its words most often; that which has them most often first.</summary>
    /// <param name="phrase">The phrase; has a significant word.</param>
    /// <param name="tried">How many passages are looked at.</param>
    internal IEnumerable<int> Holding(Phrase phrase, int tried)
    {
        return Search(HavingAll(phrase.Significant), tried).Where(id => HasPhrase(new TokenRecord(Tokens(id)).Text, phrase));
    }

    /// <summary>A query for the passages that have all of some words in their text, wherever they stand.</summary>
    internal static BooleanQuery HavingAll(IEnumerable<Term> words)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var word in words) query.Add(new TermQuery(new Lucene.Net.Index.Term(IndexSchema.Text, new BytesRef(word.Utf8))), Occur.MUST);
        return query;
    }

    /// <summary>The passage itself.</summary>
    internal IndexedPassage Read(int id) => PassageCodec.Decode(Stored(id, IndexSchema.Passage));

    /// <summary>Counts a user in; false when the index is closed already.</summary>
    internal bool TryAcquire() => _reader.TryIncRef();

    /// <summary>Counts a user out; the last one closes the files.</summary>
    internal void Release()
    {
        _reader.DecRef();
        if (_reader.RefCount == 0) _directory.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => Release();

    private static bool HasCapitalAlways(ReadOnlySpan<uint> words, uint hash)
    {
        foreach (var word in words)
        {
            if (TokenRecord.HashOf(word) == hash && (TokenRecord.MarksOf(word) & TokenMarks.Capitalised) == 0) return false;
        }

        return true;
    }

    private static bool HasPhrase(ReadOnlySpan<uint> words, Phrase phrase)
    {
        for (var position = 0; position < words.Length; position++)
        {
            if (phrase.EndsAt(words, position)) return true;
        }

        return false;
    }

    private byte[] Stored(int id, string field)
    {
        var visitor = new FieldVisitor(field);
        _reader.Document(id, visitor);
        return visitor.Bytes;
    }

    private sealed class FieldVisitor(string field) : StoredFieldVisitor
    {
        public byte[] Bytes { get; private set; } = [];

        public override void BinaryField(FieldInfo fieldInfo, byte[] value) => Bytes = value;

        public override Status NeedsField(FieldInfo fieldInfo) =>
            fieldInfo.Name == field ? Status.YES : Bytes.Length == 0 ? Status.NO : Status.STOP;
    }
}
