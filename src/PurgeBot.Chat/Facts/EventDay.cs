using NodaTime;
using PurgeBot.Answers.Dates;

namespace PurgeBot.Chat.Facts;

/// <summary>Finds the day of the event that a fact states: not a day that it only mentions.</summary>
internal static class EventDay
{
    // What goes on for longer than a trial of some weeks did not happen on its first day.
    private const int LongestEvent = 62;

    // A sentence with more days is a chronicle.
    private const int MostDays = 3;

    // A verb stands so near before its date: "was shot at about half past four in the afternoon of 1 December 1934".
    private const int VerbReach = 14;

    /// <summary>The date of the event, known to the day or beginning with a known one; null where the fact states none.</summary>
    /// <remarks>
    /// Of the first sentence that states any: the day on which somebody was killed, else the first of them. One alone, although others may be
    /// stated beside it: the same words would else come on several days of a year, on most of them for a subordinate matter.
    /// </remarks>
    public static DateMention? Of(Statement statement)
    {
        for (var i = 0; i < statement.Sentences; i++)
        {
            var sentence = statement.Passage.Sentences[statement.First + i];
            var days = statement.Dates.Where(date => date.Span.Start >= sentence.Start && date.Span.End <= sentence.End && IsDay(date)).ToList();
            if (days.Count > MostDays) return null;
            var found = days.Select(date => (Date: date, Clause: new DatedClause(statement, date, sentence)))
                .Where(at => at.Clause.IsMain || at.Clause.StatesEvent && i == 0)
                .OrderByDescending(at => at.Clause.IsMain)
                .ThenByDescending(at => TellsOfDeath(statement, at.Date))
                .ThenBy(at => at.Date.Span.Start)
                .Select(at => (DateMention?)at.Date)
                .FirstOrDefault();
            if (found is not null) return found;
        }

        return null;
    }

    /// <summary>The day in any year by which it is remembered; that of the Julian calendar by the Gregorian one.</summary>
    public static AnnualDate? AnniversaryOf(DateMention date)
    {
        if (date.Resolved.Earliest is not { } day) return null;
        // Where both days are given, the date is the Gregorian one already.
        if (date.OldStyle is { } old && old == date.Date && day.Day <= CalendarSystem.Julian.GetDaysInMonth(Math.Max(day.Year, 1), day.Month) && day.Year > 0)
            day = new LocalDate(day.Year, day.Month, day.Day, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
        return new AnnualDate(day.Month, day.Day);
    }

    private static bool IsDay(DateMention date)
    {
        if (date.Resolved is not { IsApproximate: false, IsUncertain: false, Earliest: { } first, Latest: { } last } resolved) return false;
        return resolved.Precision == DatePrecision.Day || (resolved.Precision == DatePrecision.Interval && first != last
            && Period.DaysBetween(first, last) <= LongestEvent && EdtfDate.Of(first) + "/" + EdtfDate.Of(last) == resolved.ToString());
    }

    private static bool TellsOfDeath(Statement statement, DateMention date)
    {
        var at = statement.IndexAt(date.Span.Start);
        for (var i = at - 1; i >= Math.Max(0, at - VerbReach) && !statement.At(i).Is(';') && !statement.IsInDate(statement.At(i)); i--)
        {
            if (statement.At(i).Is(FactWords.Deaths)) return true;
        }

        return false;
    }
}
