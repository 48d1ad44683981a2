using System.Collections.Immutable;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Answers;

/// <summary>Cites paragraphs, and the works that they rest on, as a reader would.</summary>
internal static class Citation
{
    /// <summary>Title, innermost heading in quotation marks (its own marks become single ones), and the paragraph's number.</summary>
    public static string Of(Passage passage) => Of(passage.Document.Title, passage.Section.IsEmpty ? null : passage.Section[^1], passage.Paragraph);

    /// <inheritdoc cref="Of(Passage)"/>
    public static string Of(string title, string? heading, int paragraph) => heading is null
        ? $"{title}, ¶ {paragraph}"
        : $"{title}, “{heading.Replace('“', '‘').Replace('”', '’')}”, ¶ {paragraph}";

    /// <summary>The same of several paragraphs, one after the other.</summary>
    public static string Of(string title, string? heading, int first, int last)
    {
        var one = Of(title, heading, first);
        return first == last ? one : $"{one}–{last}";
    }

    /// <summary>
    /// The works that a paragraph cites in short form, with the page or chapter: <c>Conquest 1968, p. 12</c>. A work that the
    /// corpus does not list is named by its key.
    /// </summary>
    public static ImmutableArray<string> SourcesOf(Passage passage, Bibliography works) =>
        [.. passage.Sources.Select(source => SourceOf(source, works)).Distinct(StringComparer.Ordinal)];

    private static string SourceOf(SourceReference source, Bibliography works)
    {
        var work = works.Find(source.Key)?.ShortCitation ?? source.Key;
        return source.Locator is null ? work : $"{work}, {source.Locator}";
    }
}
