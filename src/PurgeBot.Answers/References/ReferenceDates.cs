using System.Globalization;
using NodaTime;
using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.References;

/// <summary>Dates as references write them; always in English, as the styles do.</summary>
internal static class ReferenceDates
{
    private static readonly string[] ShortMonths = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    /// <summary>The year, or null.</summary>
    /// <param name="work">The work.</param>
    /// <param name="before">What stands behind a year before the first.</param>
    public static string? YearOf(Work work, string before) => work.Year switch
    {
        null => null,
        < 0 => string.Create(CultureInfo.InvariantCulture, $"{-(long)work.Year} {before}"),
        var year => year.Value.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary><c>March 5, 2019</c>, or as much of it as is known; null without a year.</summary>
    public static string? American(Work work) => YearOf(work, "BC") is not { } year ? null : (work.Month, work.Day) switch
    {
        (null, _) => year,
        ({ } month, null) => $"{MonthName(month)} {year}",
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{MonthName(month)} {day}, {year}"),
    };

    /// <summary><c>2019, March 5</c>, or as much of it as is known; null without a year.</summary>
    public static string? YearFirst(Work work) => YearOf(work, "B.C.E.") is not { } year ? null : (work.Month, work.Day) switch
    {
        (null, _) => year,
        ({ } month, null) => $"{year}, {MonthName(month)}",
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{year}, {MonthName(month)} {day}"),
    };

    /// <summary><c>5 Mar. 2019</c>, or as much of it as is known; null without a year.</summary>
    public static string? DayFirst(Work work) => YearOf(work, "BCE") is not { } year ? null : (work.Month, work.Day) switch
    {
        (null, _) => year,
        ({ } month, null) => $"{ShortMonths[month - 1]} {year}",
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{day} {ShortMonths[month - 1]} {year}"),
    };

    /// <summary><c>March 5, 2019</c>.</summary>
    public static string American(LocalDate date) => date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>5 Mar. 2019</c>.</summary>
    public static string DayFirst(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {ShortMonths[date.Month - 1]} {date.Year}");

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}
