using System.Collections.Immutable;
using System.Globalization;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Chat.Cards;

/// <summary>Cuts texts where a reader would pause.</summary>
internal static class Excerpt
{
    /// <summary>What stands where text was left out.</summary>
    public const string Ellipsis = "…";

    // Longer rows of combining marks are no writing.
    private const int LongestElement = 64;

    /// <summary>The beginning of a text that fits, cut at the end of a sentence or else of a word; the text itself where it is short enough.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="room">Most UTF-16 code units when escaped; at least 40.</param>
    public static TextSpan Beginning(string text, ImmutableArray<TextSpan> sentences, int from, int room)
    {
        var fitting = Fitting(text.AsSpan(from), room);
        if (fitting == text.Length - from) return TextSpan.FromBounds(from, text.Length);
        var last = sentences.LastOrDefault(sentence => sentence.End > from && sentence.End <= from + fitting);
        // A first sentence that takes a third of the room or less would leave most of it empty.
        return last.Length > 0 && last.End - from >= room / 3
            ? TextSpan.FromBounds(from, last.End)
            : new TextSpan(from, AtWord(text.AsSpan(from), fitting));
    }

    /// <summary>The end of a text that fits, beginning with a sentence or else a word.</summary>
    public static TextSpan End(string text, ImmutableArray<TextSpan> sentences, int room)
    {
        if (Markdown.EscapedLength(text) <= room) return new TextSpan(0, text.Length);
        var first = sentences.FirstOrDefault(sentence => Markdown.EscapedLength(text.AsSpan(sentence.Start)) <= room);
        if (first.Length > 0) return TextSpan.FromBounds(first.Start, text.Length);
        var start = text.Length - (room / 2);
        while (start < text.Length - 1 && !char.IsWhiteSpace(text[start - 1])) start++;
        return TextSpan.FromBounds(start, text.Length);
    }

    /// <summary>A text of one line cut to a number of UTF-16 code units, with an ellipsis where something was left out.</summary>
    public static string Short(string text, int most) =>
        text.Length <= most ? text : string.Concat(text.AsSpan(0, AtWord(text, AtElement(text, most - Ellipsis.Length))).TrimEnd(), Ellipsis);

    /// <summary>A text of one line cut so that it takes no more room when it is escaped.</summary>
    public static string ShortEscaped(string text, int room)
    {
        if (Markdown.EscapedLength(text) <= room) return text;
        return string.Concat(text.AsSpan(0, AtWord(text, Fitting(text, room - Ellipsis.Length))).TrimEnd(), Ellipsis);
    }

    private static int Fitting(ReadOnlySpan<char> text, int room)
    {
        if (Markdown.EscapedLength(text) <= room) return text.Length;
        int least = 0, most = Math.Min(room, text.Length);
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            if (Markdown.EscapedLength(text[..middle]) <= room) least = middle;
            else most = middle - 1;
        }

        return AtElement(text, least);
    }

    // Never half a character, nor a flag or a family without its last member.
    private static int AtElement(ReadOnlySpan<char> text, int most)
    {
        if (most >= text.Length) return text.Length;
        var start = Math.Max(0, most - LongestElement);
        while (start > 0 && char.IsLowSurrogate(text[start])) start--;
        var end = start;
        while (end < most && StringInfo.GetNextTextElementLength(text[end..]) is var next && end + next <= most) end += next;
        return end > 0 ? end : most;
    }

    // The last quarter is given up for the end of a word; text without spaces is cut anywhere.
    private static int AtWord(ReadOnlySpan<char> text, int most)
    {
        if (most >= text.Length || char.IsWhiteSpace(text[most])) return most;
        var space = text[..most].LastIndexOf(' ');
        return space > most * 3 / 4 ? space : most;
    }
}
