using PurgeBot.Answers.Dates;

namespace PurgeBot.Answers.Indexing;

/// <summary>Tells whether a date lies in a period; the index and the text of a passage are looked at by the same rules.</summary>
internal static class DateMatch
{
    // What is asked for a day may be told of its month, for a month of its season, for a year of the few years around it; nothing much vaguer.
    private const int LeastAround = 31;
    private const int TimesAround = 4;

    /// <summary>First and last day of a period as <see cref="DateTerm"/> counts them; where it is open, the first or last number.</summary>
    public static (int First, int Last) BoundsOf(EdtfDate period) => (
        period.Earliest is { } earliest ? DateTerm.NumberOf(earliest) : int.MinValue,
        period.Latest is { } latest ? DateTerm.NumberOf(latest) : int.MaxValue);

    /// <summary>Whether a date lies inside a period; without a year, whether it begins on one of its days in any year.</summary>
    public static bool IsInside(EdtfDate date, EdtfDate period)
    {
        if (period.IsYearless)
        {
            if (DateTerm.AnniversaryOf(date) is not var (month, day, _)) return false;
            var (from, to) = (FirstDayOf(period), LastDayOf(period));
            return from.CompareTo(to) <= 0
                ? (month, day).CompareTo(from) >= 0 && (month, day).CompareTo(to) <= 0
                : (month, day).CompareTo(from) >= 0 || (month, day).CompareTo(to) <= 0;
        }

        var (first, last) = BoundsOf(period);
        return DateTerm.Of(date) is { } term && term.First >= first && term.Last <= last;
    }

    /// <summary>Whether a date shares a day with a period and is not much vaguer.</summary>
    public static bool IsAround(EdtfDate date, EdtfDate period)
    {
        var (first, last) = BoundsOf(period);
        return !period.IsYearless && DateTerm.Of(date) is { } term
            && term.First <= last && term.Last >= first && term.Days <= LongestAround(first, last);
    }

    /// <summary>Days of the longest date that is told of a period.</summary>
    public static long LongestAround(int first, int last) => Math.Max(LeastAround, TimesAround * ((long)last - first + 1));

    /// <summary>A day so many days later, or the last number there is.</summary>
    public static int Shifted(int day, long days) => (int)Math.Clamp(day + days, int.MinValue, int.MaxValue);

    /// <summary>Month and day with which days without a year begin.</summary>
    public static (int Month, int Day) FirstDayOf(EdtfDate days) => (days.Start.Month, Math.Max(days.Start.Day, 1));

    /// <summary>Month and day with which they end; of a month, what is told of the month as a whole counts too.</summary>
    public static (int Month, int Day) LastDayOf(EdtfDate days) => (days.End.Month, days.End.Day > 0 ? days.End.Day : DateTerm.NoDay);
}
