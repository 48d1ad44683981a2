using System.Collections.Frozen;

namespace PurgeBot.Answers.Terms;

/// <summary>Tells numbers, in digits or in words, from other terms.</summary>
internal static class Numbers
{
    private static readonly FrozenSet<string> Words =
        """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
        million millions billion dozen dozens half third quarter
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool IsNumber(Term term) => char.IsAsciiDigit(term.Word[0]) || Words.Contains(term.Word);
}
