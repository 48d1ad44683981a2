using System.Collections.Frozen;
using System.Text;

namespace PurgeBot.Answers.Names;

/// <summary>Writes words in Cyrillic letters in Latin ones, as BGN/PCGN 1947 does, with their case endings taken off where they may have one.</summary>
internal static class Cyrillic
{
    // Folding has taken the marks off ё and й already. The last line is Ukrainian, Belarusian and Serbian; ъ and ь are not written.
    private static readonly FrozenDictionary<char, string> Latin =
        """
        а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e
        ю=yu я=ya
        і=i ї=yi є=ye ґ=g ў=u ј=y љ=ly њ=ny ђ=dj ћ=ch џ=dzh
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenDictionary(pair => pair[0], pair => pair[2..]);

    // Endings of the oblique cases of Russian surnames, longest first, and what the nominative has instead; и stands for й too.
    private static readonly (string Ending, string Nominative)[] Cases =
    [
        ("ского", "скии"), ("скому", "скии"), ("ским", "скии"), ("ском", "скии"), ("цкого", "цкии"), ("цкому", "цкии"), ("цким", "цкии"), ("цком", "цкии"),
        ("ого", "ои"), ("ому", "ои"), ("иеи", "ия"), ("ию", "ия"), ("ии", "ия"), ("ою", "а"), ("ои", "а"), ("ым", ""), ("ом", ""), ("ем", ""),
        ("а", ""), ("у", ""), ("е", ""), ("е", "а"), ("ы", "а"), ("у", "а"), ("и", "а"),
    ];

    // What remains of a shorter name could be anybody's.
    private const int ShortestStem = 4;

    /// <summary>The word in Latin letters, first as it stands, then as it may be in the nominative; none where it has other letters.</summary>
    /// <param name="word">A folded word.</param>
    public static IEnumerable<string> ToLatin(string word)
    {
        if (word.Length == 0 || !Latin.ContainsKey(word[0])) yield break;
        foreach (var form in Nominatives(word).Prepend(word))
        {
            if (Written(form) is { } latin) yield return latin;
        }
    }

    private static IEnumerable<string> Nominatives(string word) => Cases
        .Where(at => word.Length - at.Ending.Length + at.Nominative.Length >= ShortestStem && word.EndsWith(at.Ending, StringComparison.Ordinal))
        .Select(at => string.Concat(word.AsSpan(0, word.Length - at.Ending.Length), at.Nominative))
        .Concat(word.StartsWith("еи", StringComparison.Ordinal) ? [string.Concat("е", word.AsSpan(2))] : []);

    private static string? Written(string word)
    {
        var latin = new StringBuilder(word.Length + 4);
        foreach (var unit in word)
        {
            if (!Latin.TryGetValue(unit, out var letters)) return null;
            latin.Append(letters);
        }

        return latin.ToString();
    }
}
