using System.Collections.Frozen;

namespace PurgeBot.Answers.Terms;

/// <summary>Parts words that others write with a hyphen or in two.</summary>
internal static class Compounds
{
    private const int ShortestPart = 3;

    private static readonly FrozenSet<string> Prefixes =
        """
        anti counter non pro pre post ex vice self semi pseudo ultra neo inter intra under over co re un all half pan quasi multi
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How a folded word may be parted, the longest prefix first.</summary>
    /// <param name="word">The word.</param>
    /// <param name="anywhere">Whether other parts than prefixes may stand before; for words that are not known as one.</param>
    public static IEnumerable<(string First, string Second)> PartsOf(string word, bool anywhere)
    {
        for (var at = word.Length - ShortestPart; at >= 2; at--)
        {
            if (Prefixes.Contains(word[..at])) yield return (word[..at], word[at..]);
        }

        for (var at = ShortestPart; anywhere && at <= word.Length - ShortestPart; at++)
        {
            if (!Prefixes.Contains(word[..at])) yield return (word[..at], word[at..]);
        }
    }
}
