using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace PurgeBot.Answers.Dates;

/// <summary>A date or period as a history gives it, in EDTF (ISO 8601-2): as exact as the source and no more.</summary>
/// <remarks>
/// <para>
/// Holds level 0 (<c>1934-12-01</c>, <c>1938-08</c>, <c>1936</c>, <c>1936/1938</c>) and of level 1 open and unknown ends
/// (<c>1936/..</c>, <c>/1938</c>), unspecified digits (<c>193X</c>, <c>18XX</c>, <c>1936-XX-XX</c>, <c>1936-08-XX</c>), qualifiers
/// (<c>?</c>, <c>~</c>, <c>%</c>), seasons (<c>1937-21</c> to <c>-24</c>) and years before Christ (<c>-0043</c> is 44 BC);
/// of level 2 only the day or month of an unknown year (<c>XXXX-12-01</c>).
/// </para>
/// <para>
/// Years run from -9998 to 9999. Dates are taken as written and set in the ISO calendar: a Julian date is not converted.
/// Values are immutable and safe to share between threads.
/// </para>
/// </remarks>
public sealed record EdtfDate
{
    internal EdtfDate(EdtfPoint date) => Start = End = date;

    private EdtfDate(EdtfPoint start, EdtfPoint end) => (Start, End, IsInterval) = (start, end, true);

    /// <summary>The interval's start, or the date itself.</summary>
    internal EdtfPoint Start { get; }

    /// <summary>The interval's end, or the date itself.</summary>
    internal EdtfPoint End { get; }

    internal bool IsInterval { get; }

    /// <summary>The first day that the date allows; null where the start is open or unknown, or the year is.</summary>
    public LocalDate? Earliest => Start.Earliest;

    /// <summary>The last day that the date allows; null where the end is open or unknown, or the year is.</summary>
    public LocalDate? Latest => End.Latest;

    /// <summary>How finely the date is known.</summary>
    public DatePrecision Precision => IsInterval ? DatePrecision.Interval : Start.Precision;

    /// <summary>The date, or an end of it, is about right (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => (Start.Qualifier | End.Qualifier).HasFlag(EdtfQualifier.Approximate);

    /// <summary>The source doubts the date, or an end of it (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain => (Start.Qualifier | End.Qualifier).HasFlag(EdtfQualifier.Uncertain);

    /// <summary>The year, astronomical (0 is 1 BC), where the date lies in one and names it; else null.</summary>
    public int? Year =>
        Start.IsDated && Start.UnspecifiedDigits == 0 && End.IsDated && End.UnspecifiedDigits == 0 && Start.FirstYear == End.FirstYear
            ? Start.FirstYear
            : null;

    /// <summary>The day in any year, for anniversaries; null unless the date is a single day.</summary>
    public AnnualDate? DayOfYear => Precision == DatePrecision.Day ? new AnnualDate(Start.Month, Start.Day) : null;

    internal bool IsYearless => Start.IsYearless;

    /// <summary>The date of one day.</summary>
    public static EdtfDate Of(LocalDate day)
    {
        var iso = day.WithCalendar(CalendarSystem.Iso);
        return new EdtfDate(EdtfPoint.Create(iso.Year, 0, iso.Month, iso.Day)!.Value);
    }

    /// <summary>The date of one year, astronomical, from -9998 to 9999.</summary>
    internal static EdtfDate OfYear(int year) => new(EdtfPoint.Create(year)!.Value);

    /// <summary>The days from one to another in whatever year: <c>XXXX-12-01</c>, <c>XXXX-12-28/XXXX-01-03</c>.</summary>
    internal static EdtfDate InAnyYear(LocalDate first, LocalDate last)
    {
        var (start, end) = (EdtfPoint.Create(0, 4, first.Month, first.Day)!.Value, EdtfPoint.Create(0, 4, last.Month, last.Day)!.Value);
        return first == last ? new EdtfDate(start) : new EdtfDate(start, end);
    }

    /// <summary>Reads EDTF.</summary>
    /// <exception cref="FormatException">The text is not EDTF, is a date that does not exist, or ends before it starts.</exception>
    public static EdtfDate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var date) ? date : throw new FormatException(
            $"'{text}' is not a date like 1934-12-01, 1938-08, 1936/1938, 193X, 1934~ or -0043 (44 BC).");
    }

    /// <summary>Reads EDTF; false where <see cref="Parse"/> would throw.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = text is null ? null : EdtfParser.Read(text);
        return date is not null;
    }

    /// <summary>At least one day may lie in both dates; an open or unknown end is taken to go on for ever.</summary>
    /// <remarks>A date without a year overlaps every date that allows such a day.</remarks>
    public bool Overlaps(EdtfDate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsYearless || other.IsYearless)
            return YearlessDays.Of(this).Overlaps(YearlessDays.Of(other));
        return !(Latest < other.Earliest) && !(other.Latest < Earliest);
    }

    /// <summary>Every day of the other date surely lies in this one; an open end goes on for ever, an unknown one does not.</summary>
    /// <remarks>A date without a year contains, and lies in, only dates without a year.</remarks>
    public bool Contains(EdtfDate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsYearless || other.IsYearless)
            return IsYearless && other.IsYearless && YearlessDays.Of(this).Contains(YearlessDays.Of(other));
        // Of an interval with an unknown end, only the known end's days are sure.
        var first = Start.IsOpen ? LocalDate.MinIsoValue : Earliest ?? End.Earliest;
        var last = End.IsOpen ? LocalDate.MaxIsoValue : Latest ?? Start.Latest;
        return first <= (other.Earliest ?? LocalDate.MinIsoValue) && (other.Latest ?? LocalDate.MaxIsoValue) <= last;
    }

    /// <summary>The date in plain English as historians write it: <c>19–24 August 1936</c>, <c>the 1930s</c>, <c>44 BC</c>.</summary>
    public string ToDisplay() => EdtfDisplay.Of(this);

    /// <summary>The date in canonical EDTF; <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => IsInterval ? $"{Start}/{End}" : Start.ToString();

    /// <summary>The interval, or null where no end is known, the start lies after the end, or only one end has a year.</summary>
    internal static EdtfDate? Interval(EdtfPoint start, EdtfPoint end)
    {
        var isSound = start.IsDated || end.IsDated;
        if (start.IsYearless || end.IsYearless)
            isSound = start.IsYearless && end.IsYearless;
        return isSound && !(start.Earliest > end.Latest) ? new EdtfDate(start, end) : null;
    }

    /// <summary>A date without a year completed with one; null where that year has no such day.</summary>
    internal EdtfDate? InYear(int year)
    {
        if (!IsInterval)
            return Start.InYear(year) is { } day ? new EdtfDate(day) : null;
        // 28 December to 3 January ends in the next year.
        var endsNextYear = End.Month < Start.Month || (End.Month == Start.Month && End.Day > 0 && End.Day < Start.Day);
        return Start.InYear(year) is { } start && End.InYear(endsNextYear ? year + 1 : year) is { } end ? Interval(start, end) : null;
    }
}
