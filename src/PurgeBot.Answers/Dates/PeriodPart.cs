using NodaTime;

namespace PurgeBot.Answers.Dates;

/// <summary>A part of a month, year, decade or century that English names without a date.</summary>
internal enum PeriodPart
{
    Whole,
    Early,
    Mid,
    Late,
    FirstHalf,
    SecondHalf,
}

/// <summary>Gives the parts of a period their dates: thirds with a vague inner bound, halves with exact ones.</summary>
/// <remarks>
/// The early 1930s start with 1930 for certain and end in about 1933: <c>1930/1933~</c>. The outer bound is the period's own,
/// so it stays exact; that also tells the late 1930s (<c>1937~/1939</c>) from c. 1937–1939 (<c>1937~/1939~</c>).
/// </remarks>
internal static class PeriodParts
{
    /// <summary>The part of a single point; null where the point is a day or a season.</summary>
    public static EdtfDate? Of(EdtfPoint period, PeriodPart part)
    {
        if (BoundsOf(period, part) is not var (first, last))
            return null;
        var (startMark, endMark) = part switch
        {
            PeriodPart.Early => (EdtfQualifier.None, EdtfQualifier.Approximate),
            PeriodPart.Mid => (EdtfQualifier.Approximate, EdtfQualifier.Approximate),
            PeriodPart.Late => (EdtfQualifier.Approximate, EdtfQualifier.None),
            _ => (EdtfQualifier.None, EdtfQualifier.None),
        };
        return Unit(period, first, startMark) is { } start && Unit(period, last, endMark) is { } end ? EdtfDate.Interval(start, end) : null;
    }

    /// <summary>The period and part that an interval is the standard form of; null where it is no third of a period.</summary>
    public static (EdtfPoint Period, PeriodPart Part)? NameOf(EdtfDate date)
    {
        var part = (date.Start.Qualifier, date.End.Qualifier) switch
        {
            (EdtfQualifier.None, EdtfQualifier.Approximate) => PeriodPart.Early,
            (EdtfQualifier.Approximate, EdtfQualifier.Approximate) => PeriodPart.Mid,
            (EdtfQualifier.Approximate, EdtfQualifier.None) => PeriodPart.Late,
            _ => PeriodPart.Whole,
        };
        if (part == PeriodPart.Whole || !date.Start.IsDated || !date.End.IsDated)
            return null;
        foreach (var period in PeriodsAround(date.Start))
        {
            if (period is { } candidate && Of(candidate, part) == date)
                return (candidate, part);
        }
        return null;
    }

    private static EdtfPoint?[] PeriodsAround(EdtfPoint start) => start.Precision switch
    {
        DatePrecision.Day => [EdtfPoint.Create(start.FirstYear, start.UnspecifiedDigits, start.Month)],
        DatePrecision.Month => [EdtfPoint.Create(start.FirstYear)],
        DatePrecision.Year => [Years(start.FirstYear, 10), Years(start.FirstYear, 100)],
        _ => [],
    };

    private static EdtfPoint? Years(int year, int span) =>
        EdtfPoint.Create(year >= 0 ? year / span * span : (year / span * span) - (span - 1), span == 10 ? 1 : 2);

    // First and last unit: days of a month, months of a year, years of a decade or century.
    private static (int First, int Last)? BoundsOf(EdtfPoint period, PeriodPart part)
    {
        var (first, count, mid, late) = period.Precision switch
        {
            DatePrecision.Month => (1, DaysIn(period), 10, 20),
            DatePrecision.Year => (1, 12, 4, 8),
            DatePrecision.Decade => (period.FirstYear, 10, 4, 7),
            DatePrecision.Century => (period.FirstYear, 100, 33, 66),
            _ => default,
        };
        if (count == 0)
            return null;
        return part switch
        {
            PeriodPart.Early => (first, first + mid - 1),
            PeriodPart.Mid => (first + mid, first + late - 1),
            PeriodPart.Late => (first + late, first + count - 1),
            PeriodPart.FirstHalf => (first, first + (count / 2) - 1),
            PeriodPart.SecondHalf => (first + (count / 2), first + count - 1),
            _ => null,
        };
    }

    // Without a year, February ends on the 28th, so that the date holds in every year.
    private static int DaysIn(EdtfPoint month) => CalendarSystem.Iso.GetDaysInMonth(month.IsYearless ? 2001 : month.FirstYear, month.Month);

    private static EdtfPoint? Unit(EdtfPoint period, int value, EdtfQualifier qualifier) => period.Precision switch
    {
        DatePrecision.Month => EdtfPoint.Create(period.FirstYear, period.UnspecifiedDigits, period.Month, value, qualifier),
        DatePrecision.Year => EdtfPoint.Create(period.FirstYear, 0, value, qualifier: qualifier),
        _ => EdtfPoint.Create(value, qualifier: qualifier),
    };
}
