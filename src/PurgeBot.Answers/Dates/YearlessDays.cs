using NodaTime;

namespace PurgeBot.Answers.Dates;

/// <summary>Days of the year from one to another, both included; past New Year where the first is later than the last.</summary>
internal readonly record struct YearlessDays(int First, int Last)
{
    // A day's number only has to keep the order of days: 32 leaves room for each month's 31.
    private const int DaysPerMonth = 32;

    private static YearlessDays All { get; } = new(0, 13 * DaysPerMonth);

    public static YearlessDays Of(EdtfDate date)
    {
        if (date.IsYearless)
            return new(Number(date.Start.Month, Math.Max(date.Start.Day, 1)), Number(date.End.Month, date.End.Day > 0 ? date.End.Day : 31));
        if (date.Earliest is not { } earliest || date.Latest is not { } latest || Period.DaysBetween(earliest, latest) >= 365)
            return All;
        return new(Number(earliest.Month, earliest.Day), Number(latest.Month, latest.Day));
    }

    public bool Overlaps(YearlessDays other) => Has(other.First) || other.Has(First);

    public bool Contains(YearlessDays other) =>
        Has(other.First) && Has(other.Last) && (Length >= other.Length);

    private int Length => First <= Last ? Last - First : Last - First + (13 * DaysPerMonth);

    private bool Has(int day) => First <= Last ? First <= day && day <= Last : day >= First || day <= Last;

    private static int Number(int month, int day) => (month * DaysPerMonth) + day;
}
