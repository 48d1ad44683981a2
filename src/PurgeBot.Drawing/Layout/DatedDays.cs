using NodaTime;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Timelines;

namespace PurgeBot.Drawing.Layout;

/// <summary>The days of an entry, as numbers from 1 January 1970.</summary>
/// <param name="First">The first day that its date allows.</param>
/// <param name="End">The day after the last one.</param>
/// <param name="At">The day by which it stands in the order of time; not before that of the entry before.</param>
/// <param name="Kind">How well it is known.</param>
internal readonly record struct DatedDays(int First, int End, double At, MarkKind Kind)
{
    private const int LongestStretch = 150;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>The days of an entry.</summary>
    public static DatedDays Of(TimelineEntry entry)
    {
        var (first, end) = (NumberOf(entry.Date.Earliest ?? entry.StandsBy), NumberOf(entry.Date.Latest ?? entry.StandsBy) + 1);
        var isUnsure = entry.Date.IsApproximate || entry.Date.IsUncertain;
        var kind = entry.Date.Precision switch
        {
            _ when isUnsure => MarkKind.Within,
            DatePrecision.Day => MarkKind.Day,
            // "1936–38" says no more of when it began and ended than a year does.
            DatePrecision.Interval when end - first <= LongestStretch => MarkKind.Stretch,
            _ => MarkKind.Within,
        };
        return new DatedDays(first, end, NumberOf(entry.StandsBy) + (kind == MarkKind.Within ? 1 : 0.5), kind);
    }

    /// <summary>Number of a day.</summary>
    public static int NumberOf(LocalDate day) => Period.DaysBetween(Epoch, day);

    /// <summary>The day of a number.</summary>
    public static LocalDate DayOf(double number) => Epoch.PlusDays((int)Math.Floor(number));
}
