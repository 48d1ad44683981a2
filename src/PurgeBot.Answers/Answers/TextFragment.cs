using System.Text;
using PurgeBot.Answers.Indexing;

namespace PurgeBot.Answers.Answers;

/// <summary>Links to a paragraph inside a page by quoting it: <c>#:~:text=first words,last words</c>.</summary>
/// <remarks>Syntax: WICG, "URL Fragment Text Directives", section 3.2.</remarks>
internal static class TextFragment
{
    // Enough for a browser to mark the paragraph's end; the beginning alone makes it the right paragraph.
    private const int EndWords = 4;

    public static Uri? LinkTo(IndexedPassage indexed)
    {
        if (indexed.Passage.Document.Url is not { } page) return null;
        var address = page.GetLeftPart(UriPartial.Query);
        var anchor = page.Fragment.Split(":~:", 2)[0].TrimStart('#');
        return new Uri($"{address}#{anchor}:~:text={Directive(indexed)}");
    }

    private static string Directive(IndexedPassage indexed)
    {
        var words = indexed.Passage.Text.Split(' ');
        var start = indexed.FragmentWords;
        if (start == 0 || start + EndWords >= words.Length) return Encode(indexed.Passage.Text);
        return $"{Encode(string.Join(' ', words[..start]))},{Encode(string.Join(' ', words[^EndWords..]))}";
    }

    // A hyphen or comma would be read as part of the directive's own syntax; EscapeDataString leaves the hyphen alone.
    private static string Encode(string text) => Uri.EscapeDataString(WellFormed(text)).Replace("-", "%2D", StringComparison.Ordinal);

    private static string WellFormed(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) result.Append(rune.ToString());
        return result.ToString();
    }
}
