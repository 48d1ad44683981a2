using System.Globalization;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Reading;

/// <summary>Compares titles and headings as readers type them: without regard to capitals and accents, and where need be to slips.</summary>
internal static class Likeness
{
    private const CompareOptions AsTyped = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    // Below it, two texts have no more in common than any two.
    private const double LeastNear = 0.3;

    private static CompareInfo Compare => CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>Whether both say the same.</summary>
    public static bool AreSame(string title, string typed) => Compare.Compare(title, typed, AsTyped) == 0;

    /// <summary>Whether one has the other in it.</summary>
    public static bool IsIn(string title, string typed) => Compare.IndexOf(title, typed, AsTyped) >= 0;

    /// <summary>Whether each word that is typed is one of the title's, give or take the letters that people mistype.</summary>
    public static bool IsMeant(string title, string typed)
    {
        var words = WordsOf(title);
        return WordsOf(typed) is { Count: > 0 } wanted && wanted.TrueForAll(word => words.Exists(known => IsMeantWord(known, word)));
    }

    /// <summary>Those that look most like what is typed, the likest first; none where nothing does.</summary>
    public static IEnumerable<T> Nearest<T>(IEnumerable<T> all, Func<T, string> title, string typed)
    {
        var wanted = PairsOf(typed);
        return all.Select(one => (One: one, Share: SharedBy(PairsOf(title(one)), wanted))).Where(at => at.Share >= LeastNear).OrderByDescending(at => at.Share).Select(at => at.One);
    }

    private static bool IsMeantWord(string known, string word) =>
        known == word || (word.Length >= Spelling.ShortestGuessed && Spelling.Edits(word, known, Spelling.EditsAllowed(word)) is not null);

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (at > start && text[at] is '\'' or '’'))) at++;
            if (at > start && WordFolding.Fold(text.AsSpan(start..at)) is { Length: > 0 } word) words.Add(word);
        }

        return words;
    }

    // Letters next to each other within words; the first one counts by itself, since people seldom miss it.
    private static HashSet<string> PairsOf(string text) =>
        [.. WordsOf(text).SelectMany(word => Enumerable.Range(0, word.Length).Select(i => i == 0 ? $" {word[0]}" : word.Substring(i - 1, 2)))];

    // Dice's coefficient.
    private static double SharedBy(HashSet<string> one, HashSet<string> other) => one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
