using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace PurgeBot.Chat.Daily;

/// <summary>Days of the year as people write them.</summary>
internal static class AnnualDayText
{
    private static readonly AnnualDatePattern Written = AnnualDatePattern.CreateWithInvariantCulture("d MMMM");

    private static readonly ImmutableArray<AnnualDatePattern> Read =
        [AnnualDatePattern.Iso, Written, .. new[] { "MMMM d", "d MMM", "MMM d", "M-d" }.Select(AnnualDatePattern.CreateWithInvariantCulture)];

    /// <summary>Such as 1 December.</summary>
    public static string Write(AnnualDate day) => Written.Format(day);

    /// <summary>Reads 1 December, December 1, 1 Dec and 12-01; null where it is none of these.</summary>
    public static AnnualDate? Parse(string text)
    {
        var trimmed = text.Trim();
        foreach (var pattern in Read)
            if (pattern.Parse(trimmed).TryGetValue(default, out var day)) return day;
        return null;
    }
}
