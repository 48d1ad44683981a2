using NodaTime;
using PurgeBot.Answers.Dates;

namespace PurgeBot.Chat.Quiz;

/// <summary>Dates that can stand beside each other as answers: all are days, or all are months.</summary>
internal enum DateShape
{
    /// <summary>None that a question can ask for: uncertain, approximate, open or vague.</summary>
    None,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>From one day to another, some weeks later at most.</summary>
    Days,
}

/// <summary>Tells the shapes of dates, and how far apart they are.</summary>
internal static class DateShapes
{
    // A trial takes some weeks; what goes on for longer is an era.
    private const int LongestEvent = 62;

    /// <summary>The shape of a date.</summary>
    public static DateShape Of(EdtfDate date)
    {
        if (date is not { IsApproximate: false, IsUncertain: false, Earliest: { } first, Latest: { } last }) return DateShape.None;
        return date.Precision switch
        {
            DatePrecision.Day => DateShape.Day,
            DatePrecision.Month when last == first.PlusMonths(1).PlusDays(-1) => DateShape.Month,
            DatePrecision.Year when last == first.PlusYears(1).PlusDays(-1) => DateShape.Year,
            DatePrecision.Interval when first != last && Period.DaysBetween(first, last) <= LongestEvent && date.ToString() == $"{EdtfDate.Of(first)}/{EdtfDate.Of(last)}" => DateShape.Days,
            _ => DateShape.None,
        };
    }

    /// <summary>The shape of a date that a text gives in full by itself, in the calendar of today.</summary>
    public static DateShape Of(DateMention mention) => mention.IsFromContext || mention.OldStyle is not null ? DateShape.None : Of(mention.Date);

    /// <summary>How many days lie between two dates; 0 where they touch or overlap.</summary>
    public static int DaysBetween(EdtfDate a, EdtfDate b)
    {
        if (a.Overlaps(b)) return 0;
        var (earlier, later) = a.Earliest < b.Earliest ? (a, b) : (b, a);
        return Period.DaysBetween(earlier.Latest!.Value, later.Earliest!.Value);
    }
}
