namespace PurgeBot.Drawing.Layout;

/// <summary>Breaks texts into lines between words.</summary>
/// <param name="width">How wide texts are.</param>
internal sealed class LineBreaker(TextWidth width)
{
    private const string Ellipsis = "…";

    /// <summary>The lines of a text; where it needs more than there may be, the last one ends with a word and an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="room">Width of a line.</param>
    /// <param name="most">Most lines.</param>
    public List<string> Break(string text, TextStyle style, float room, int most)
    {
        var lines = new List<string>();
        var rest = text.AsSpan().Trim();
        while (!rest.IsEmpty && lines.Count < most)
        {
            var isLast = lines.Count + 1 == most;
            var end = Fitting(rest, style, room);
            if (end == rest.Length || !isLast)
            {
                lines.Add(rest[..end].TrimEnd().ToString());
                rest = rest[end..].TrimStart();
                continue;
            }

            end = Fitting(rest, style, room - width(Ellipsis, style));
            lines.Add(string.Concat(rest[..end].TrimEnd(" ,;:–—("), Ellipsis));
            break;
        }

        return lines;
    }

    // Up to the end of a word; a word longer than the line is broken where the line ends.
    private int Fitting(ReadOnlySpan<char> text, TextStyle style, float room)
    {
        var end = 0;
        while (end < text.Length)
        {
            var space = text[(end + 1)..].IndexOf(' ');
            var next = space < 0 ? text.Length : end + 1 + space;
            if (width(text[..next], style) > room) break;
            end = next;
        }

        if (end > 0) return end;
        end = 1;
        while (end < text.Length && text[end] != ' ' && width(text[..(end + 1)], style) <= room) end++;
        return char.IsHighSurrogate(text[end - 1]) && end < text.Length ? end + 1 : end;
    }
}
