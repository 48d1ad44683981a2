using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.Miscellaneous;

namespace PurgeBot.Answers.Terms;

/// <summary>Writes a word as it is compared: lower case, without diacritics, apostrophes or the commas of numbers.</summary>
public static class WordFolding
{
    /// <summary>The folded form of a single word; <c>Wałęsa’s</c> must come without its ending, and gives <c>walesa</c>.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> lower = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        var ascii = true;
        var length = 0;
        foreach (var unit in word)
        {
            if (unit is '\'' or '’' or 'ʼ' or '＇' or ',') continue;
            ascii &= char.IsAscii(unit);
            lower[length++] = char.ToLowerInvariant(unit);
        }

        lower = lower[..length];
        var text = lower.ToString();
        if (text.Contains('.', StringComparison.Ordinal) && !char.IsAsciiDigit(text[0])) text = text.Replace(".", "", StringComparison.Ordinal);
        return ascii ? text : FoldLetters(text);
    }

    private static string FoldLetters(string word)
    {
        if (!IsWellFormed(word)) return word;

        // Latin letters lose their marks (and ß, æ, ł become ss, ae, l) by Lucene's table; what is left,
        // Cyrillic above all, is decomposed and loses its combining marks: ё becomes е.
        var input = word.Normalize(NormalizationForm.FormC).ToCharArray();
        var folded = new char[input.Length * 4];
        var length = ASCIIFoldingFilter.FoldToASCII(input, 0, folded, 0, input.Length);
        var text = new StringBuilder(length);
        foreach (var unit in new string(folded, 0, length).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark) text.Append(char.ToLowerInvariant(unit));
        }

        return text.ToString().Normalize(NormalizationForm.FormC);
    }

    // A lone surrogate has no normal form; such a "word" is kept as it is and matches itself.
    private static bool IsWellFormed(string word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar) return false;
        }

        return true;
    }
}
