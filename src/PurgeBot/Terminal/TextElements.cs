using System.Globalization;

namespace PurgeBot.Terminal;

/// <summary>Bounds of the characters that a reader sees: grapheme clusters (UAX #29), as <see cref="StringInfo"/> finds them.</summary>
internal static class TextElements
{
    // Below U+0600 no character joins itself to the one after it (Prepend, GB9b),
    // and an ASCII character never joins itself to the one before it.
    private const char FirstThatMayJoinForward = '\u0600';

    /// <summary>The bound after <paramref name="index"/>, itself a bound; the text's length at its end.</summary>
    public static int Next(string text, int index) => index >= text.Length
        ? text.Length
        : index + StringInfo.GetNextTextElementLength(text.AsSpan(index));

    /// <summary>The last bound before <paramref name="index"/>; 0 at the text's start.</summary>
    public static int Previous(string text, int index)
    {
        if (index <= 0) return 0;
        var bound = CertainBoundAtOrBefore(text, index - 1);
        for (var next = Next(text, bound); next < index; next = Next(text, bound)) bound = next;
        return bound;
    }

    /// <summary>The first bound at or after <paramref name="index"/>.</summary>
    public static int AtOrAfter(string text, int index)
    {
        if (index >= text.Length) return text.Length;
        var bound = CertainBoundAtOrBefore(text, Math.Max(index, 0));
        while (bound < index) bound = Next(text, bound);
        return bound;
    }

    // Segmenting from the text's start at each key would cost the whole line.
    private static int CertainBoundAtOrBefore(string text, int index)
    {
        while (index > 0 && !(text[index] is >= ' ' and <= '~' && text[index - 1] < FirstThatMayJoinForward)) index--;
        return index;
    }
}
