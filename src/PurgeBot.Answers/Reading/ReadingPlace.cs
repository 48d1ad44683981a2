using System.Collections.Immutable;

namespace PurgeBot.Answers.Reading;

/// <summary>Where somebody wants to read, or why they cannot; one of a closed set.</summary>
public abstract record ReadingPlace
{
    private const int MostNear = 3;

    private ReadingPlace()
    {
    }

    /// <summary>Nothing is named: all documents.</summary>
    /// <param name="Documents">In the order of their labels.</param>
    public sealed record Shelf(ImmutableArray<ShelvedDocument> Documents) : ReadingPlace;

    /// <summary>A document alone is named.</summary>
    /// <param name="Document">The document.</param>
    /// <param name="Outline">Its contents.</param>
    public sealed record Whole(ShelvedDocument Document, Outline Outline) : ReadingPlace
    {
        /// <summary>All of it, from the first paragraph to the last.</summary>
        public Stretch Text => new(Document, [], 1, Outline.Paragraphs);
    }

    /// <summary>A section of a document, or the rest of one from a paragraph on.</summary>
    /// <param name="Document">The document.</param>
    /// <param name="Headings">The headings below which all of it stands, outermost first.</param>
    /// <param name="First">Number of the first paragraph.</param>
    /// <param name="Last">Number of the last one.</param>
    public sealed record Stretch(ShelvedDocument Document, ImmutableArray<string> Headings, int First, int Last) : ReadingPlace
    {
        /// <summary>Document, section and paragraphs, as a reader would write them.</summary>
        public string Citation => Answers.Citation.Of(Document.Info.Title, Headings.IsEmpty ? null : Headings[^1], First, Last);
    }

    /// <summary>There is no such document, or section, or several.</summary>
    /// <param name="Sentence">One sentence for people, with what is nearest.</param>
    public sealed record Nowhere(string Sentence) : ReadingPlace;

    /// <summary>The place that words name: first a document, if there are several, then a section or the number of a paragraph.</summary>
    /// <param name="shelf">The documents.</param>
    /// <param name="words">The words. One that has spaces in it was put in quotation marks: it is a whole name.</param>
    public static ReadingPlace Find(Bookshelf shelf, IReadOnlyList<string> words)
    {
        if (words.Count == 0) return new Shelf(shelf.Documents);
        var only = shelf.Documents is [var one] ? one : null;
        if (Longest(words, name => Called(shelf, name)) is { } called) return In(shelf, called);
        // Whatever it is called: a corpus of one document has no other.
        if (only is not null && shelf.OutlineOf(only.Key) is { } outline && !outline.Find(Joined(words)).IsEmpty) return In(shelf, ([only], Joined(words), Joined(words)));
        if (Longest(words, shelf.Find) is { } found) return In(shelf, found);
        if (only is not null) return In(shelf, ([only], Joined(words), Joined(words)));
        return new Nowhere($"The corpus has no document “{Joined(words)}”{NearOf(shelf.Near(Joined(words)).Select(document => document.Label), "; nearest is ")}.");
    }

    private static ImmutableArray<ShelvedDocument> Called(Bookshelf shelf, string name) => [.. shelf.Documents.Where(document => document.IsCalled(name))];

    // The most words that name a document, and those behind them.
    private static (ImmutableArray<ShelvedDocument> Documents, string Name, string Section)? Longest(IReadOnlyList<string> words, Func<string, ImmutableArray<ShelvedDocument>> find)
    {
        var most = words.Any(word => word.Contains(' ', StringComparison.Ordinal)) ? 1 : words.Count;
        for (var count = most; count > 0; count--)
        {
            var name = Joined(words.Take(count));
            if (find(name) is { IsEmpty: false } documents) return (documents, name, Joined(words.Skip(count)));
        }

        return null;
    }

    private static ReadingPlace In(Bookshelf shelf, (ImmutableArray<ShelvedDocument> Documents, string Name, string Section) named)
    {
        if (named.Documents is not [var document])
            return new Nowhere($"Several documents are called “{named.Name}”, or have it in their title: {Listed(named.Documents.Select(several => several.Label))}.");
        if (shelf.OutlineOf(document.Key) is not { } outline) return new Nowhere($"“{document.Label}” is no longer in the corpus.");
        if (named.Section.Length == 0) return new Whole(document, outline);
        if (outline.Find(named.Section) is not [var section, ..])
        {
            return new Nowhere(Outline.NumberIn(named.Section) is not null
                ? $"“{document.Label}” has no paragraph {named.Section.Trim()}; it has 1 to {outline.Paragraphs}."
                : $"“{document.Label}” has no section “{named.Section}”{NearOf(outline.Near(named.Section), "; nearest is ")}.");
        }

        if (Outline.NumberIn(named.Section) is { } number && section.First <= number && number <= section.Last) return new Stretch(document, section.Headings, number, section.Last);
        var headings = section.HeadingsTo(named.Section);
        return new Stretch(document, headings, section.First, outline.LastBelow(section, headings.Length));
    }

    private static string Joined(IEnumerable<string> words) => string.Join(' ', words);

    private static string NearOf(IEnumerable<string> near, string before) => Listed(near) is { Length: > 0 } listed ? before + listed : "";

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Take(MostNear).Select(name => $"“{name}”"));
}
