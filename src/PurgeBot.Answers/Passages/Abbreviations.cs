using System.Buffers;
using System.Collections.Frozen;

namespace PurgeBot.Answers.Passages;

/// <summary>Tells a full stop that ends an abbreviation from one that ends a sentence.</summary>
internal static class Abbreviations
{
    // Longer words are no abbreviations in the lists below.
    private const int Longest = 12;

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXLCDMivxlcdm");

    /// <summary>Written before a name or in mid-sentence; a capital after them is no sign of a new sentence.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeWord = Words(
        "Mr Mrs Ms Messrs Dr Prof St Ste Mme Mlle Fr Rev Revd Hon Rt Sr Jr Gov Sen Rep Pres Gen Lt Col Maj Capt Cpt Cmdr Cdr Adm " +
        "Brig Sgt Cpl Pvt Comm Amb Supt Insp Mt Ft Ave Blvd Bros Co Corp Inc Ltd Univ Dept Assn " +
        "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec " +
        "c ca cf fl viz vs v e.g i.e eg ie etc al ed eds trans rev repr approx incl esp resp ibid op cit loc");

    /// <summary>Written before a number; elsewhere the same letters are words of their own ("the answer was no.").</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumber = Words(
        "No Nos no nos p pp P Pp vol vols Vol Vols ch chs Ch sec secs Sec art arts Art fig figs Fig Figs n nn f ff bk pt Pt par para " +
        "b d r m sq cent Cent");

    /// <summary>Words that begin sentences far more often than they follow an abbreviation.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = Words(
        "The He She It They We This That These Those There His Her Its Their In On At By From But And After Before When While As For " +
        "Although Though However Both Other Others Many Most Some Such Under During With Within Not No Only If Since Until What Who " +
        "Why How Where Which Because To An Here Then Thus Between Among Despite Every Each All Several Another");

    /// <summary>Whether the sentence goes on after the full stop at <paramref name="stop"/>, because it ends an abbreviation.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="stop">Offset of the full stop, which white space follows.</param>
    /// <param name="next">Offset of the first letter or digit after it.</param>
    public static bool Continue(string text, int start, int stop, int next)
    {
        var word = WordBefore(text, start, stop);
        if (word.IsEmpty)
            return false;
        if (!word.ContainsAnyExceptInRange('0', '9'))
            return stop - word.Length == start; // "1. The first point" is numbered, not a sentence "1."
        if (BeforeNumber.Contains(word) && !IsSingleCapital(word))
            return IsNumber(text, next);
        return (IsSingleCapital(word) || IsDotted(word) || BeforeWord.Contains(word)) && !IsOpener(text, next);
    }

    private static ReadOnlySpan<char> WordBefore(string text, int start, int stop)
    {
        var from = stop;
        while (from > start && stop - from <= Longest && !char.IsWhiteSpace(text[from - 1])
            && text[from - 1] is not ('(' or '[' or '"' or '“' or '‘' or '«' or '—' or '–' or '/'))
            from--;
        return stop - from > Longest ? [] : text.AsSpan(from, stop - from);
    }

    private static bool IsSingleCapital(ReadOnlySpan<char> word) => word is [var only] && char.IsUpper(only);

    // U.S, U.S.S.R, J.V, a.m, Ph.D, B.C: parts of one or two letters between dots; the last dot is the one in question.
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        var (dots, part) = (0, 0);
        foreach (var character in word)
        {
            if (character == '.')
                (dots, part) = (dots + 1, 0);
            else if (!char.IsLetter(character) || ++part > 2)
                return false;
        }
        return dots > 0 && part > 0;
    }

    private static bool IsNumber(string text, int at) =>
        char.IsAsciiDigit(text[at]) || WordAt(text, at) is { IsEmpty: false } word && !word.ContainsAnyExcept(RomanDigits);

    private static bool IsOpener(string text, int at)
    {
        var word = WordAt(text, at);
        var isInitial = at + word.Length < text.Length && text[at + word.Length] == '.';
        return !isInitial && Openers.Contains(word);
    }

    private static ReadOnlySpan<char> WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= Longest && char.IsLetter(text[end]))
            end++;
        return text.AsSpan(at, end - at);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
