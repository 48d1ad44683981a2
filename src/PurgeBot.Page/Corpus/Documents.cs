using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Page.Corpus;

/// <summary>The corpus as it is read: documents, their sections, their paragraphs.</summary>
internal static class Documents
{
    /// <summary>Most documents listed; the others are found by asking.</summary>
    public const int MostDocuments = 500;

    /// <summary>Most sections of a document listed.</summary>
    public const int MostSections = 2_000;

    /// <summary>Paragraphs on a page.</summary>
    public const int ParagraphsShown = 60;

    // Read in half a second; what is behind them is reached paragraph by paragraph.
    private const int MostPassages = 20_000;

    /// <summary>The documents, by title.</summary>
    public static DocumentsShape List(Library library) => new(
        library.Documents,
        [
            .. library.SomeDocuments(MostDocuments)
                .OrderBy(document => document.Title, StringComparer.OrdinalIgnoreCase)
                .Select(document => new DocumentShape(ParagraphKey.Of(document, 1).ToString(), document.Title)
                {
                    Licence = document.Licence,
                    Language = document.Language,
                    Url = document.Url?.AbsoluteUri,
                }),
        ]);

    /// <summary>The sections of the document that a paragraph stands in; null where there is no such document.</summary>
    public static ContentsShape? Contents(Library library, string paragraph)
    {
        if (!ParagraphKey.TryParse(paragraph, out var key)) return null;
        var sections = new List<SectionShape>();
        Passage? last = null;
        var count = 0;
        foreach (var passage in library.PassagesFrom(key with { Number = 1 }).Take(MostPassages))
        {
            if ((last is null || !last.Section.SequenceEqual(passage.Section)) && sections.Count < MostSections)
                sections.Add(new SectionShape(passage.Paragraph, passage.Section));
            last = passage;
            count++;
        }

        return last is null ? null : new ContentsShape((key with { Number = 1 }).ToString(), last.Document.Title, count, sections)
        {
            Licence = last.Document.Licence,
            Language = last.Document.Language,
            Url = last.Document.Url?.AbsoluteUri,
        };
    }

    /// <summary>Some paragraphs from one on; null where there is no such paragraph.</summary>
    public static ParagraphsShape? Read(Library library, string from)
    {
        if (!ParagraphKey.TryParse(from, out var first)) return null;
        var passages = library.PassagesFrom(first).Take(ParagraphsShown + 1).ToList();
        return passages.Count == 0
            ? null
            : new ParagraphsShape([.. passages.Take(ParagraphsShown).Select(passage => ParagraphOf(library, passage))], passages.Count > ParagraphsShown);
    }

    private static ParagraphShape ParagraphOf(Library library, Passage passage)
    {
        var key = ParagraphKey.Of(passage);
        var found = library.Find(key)!;
        return new ParagraphShape(key.ToString(), passage.Paragraph, passage.Section, passage.Text, found.Sources) { Url = found.Url?.AbsoluteUri };
    }
}

/// <summary>The documents.</summary>
/// <param name="Count">How many there are in all.</param>
/// <param name="Documents">Those listed.</param>
internal sealed record DocumentsShape(int Count, IReadOnlyList<DocumentShape> Documents);

/// <summary>A document.</summary>
/// <param name="At">Key of its first paragraph.</param>
/// <param name="Title">What it is called.</param>
internal sealed record DocumentShape(string At, string Title)
{
    /// <summary>Licence of the text.</summary>
    public string? Licence { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Where readers find it.</summary>
    public string? Url { get; init; }
}

/// <summary>What is in a document.</summary>
/// <param name="At">Key of its first paragraph.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Paragraphs">How many it has.</param>
/// <param name="Sections">Its sections, in order.</param>
internal sealed record ContentsShape(string At, string Title, int Paragraphs, IReadOnlyList<SectionShape> Sections)
{
    /// <summary>Licence of the text.</summary>
    public string? Licence { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Where readers find it.</summary>
    public string? Url { get; init; }
}

/// <summary>A section.</summary>
/// <param name="First">Number of its first paragraph.</param>
/// <param name="Headings">The headings above it, outermost first.</param>
internal sealed record SectionShape(int First, IReadOnlyList<string> Headings);

/// <summary>Some paragraphs.</summary>
/// <param name="Paragraphs">In order.</param>
/// <param name="More">Whether others come behind them.</param>
internal sealed record ParagraphsShape(IReadOnlyList<ParagraphShape> Paragraphs, bool More);

/// <summary>A paragraph.</summary>
/// <param name="At">Its key.</param>
/// <param name="Number">Its number in the document.</param>
/// <param name="Headings">The headings above it.</param>
/// <param name="Text">Word for word.</param>
/// <param name="Sources">The works that it cites, in short form.</param>
internal sealed record ParagraphShape(string At, int Number, IReadOnlyList<string> Headings, string Text, IReadOnlyList<string> Sources)
{
    /// <summary>A link to it, where its document has an address.</summary>
    public string? Url { get; init; }
}
