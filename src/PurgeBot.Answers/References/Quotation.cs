using System.Collections.Immutable;
using System.Text;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Passages;
using NodaTime;

namespace PurgeBot.Answers.References;

/// <summary>A passage as it is quoted: word for word, where it stands, and the works that it rests on. It holds without the corpus.</summary>
/// <param name="Paragraph">Its paragraph.</param>
/// <param name="Text">Its text.</param>
/// <param name="Title">Title of its document.</param>
/// <param name="Heading">The heading right above it, or null.</param>
/// <param name="Url">A link to the very paragraph, where the document has an address.</param>
/// <param name="Works">The works that it cites and the corpus lists, in the order of the text.</param>
/// <param name="Unlisted">Keys of the works that it cites and the corpus does not list.</param>
public sealed record Quotation(
    ParagraphKey Paragraph, string Text, string Title, string? Heading, Uri? Url, ImmutableArray<CitedWork> Works, ImmutableArray<string> Unlisted)
{
    // What a reference manager takes for a key.
    private const int LongestSlug = 40;

    /// <summary>Document, heading and paragraph, as a reader would write them.</summary>
    public string Citation => Answers.Citation.Of(Title, Heading, Paragraph.Number);

    /// <summary>The works in short form.</summary>
    public ImmutableArray<string> Sources => [.. Works.Select(cited => cited.Short).Concat(Unlisted).Distinct(StringComparer.Ordinal)];

    /// <summary>Quotes a paragraph of a corpus.</summary>
    public static Quotation Of(ParagraphInContext found, Bibliography works)
    {
        var passage = found.Paragraph;
        var cited = passage.Sources.Distinct().Select(source => (Source: source, Work: works.Find(source.Key))).ToList();
        return new Quotation(
            ParagraphKey.Of(passage),
            passage.Text,
            passage.Document.Title,
            passage.Section.IsEmpty ? null : passage.Section[^1],
            found.Url,
            [.. cited.Where(one => one.Work is not null).Select(one => new CitedWork(one.Work!, one.Source.Locator))],
            [.. cited.Where(one => one.Work is null).Select(one => one.Source.Key).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>
    /// The passage itself as a work that can be cited: its document, which has no author and no year that anybody knows of, and its paragraph.
    /// </summary>
    /// <param name="accessed">When it was read.</param>
    public CitedWork AsWork(LocalDate accessed) => new(
        new Work(Slug(), Url is null ? "document" : "webpage", Title, [], [], null, null, null, null, null, null, null, PageOf(Url), null, Title) { Accessed = Url is null ? null : accessed },
        FormattableString.Invariant($"para. {Paragraph.Number}"));

    // The part of an address that quotes the paragraph is for browsers; in a bibliography it would be a paragraph itself.
    private static Uri? PageOf(Uri? url) =>
        url?.OriginalString.IndexOf(ParagraphLink.Delimiter, StringComparison.Ordinal) is { } at and >= 0 ? new Uri(url.OriginalString[..at].TrimEnd('#')) : url;

    private string Slug()
    {
        var slug = new StringBuilder();
        foreach (var unit in Title.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(unit)) slug.Append(unit);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length == LongestSlug) break;
        }

        var words = slug.ToString().Trim('-');
        return FormattableString.Invariant($"{(words.Length == 0 ? "passage" : words)}-{Paragraph.Number}");
    }
}
