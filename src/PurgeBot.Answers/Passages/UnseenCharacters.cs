using System.Globalization;
using System.Text;

namespace PurgeBot.Answers.Passages;

/// <summary>
/// Characters that show nothing of their own: they can hide in a word, or turn around the order in which what stands around them is read.
/// </summary>
/// <remarks>
/// Unicode's default ignorable code points (DerivedCoreProperties.txt), annotation signs and the controls of direction; without variation
/// selectors, which tell a coloured heart from a black one. The flags of parts of countries consist of such characters, and become black ones.
/// </remarks>
public static class UnseenCharacters
{
    /// <summary>Most marks that one letter can bear. Hebrew with vowels and accents comes to four; more pile up over the lines around it.</summary>
    public const int MostMarks = 4;

    /// <summary>First half of every character of the planes of tags, none of which shows anything.</summary>
    internal const char TagHalf = '\uDB40';

    /// <summary>Whether a character is one.</summary>
    public static bool Contains(Rune rune) => rune.IsBmp
        ? Contains((char)rune.Value)
        : rune.Value is (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>Whether a character of one code unit is one.</summary>
    public static bool Contains(char character) => character switch
    {
        '\u00AD' => true,
        < '\u034F' => false,
        '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or (>= '\u180B' and <= '\u180E') => true,
        < '\u200B' => false,
        <= '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') => true,
        '\u3164' or '\uFEFF' or '\uFFA0' or (>= '\uFFF0' and <= '\uFFFB') => true,
        _ => false,
    };

    /// <summary>Whether a character is a mark on the letter before it.</summary>
    public static bool IsMark(char character) =>
        character >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
