using System.Collections.Frozen;

namespace PurgeBot.Answers.Terms;

/// <summary>Tells numbers, in digits or in words, from other words.</summary>
internal static class Numbers
{
    private static readonly FrozenSet<string> Words =
        """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
        million millions billion dozen dozens half third quarter
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => (word.Length > 0 && char.IsAsciiDigit(word[0])) || Words.Contains(word);
}
