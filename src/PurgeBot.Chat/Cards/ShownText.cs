using System.Buffers;
using System.Text;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Chat.Cards;

/// <summary>What people see of a text that anybody may have written, in the middle of one that the bot writes.</summary>
internal static class ShownText
{
    private const char LineSeparator = '\u2028', ParagraphSeparator = '\u2029';
    private const char NonJoiner = '\u200C', Joiner = '\u200D';
    private const char FirstIsolate = '\u2066', FirstStrongIsolate = '\u2068', EndOfIsolate = '\u2069';

    // Where none of these is, a text is shown as it is.
    private static readonly SearchValues<char> Doubtful = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit).Where(unit => IsBreak(unit) || char.IsControl(unit) || char.IsSurrogate(unit)
            || UnseenCharacters.Contains(unit) || UnseenCharacters.IsMark(unit))]);

    /// <summary>
    /// A text on one line: breaks are spaces, half characters U+FFFD; controls, characters that show nothing and marks heaped upon one letter are
    /// left out. Of those that show nothing a joiner stays between two characters, which families of emoji and Persian need, and so do isolates
    /// that are all closed again: what is in them turns nothing around but itself.
    /// </summary>
    public static string Of(string text) => text.AsSpan().ContainsAny(Doubtful) ? Cleaned(text) : text;

    /// <inheritdoc cref="Of(string)"/>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.ContainsAny(Doubtful) ? Cleaned(text) : text;

    /// <summary>The same, to be put beside other words on a line: letters that are written from right to left turn around nothing but themselves.</summary>
    public static string Quoted(string text)
    {
        var shown = Of(text);
        return shown.AsSpan().ContainsAnyInRange('\u0590', '\u08FF') || shown.AsSpan().ContainsAnyInRange('\uFB1D', '\uFEFC') || shown.EnumerateRunes().Any(IsRightToLeft)
            ? $"{FirstStrongIsolate}{shown}{EndOfIsolate}"
            : shown;
    }

    private static string Cleaned(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        var keepsIsolates = AreBalanced(text);
        var marks = 0;
        // A half character is read as U+FFFD.
        foreach (var rune in text.EnumerateRunes())
        {
            var unit = rune.IsBmp ? (char)rune.Value : '\0';
            if (IsBreak(unit) || (Rune.IsControl(rune) && Rune.IsWhiteSpace(rune)))
            {
                shown.Append(' ');
                marks = 0;
            }
            else if (UnseenCharacters.Contains(rune) ? Stays(unit, shown, keepsIsolates) : !Rune.IsControl(rune))
            {
                marks = UnseenCharacters.IsMark(unit) ? marks + 1 : 0;
                if (marks <= UnseenCharacters.MostMarks) shown.Append(rune.ToString());
            }
        }

        return shown.ToString();
    }

    private static bool Stays(char unit, StringBuilder before, bool keepsIsolates) => unit switch
    {
        Joiner or NonJoiner => before.Length > 0 && before[^1] is not (Joiner or NonJoiner or ' '),
        >= FirstIsolate and <= EndOfIsolate => keepsIsolates,
        _ => false,
    };

    private static bool AreBalanced(ReadOnlySpan<char> text)
    {
        var open = 0;
        foreach (var unit in text)
        {
            if (unit is >= FirstIsolate and <= FirstStrongIsolate) open++;
            else if (unit == EndOfIsolate && --open < 0) return false;
        }

        return open == 0;
    }

    private static bool IsBreak(char unit) => unit is LineSeparator or ParagraphSeparator;

    // The planes' old scripts from Cypriot to Sogdian, and Adlam to the Arabic mathematical letters.
    private static bool IsRightToLeft(Rune rune) => rune.Value is (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
