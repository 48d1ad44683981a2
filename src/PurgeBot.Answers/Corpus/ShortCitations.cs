using System.Collections.Immutable;

namespace PurgeBot.Answers.Corpus;

/// <summary>Author-date citations; the number of names named is APA's rule (7th edition, 8.17).</summary>
internal static class ShortCitations
{
    public static string Of(ImmutableArray<PersonName> names, string title, int? year)
    {
        var who = names switch
        {
            [] => title,
            [var one] => one.Family,
            [var first, var second] => $"{first.Family} and {second.Family}",
            [var first, ..] => $"{first.Family} et al.",
        };
        return year switch
        {
            null => $"{who} n.d.",
            < 0 => $"{who} {-(long)year} BC",
            _ => $"{who} {year}",
        };
    }

    /// <summary>The works, with letters after the year where several would be cited alike, in their order.</summary>
    public static ImmutableArray<Work> MadeDistinct(ImmutableArray<Work> works)
    {
        var shared = works.GroupBy(work => work.ShortCitation).Where(group => group.Count() > 1).ToDictionary(group => group.Key, _ => 0);
        if (shared.Count == 0)
            return works;
        return [.. works.Select(work => shared.TryGetValue(work.ShortCitation, out var before)
            ? work with { ShortCitation = work.ShortCitation + Letters(shared[work.ShortCitation] = before + 1) }
            : work)];
    }

    // a to z, then aa, ab…
    private static string Letters(int number) =>
        number <= 26 ? ((char)('a' + number - 1)).ToString() : Letters((number - 1) / 26) + Letters((number - 1) % 26 + 1);
}
