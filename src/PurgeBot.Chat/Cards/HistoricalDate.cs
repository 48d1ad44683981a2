using System.Globalization;
using NodaTime;
using PurgeBot.Answers.Dates;

namespace PurgeBot.Chat.Cards;

/// <summary>Tells of a date what people like to know: the weekday, and how long ago it was.</summary>
internal static class HistoricalDate
{
    // How far from a date its calendar is told, in UTF-16 code units.
    private const int Nearby = 60;

    // Greece changed to the Gregorian calendar on 1 March 1923, the last country to do so. A date before may be of either calendar,
    // and its weekday would be a guess.
    private static readonly LocalDate GregorianEverywhere = new(1923, 3, 1);

    private static readonly string[] OldStyle = ["Old Style", "old style", "O.S.", "(OS)", "Julian"];

    /// <summary>The date with its weekday (<c>Saturday, 1 December 1934</c>); without where it is not one full day or may be Julian.</summary>
    /// <param name="mention">The date.</param>
    /// <param name="text">The text that it stands in.</param>
    public static string WithWeekday(DateMention mention, string text)
    {
        var date = mention.Resolved;
        if (mention.IsRelative && date.Precision != DatePrecision.Day) return date.ToDisplay();
        // Both days of 25 October (7 November) 1917 are the answer.
        if (mention.OldStyle is not null) return mention.ToDisplay(text);
        if (date.Precision != DatePrecision.Day || date.Earliest is not { } day) return mention.Span.Of(text).ToString();
        if (day < GregorianEverywhere || date.IsApproximate || date.IsUncertain || IsOldStyle(mention, text)) return date.ToDisplay();
        return $"{day.DayOfWeek}, {date.ToDisplay()}";
    }

    /// <summary>How many years ago it was (<c>91 years ago</c>, <c>88–90 years ago</c>); null in the last year, in the future, or without a year.</summary>
    /// <param name="date">The date.</param>
    /// <param name="today">Today.</param>
    public static string? Ago(EdtfDate date, LocalDate today)
    {
        if (date.Precision is DatePrecision.Decade or DatePrecision.Century) return null;
        if (date.Earliest is not { } first || date.Latest is not { } last || last >= today) return null;
        // A year or a month ago is told by the calendar: all of 1936 was 90 years ago in 2026.
        var isDay = date.Precision == DatePrecision.Day;
        var (most, fewest) = isDay ? (YearsBetween(first, today), YearsBetween(last, today)) : (today.Year - first.Year, today.Year - last.Year);
        if (fewest < 1) return null;
        var about = date.IsApproximate || date.IsUncertain ? "about " : "";
        return most == fewest
            ? string.Create(CultureInfo.InvariantCulture, $"{about}{most} {(most == 1 ? "year" : "years")} ago")
            : string.Create(CultureInfo.InvariantCulture, $"{about}{fewest}–{most} years ago");
    }

    private static int YearsBetween(LocalDate day, LocalDate today) => Period.Between(day, today, PeriodUnits.Years).Years;

    private static bool IsOldStyle(DateMention mention, string text)
    {
        var start = Math.Max(0, mention.Span.Start - Nearby);
        var around = text[start..Math.Min(text.Length, mention.Span.End + Nearby)];
        return OldStyle.Any(mark => around.Contains(mark, StringComparison.Ordinal));
    }
}
