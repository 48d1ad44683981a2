using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PurgeBot.Pictures;

/// <summary>Discord's Markdown as HTML, as much of it as a card can hold: headings, small text, quotes, lists, bold, italics, code, links.</summary>
internal static partial class MarkdownHtml
{
    /// <summary>The HTML of a text, a block a line.</summary>
    public static string Of(string markdown)
    {
        var html = new StringBuilder();
        foreach (var line in markdown.Split('\n'))
        {
            var (tag, start) = Block(line);
            html.Append('<').Append(tag).Append('>').Append(Inline(line[start..])).Append("</").Append(tag).AppendLine(">");
        }

        return html.ToString();
    }

    private static (string Tag, int Start) Block(string line) => line switch
    {
        ['#', ' ', ..] => ("h1", 2),
        ['#', '#', ' ', ..] => ("h2", 3),
        ['#', '#', '#', ' ', ..] => ("h3", 4),
        ['-', '#', ' ', ..] => ("small", 3),
        ['>', ' ', ..] => ("blockquote", 2),
        ['-', ' ', ..] => ("li", 2),
        _ => ("p", 0),
    };

    private static string Inline(string text) => Mark().Replace(text, mark => mark switch
    {
        _ when Inner(mark, "escaped") is { } escaped => WebUtility.HtmlEncode(escaped),
        _ when Inner(mark, "bold") is { } bold => $"<b>{Inline(bold)}</b>",
        _ when Inner(mark, "italic") is { } italic => $"<i>{Inline(italic)}</i>",
        _ when Inner(mark, "code") is { } code => $"<code>{WebUtility.HtmlEncode(code)}</code>",
        _ when Inner(mark, "shown") is { } shown => $"<a>{Inline(shown)}</a>",
        _ => WebUtility.HtmlEncode(mark.Value),
    });

    private static string? Inner(Match mark, string group) => mark.Groups[group] is { Success: true, Value: var inner } ? inner : null;

    // The first that fits where the text has come to, as Discord's client tries them; the last takes what no mark begins with.
    [GeneratedRegex("""
        \\(?<escaped>[^0-9A-Za-z\s])
        |\*\*(?<bold>(?:\\.|[^\\])+?)\*\*(?!\*)
        |\*(?=\S)(?<italic>(?:\\.|[^\\*])+?)\*
        |`(?<code>[^`]+)`
        |\[(?<shown>(?:\\.|[^\[\]\\])*)\]\((?:[^\s()]+)\)
        |[^\\*`\[]+|.
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Mark();
}
