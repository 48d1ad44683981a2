using System.Collections.Frozen;

namespace PurgeBot.Answers.Dates;

/// <summary>The words that matter to dates, in any letter case: English prose, and month names of Russian, German and French.</summary>
internal static class TermTable
{
    /// <summary>Length of the longest word, in UTF-16 code units; longer ones need no look-up.</summary>
    private static readonly int MaxLength;

    // Words in ASCII are nearly all there are; apart from the others they are hashed without Unicode case folding.
    private static readonly FrozenDictionary<string, Term>.AlternateLookup<ReadOnlySpan<char>> Ascii, NonAscii;

    // By the first two letters of a word that a phrase can begin with: a bit for each length that such a word has.
    private static readonly uint[] LengthsOfStarts = new uint[Letters * Letters];

    private const int Letters = 'z' - 'a' + 1;

    static TermTable()
    {
        var terms = new Dictionary<string, Term>(StringComparer.OrdinalIgnoreCase);
        foreach (var (role, value, words) in DateWords.All)
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var known = terms.GetValueOrDefault(word);
                terms[word] = new Term(known.Role | role, value == 0 ? known.Value : value);
            }
        }
        MaxLength = terms.Keys.Max(word => word.Length);
        Ascii = Table(terms.Where(term => System.Text.Ascii.IsValid(term.Key)));
        NonAscii = Table(terms.Where(term => !System.Text.Ascii.IsValid(term.Key)));
        foreach (var word in terms.Where(term => term.Value.Is(PhraseReader.Starts) && term.Key.Length > 1).Select(term => term.Key))
        {
            if (System.Text.Ascii.IsValid(word))
                LengthsOfStarts[(LetterOf(word[0]) * Letters) + LetterOf(word[1])] |= 1u << word.Length;
        }
    }

    /// <summary>What a word can do; no role for a word that does not matter.</summary>
    /// <param name="word">The word alone.</param>
    /// <param name="isAscii">All its letters are ASCII.</param>
    public static Term Find(ReadOnlySpan<char> word, bool isAscii) =>
        word.Length <= MaxLength && (isAscii ? Ascii : NonAscii).TryGetValue(word, out var term) ? term : default;

    /// <summary>False for nearly all words that no phrase can begin with, found out without looking the word up.</summary>
    /// <param name="word">A word of ASCII letters and apostrophes.</param>
    public static bool MayStartPhrase(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || word.Length > MaxLength)
            return word.Length == 1;
        var (first, second) = (LetterOf(word[0]), LetterOf(word[1]));
        return (uint)first < Letters && (uint)second < Letters && (LengthsOfStarts[(first * Letters) + second] >> word.Length & 1) != 0;
    }

    private static int LetterOf(char letter) => (letter | 0x20) - 'a';

    private static FrozenDictionary<string, Term>.AlternateLookup<ReadOnlySpan<char>> Table(IEnumerable<KeyValuePair<string, Term>> terms) =>
        terms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
