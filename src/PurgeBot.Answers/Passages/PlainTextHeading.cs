namespace PurgeBot.Answers.Passages;

/// <summary>Tells headings in plain text, where nothing marks them, from short paragraphs.</summary>
internal static class PlainTextHeading
{
    /// <summary>Longest heading, in UTF-16 code units.</summary>
    public const int MaxLength = 80;

    private const int MaxWords = 12;

    // More lines than this above the first paragraph are a list, not a site's name, a title and a first section.
    private const int MostCandidates = 8;

    // The subject of a document is named early; no need to look through all of a long one for each candidate.
    private const int ParagraphsLookedAt = 20;

    /// <summary>
    /// Whether a line of <paramref name="text"/> alone is a heading: short, begun with a letter or digit, not closed like a
    /// sentence.
    /// </summary>
    public static bool Is(string text) =>
        IsShort(text) && char.IsLetterOrDigit(text[0])
        && text[^1] is not ('.' or ',' or ';' or ':' or '!' or '?' or '…' or '"' or '”' or ')');

    public static bool IsShort(string text) => text.Length is > 0 and <= MaxLength && text.AsSpan().Count(' ') < MaxWords;

    /// <summary>Which of the headings above the first paragraph is the document's title.</summary>
    /// <param name="headings">The headings above the first paragraph, in order; a site's name and a first section's may be among
    /// them.</param>
    /// <param name="named">The article that a notice of the file names as its source, or null.</param>
    /// <param name="paragraphs">The text below.</param>
    /// <returns>
    /// Index of the heading that the notice names; else of that which most paragraphs mention, in the same capitals; else of the first.
    /// -1 where there is no heading.
    /// </returns>
    public static int TitleAmong(IReadOnlyList<string> headings, string? named, IEnumerable<string> paragraphs)
    {
        if (headings.Count < 2)
            return headings.Count - 1;
        var beginning = paragraphs.Take(ParagraphsLookedAt).ToList();
        var (best, mostMentions) = (0, 0);
        for (var i = 0; i < Math.Min(headings.Count, MostCandidates); i++)
        {
            if (headings[i].Equals(named, StringComparison.OrdinalIgnoreCase))
                return i;
            var subject = WithoutArticle(headings[i]);
            var mentions = beginning.Count(paragraph => paragraph.Contains(subject, StringComparison.Ordinal));
            if (mentions > mostMentions)
                (best, mostMentions) = (i, mentions);
        }
        return best;
    }

    private static string WithoutArticle(string heading) =>
        heading.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? heading[4..] : heading;
}
