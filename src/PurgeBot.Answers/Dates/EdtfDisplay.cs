using System.Globalization;

namespace PurgeBot.Answers.Dates;

/// <summary>Writes dates in plain English, day before month and en dashes in ranges, as historians do.</summary>
internal static class EdtfDisplay
{
    private const string Dash = "–";

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    public static string Of(EdtfDate date)
    {
        var (start, end) = (date.Start, date.End);
        if (!date.IsInterval)
            return Qualified(Point(start), start.Qualifier);
        if (!start.IsDated)
            return (start.IsOpen ? "until " : "?" + Spaced(end)) + Qualified(Point(end), end.Qualifier);
        if (end.IsOpen)
            return "from " + Qualified(Point(start), start.Qualifier);
        if (!end.IsDated)
            return Qualified(Point(start), start.Qualifier) + Spaced(start) + "?";
        if (PeriodParts.NameOf(date) is var (period, part))
            return PartOf(part) + WithoutArticle(Point(period));
        return start.Qualifier == end.Qualifier
            ? Qualified(Range(start, end), start.Qualifier)
            : $"{Qualified(Point(start), start.Qualifier)} {Dash} {Qualified(Point(end), end.Qualifier)}";
    }

    private static string Range(EdtfPoint start, EdtfPoint end)
    {
        var isSameYear = start.FirstYear == end.FirstYear;
        var isSameMonth = isSameYear && start.Month == end.Month;
        return (start.Precision, end.Precision) switch
        {
            (DatePrecision.Year, DatePrecision.Year) => Years(start.FirstYear, end.FirstYear),
            (DatePrecision.Day, DatePrecision.Day) when isSameMonth && start.Day < end.Day => $"{start.Day}{Dash}{Point(end)}",
            (DatePrecision.Day, DatePrecision.Day) when isSameYear => $"{start.Day} {Month(start)} {Dash} {Point(end)}",
            (DatePrecision.Month, DatePrecision.Month) when isSameYear && !isSameMonth => $"{Month(start)}{Dash}{Point(end)}",
            (DatePrecision.Season, DatePrecision.Season) when isSameYear && !isSameMonth && end.Month != EdtfPoint.Winter =>
                $"{Season(start)}{Dash}{Point(end)}",
            (DatePrecision.Decade, DatePrecision.Decade) when IsNamedDecade(start) && IsNamedDecade(end) =>
                $"the {start.FirstYear}s{Dash}{end.FirstYear}s",
            (DatePrecision.Century, DatePrecision.Century) => Centuries(start, end),
            _ => $"{Point(start)} {Dash} {Point(end)}",
        };
    }

    private static string Point(EdtfPoint point) => point.Precision switch
    {
        DatePrecision.Day => $"{point.Day} {Month(point)}{YearAfter(point)}",
        DatePrecision.Month => Month(point) + YearAfter(point),
        // Winter alone runs into the next year; with an era the two years would be a range.
        DatePrecision.Season when point.Month == EdtfPoint.Winter && point.FirstYear >= 1000 => $"{Season(point)} {Winter(point.FirstYear)}",
        DatePrecision.Season => $"{Season(point)} {Year(point.FirstYear)}",
        DatePrecision.Decade when IsNamedDecade(point) => $"the {point.FirstYear}s",
        DatePrecision.Decade => Years(point.FirstYear, point.FirstYear + 9),
        DatePrecision.Century => $"{Ordinal(CenturyNumber(point))} century{EraOf(point)}",
        _ => Year(point.FirstYear),
    };

    private static string YearAfter(EdtfPoint point) => point.IsYearless ? "" : " " + Year(point.FirstYear);

    // Below 100 a bare number would not look like a year.
    private static string Year(int year) => year switch
    {
        <= 0 => $"{1 - year} BC",
        < 100 => $"AD {year}",
        _ => year.ToString(CultureInfo.InvariantCulture),
    };

    private static string Years(int first, int last) => (first, last) switch
    {
        ( <= 0, <= 0) => $"{1 - first}{Dash}{1 - last} BC",
        ( <= 0, _) => $"{Year(first)} {Dash} AD {last}",
        _ => $"{Year(first)}{Dash}{last}",
    };

    private static string Winter(int year) =>
        year % 100 != 99 ? $"{year}{Dash}{(year + 1) % 100:00}" : Years(year, year + 1);

    // "The 1900s" could be the century, "the 40s BC" do not share their digits in EDTF: those are written as years.
    private static bool IsNamedDecade(EdtfPoint point) => point.FirstYear >= 100 && point.FirstYear % 100 != 0;

    private static string Centuries(EdtfPoint start, EdtfPoint end)
    {
        var isSameEra = EraOf(start) == EraOf(end);
        return isSameEra
            ? $"{Ordinal(CenturyNumber(start))}{Dash}{Ordinal(CenturyNumber(end))} {(start == end ? "century" : "centuries")}{EraOf(end)}"
            : $"{Point(start)} {Dash} {Point(end)} AD";
    }

    private static int CenturyNumber(EdtfPoint point) => (Math.Abs(point.FirstYear) / 100) + 1;

    private static string EraOf(EdtfPoint point) => point.FirstYear < 0 ? " BC" : "";

    private static string Ordinal(int number) => number + (number switch
    {
        _ when number / 10 % 10 == 1 => "th",
        _ when number % 10 == 1 => "st",
        _ when number % 10 == 2 => "nd",
        _ when number % 10 == 3 => "rd",
        _ => "th",
    });

    private static string Month(EdtfPoint point) => Months[point.Month - 1];

    private static string Season(EdtfPoint point) => Seasons[point.Month - EdtfPoint.Spring];

    private static string PartOf(PeriodPart part) => part switch
    {
        PeriodPart.Early => "early ",
        PeriodPart.Mid => "mid-",
        _ => "late ",
    };

    private static string Qualified(string text, EdtfQualifier qualifier) =>
        (qualifier.HasFlag(EdtfQualifier.Approximate) ? "c. " + WithoutArticle(text) : text)
        + (qualifier.HasFlag(EdtfQualifier.Uncertain) ? "?" : "");

    private static string WithoutArticle(string text) => text.StartsWith("the ", StringComparison.Ordinal) ? text[4..] : text;

    // A dash between numbers is closed up, between phrases spaced.
    private static string Spaced(EdtfPoint point) => point.Precision == DatePrecision.Year ? Dash : $" {Dash} ";
}
