namespace PurgeBot.Drawing.Layout;

/// <summary>Breaks texts into lines between words.</summary>
/// <param name="width">How wide texts are.</param>
internal sealed class LineBreaker(TextWidth width)
{
    private const string Ellipsis = "…";
    private const string Loose = " ,;:–—(“\"";
    private const int LongestLoose = 3;
    private const double MostOfLine = 0.7;

    // Lines are made narrower by so much, and to so much of the room, until they are well broken.
    private const float Step = 24;
    private const float Narrowest = 0.8f;

    /// <summary>The same as lines of nearly one length, where more than one is needed.</summary>
    /// <inheritdoc cref="Break"/>
    public List<string> BreakEvenly(string text, TextStyle style, float room, int most)
    {
        var lines = Break(text, style, room, most);
        for (var narrower = room - Step; lines.Count > 1 && narrower >= room / 2 && !lines[^1].EndsWith(Ellipsis, StringComparison.Ordinal); narrower -= Step)
        {
            var others = Lines(text, style, narrower, most);
            if (others.Count > lines.Count || others[^1].EndsWith(Ellipsis, StringComparison.Ordinal)) break;
            lines = others;
        }

        return lines;
    }

    /// <summary>The lines of a text; no word stands alone in the last one if it can have company. Where it needs more than there may be, the last one ends with a word and an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="room">Width of a line.</param>
    /// <param name="most">Most lines.</param>
    public List<string> Break(string text, TextStyle style, float room, int most)
    {
        var lines = Lines(text, style, room, most);
        if (lines.Count <= 1 || lines[^1].Contains(' ', StringComparison.Ordinal)) return lines;
        for (var narrower = room - Step; narrower >= room * Narrowest; narrower -= Step)
        {
            var others = Lines(text, style, narrower, most);
            if (others.Count > lines.Count) break;
            if (others[^1].Contains(' ', StringComparison.Ordinal)) return others;
        }

        return lines;
    }

    private List<string> Lines(string text, TextStyle style, float room, int most)
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
            lines.Add(string.Concat(WithoutLooseEnd(rest[..end]), Ellipsis));
            break;
        }

        return lines;
    }

    // "And", "of the" and "15" say nothing without what follows; a part of a sentence ends better with its comma.
    private static ReadOnlySpan<char> WithoutLooseEnd(ReadOnlySpan<char> line)
    {
        var comma = Math.Max(line.LastIndexOf(", "), line.LastIndexOf("; "));
        if (comma >= line.Length * MostOfLine) return line[..comma];
        var end = line.TrimEnd(Loose);
        while (end.LastIndexOf(' ') is var space and > 0 && end.Length - space - 1 <= LongestLoose) end = end[..space].TrimEnd(Loose);
        return end;
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
