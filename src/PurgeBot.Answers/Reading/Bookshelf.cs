using System.Collections.Concurrent;
using System.Collections.Immutable;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Indexing;

namespace PurgeBot.Answers.Reading;

/// <summary>The documents of a corpus as readers find them: by title, with their contents, paragraph by paragraph.</summary>
/// <remarks>
/// Safe for use by any number of threads at once. What it tells of a document is read when it is first asked for, and kept as long as the
/// corpus stays as it is: some 100 bytes a section.
/// </remarks>
public sealed class Bookshelf
{
    private readonly ParagraphFinder _finder;
    private readonly Lazy<ImmutableArray<ShelvedDocument>> _documents;
    private readonly ConcurrentDictionary<ulong, Outline> _outlines = new();

    internal Bookshelf(Library library)
    {
        _finder = new ParagraphFinder(library);
        _documents = new Lazy<ImmutableArray<ShelvedDocument>>(() => ShelvedDocument.All(library));
    }

    /// <summary>Every document, in the order of their labels.</summary>
    public ImmutableArray<ShelvedDocument> Documents => _documents.Value;

    /// <summary>The documents that a text may mean: those that are called so, else those whose label has it in it, else those that it may misspell.</summary>
    /// <param name="text">Any text.</param>
    public ImmutableArray<ShelvedDocument> Find(string text)
    {
        var wanted = text.Trim();
        if (wanted.Length == 0) return [];
        ImmutableArray<ShelvedDocument> called = [.. Documents.Where(document => document.IsCalled(wanted))];
        if (!called.IsEmpty) return called;
        ImmutableArray<ShelvedDocument> having = [.. Documents.Where(document => Likeness.IsIn(document.Label, wanted))];
        return having.IsEmpty ? [.. Documents.Where(document => Likeness.IsMeant(document.Label, wanted))] : having;
    }

    /// <summary>The documents whose labels look most like a text, the likest first; none where nothing does.</summary>
    public IEnumerable<ShelvedDocument> Near(string text) => Likeness.Nearest(Documents, document => document.Label, text);

    /// <summary>Number of a document's paragraphs; 0 where the corpus has no such document.</summary>
    /// <param name="document">The <see cref="ParagraphKey.Document"/> of its paragraphs.</param>
    public int ParagraphsOf(ulong document)
    {
        if (_outlines.TryGetValue(document, out var known)) return known.Paragraphs;
        // Of a list of documents, none need be read through: by leaps behind the last paragraph, and then by halves.
        var (least, most) = (0, 1);
        while (Has(document, most)) (least, most) = (most, most > int.MaxValue / 2 ? int.MaxValue : most * 2);
        while (most - least > 1)
        {
            var half = least + ((most - least) / 2);
            if (Has(document, half)) least = half;
            else most = half;
        }

        return least;
    }

    /// <summary>The contents of a document; null where the corpus has no such document.</summary>
    /// <param name="document">The <see cref="ParagraphKey.Document"/> of its paragraphs.</param>
    public Outline? OutlineOf(ulong document)
    {
        if (_outlines.TryGetValue(document, out var known)) return known;
        // What nobody wrote is not remembered: keys may come from anywhere.
        return Outline.Of(Read(document, 1, int.MaxValue)) is { } read ? _outlines.GetOrAdd(document, read) : null;
    }

    /// <summary>Paragraphs of a document, in order; those that it does not have are left out.</summary>
    /// <param name="document">The <see cref="ParagraphKey.Document"/> of its paragraphs.</param>
    /// <param name="first">Number of the first one, from 1.</param>
    /// <param name="last">Number of the last one.</param>
    public IEnumerable<ReadParagraph> Read(ulong document, int first, int last)
    {
        for (var number = first; number <= last && _finder.Read(new ParagraphKey(document, number)) is { } found; number++)
            yield return new ReadParagraph(found.Passage, ParagraphLink.To(found), _finder.SourcesOf(found.Passage));
    }

    private bool Has(ulong document, int number) => _finder.Read(new ParagraphKey(document, number)) is not null;
}
