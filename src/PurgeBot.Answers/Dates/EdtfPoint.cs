using System.Globalization;
using NodaTime;

namespace PurgeBot.Answers.Dates;

/// <summary>One end of an interval, or a date that is not an interval. Only <see cref="Create"/> makes dated points, so each is valid.</summary>
internal readonly record struct EdtfPoint
{
    /// <summary>In <see cref="Month"/> and <see cref="Day"/>: not part of the date at all.</summary>
    public const int Absent = 0;

    /// <summary>In <see cref="Month"/> and <see cref="Day"/>: written <c>XX</c>.</summary>
    public const int Unspecified = -1;

    /// <summary>Season codes of ISO 8601-2, 4.8: 21 spring, 22 summer, 23 autumn, 24 winter.</summary>
    public const int Spring = 21, Winter = 24;

    // A leap year, so that a 29 February without a year is a day.
    private const int YearOfYearless = 2000;

    // Noda Time's ISO calendar begins at -9998 and ends with 9999.
    private const int MinYear = -9998, MaxYear = 9999;

    private enum Kind { Dated, Open, Unknown }

    private Kind PointKind { get; init; }

    /// <summary>The interval goes on without end: <c>..</c>.</summary>
    public static EdtfPoint Open { get; } = new() { PointKind = Kind.Open };

    /// <summary>The interval has an end that nobody knows: written as nothing.</summary>
    public static EdtfPoint Unknown { get; } = new() { PointKind = Kind.Unknown };

    /// <summary>The first year that the digits allow; astronomical, so 0 is 1 BC. 0 where <see cref="IsYearless"/>.</summary>
    public int FirstYear { get; private init; }

    /// <summary>Digits of the year written <c>X</c>, from the right: 0, 1, 2 or 4.</summary>
    public int UnspecifiedDigits { get; private init; }

    /// <summary>1–12, a season 21–24, <see cref="Unspecified"/> or <see cref="Absent"/>.</summary>
    public int Month { get; private init; }

    /// <summary>1–31, <see cref="Unspecified"/> or <see cref="Absent"/>.</summary>
    public int Day { get; private init; }

    public EdtfQualifier Qualifier { get; init; }

    public bool IsDated => PointKind == Kind.Dated;

    public bool IsOpen => PointKind == Kind.Open;

    public bool IsYearless => UnspecifiedDigits == 4;

    public bool IsSeason => Month >= Spring;

    public DatePrecision Precision => UnspecifiedDigits switch
    {
        1 => DatePrecision.Decade,
        2 => DatePrecision.Century,
        _ when Day > 0 => DatePrecision.Day,
        _ when IsSeason => DatePrecision.Season,
        _ when Month > 0 => DatePrecision.Month,
        _ => DatePrecision.Year,
    };

    /// <summary>The first day that the point allows; null without a year.</summary>
    public LocalDate? Earliest => !IsDated || IsYearless ? null
        : Month <= 0 ? new LocalDate(FirstYear, 1, 1)
        : new LocalDate(FirstYear, FirstMonth, Math.Max(Day, 1));

    /// <summary>The last day that the point allows; null without a year.</summary>
    public LocalDate? Latest
    {
        get
        {
            if (!IsDated || IsYearless)
                return null;
            if (UnspecifiedDigits > 0 || Month <= 0)
                return new LocalDate(FirstYear + (UnspecifiedDigits switch { 1 => 9, 2 => 99, _ => 0 }), 12, 31);
            if (Day > 0)
                return new LocalDate(FirstYear, Month, Day);
            // The winter of a year is the one that begins in it: December to February.
            if (Month == Winter)
                return FirstYear == MaxYear ? new LocalDate(MaxYear, 12, 31) : LastDayOf(FirstYear + 1, 2);
            return LastDayOf(FirstYear, IsSeason ? FirstMonth + 2 : Month);
        }
    }

    // Meteorological seasons of the northern hemisphere; ISO 8601-2 leaves their bounds to the user.
    private int FirstMonth => IsSeason ? (Month - Spring + 1) * 3 : Month;

    /// <summary>A point in time, or null where no such date exists.</summary>
    /// <param name="firstYear">See <see cref="FirstYear"/>.</param>
    /// <param name="unspecifiedDigits">See <see cref="UnspecifiedDigits"/>.</param>
    /// <param name="month">See <see cref="Month"/>.</param>
    /// <param name="day">See <see cref="Day"/>.</param>
    /// <param name="qualifier">How sure the source is.</param>
    public static EdtfPoint? Create(
        int firstYear, int unspecifiedDigits = 0, int month = Absent, int day = Absent, EdtfQualifier qualifier = EdtfQualifier.None)
    {
        if (firstYear is < MinYear or > MaxYear)
            return null;
        var fits = unspecifiedDigits switch
        {
            0 => FitsYear(firstYear, month, day),
            1 or 2 => month == Absent && day == Absent,
            4 => month is >= 1 and <= 12 && FitsYear(YearOfYearless, month, day),
            _ => false,
        };
        return fits
            ? new EdtfPoint
            {
                FirstYear = unspecifiedDigits == 4 ? 0 : firstYear,
                UnspecifiedDigits = unspecifiedDigits,
                Month = month,
                Day = day,
                Qualifier = qualifier,
            }
            : null;
    }

    /// <summary>A yearless point placed in a year; null where that year has no such day.</summary>
    public EdtfPoint? InYear(int year) => Create(year, 0, Month, Day, Qualifier);

    /// <summary>The point in EDTF.</summary>
    public override string ToString()
    {
        if (!IsDated)
            return IsOpen ? ".." : "";
        var digits = Math.Abs(FirstYear).ToString("0000", CultureInfo.InvariantCulture);
        return string.Concat(
            FirstYear < 0 ? "-" : "",
            digits.AsSpan(0, 4 - UnspecifiedDigits),
            "XXXX".AsSpan(0, UnspecifiedDigits),
            Part(Month) + Part(Day) + Mark);
    }

    private string Mark => Qualifier switch
    {
        EdtfQualifier.Uncertain => "?",
        EdtfQualifier.Approximate => "~",
        EdtfQualifier.None => "",
        _ => "%",
    };

    private static string Part(int value) => value switch
    {
        Absent => "",
        Unspecified => "-XX",
        _ => value.ToString("-00", CultureInfo.InvariantCulture),
    };

    private static bool FitsYear(int year, int month, int day) => month switch
    {
        Absent => day == Absent,
        Unspecified => day is Absent or Unspecified,
        >= Spring and <= Winter => day == Absent,
        >= 1 and <= 12 => day is Absent or Unspecified || (day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)),
        _ => false,
    };

    private static LocalDate LastDayOf(int year, int month) => new(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month));
}
