using NodaTime;
using PurgeBot.Answers.Dates;

namespace PurgeBot.Chat.Facts;

/// <summary>Finds the day of the event that a fact states: not a day that it only mentions.</summary>
internal static class EventDay
{
    // What goes on for longer than a trial of some weeks did not happen on its first day.
    private const int LongestEvent = 62;

    // A statement with more days is a chronicle.
    private const int MostDays = 3;

    /// <summary>The date of the event, known to the day or beginning with a known one; null where the fact states none.</summary>
    /// <remarks>Of several, the day on which somebody was killed, else the first.</remarks>
    public static DateMention? Of(Statement statement)
    {
        var days = statement.Dates.Where(IsDay).ToList();
        if (days.Count > MostDays) return null;
        var events = days.Where(date => IsOfEvent(statement, date)).ToList();
        // What the second sentence adds comes after what the first one states.
        var first = events.Where(date => date.Span.End <= statement.Passage.Sentences[statement.First].End).ToList();
        if (first.Count > 0) events = first;
        return events.Where(date => TellsOfDeath(statement, date)).Select(date => (DateMention?)date).LastOrDefault()
            ?? events.Select(date => (DateMention?)date).FirstOrDefault();
    }

    /// <summary>The day in any year by which it is remembered; days of the Julian calendar by their Gregorian ones.</summary>
    public static AnnualDate? AnniversaryOf(DateMention date)
    {
        if (date.Resolved.Earliest is not { } day) return null;
        if (date.OldStyle is { } old && old == date.Date)
            day = new LocalDate(day.Year, day.Month, day.Day, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
        return new AnnualDate(day.Month, day.Day);
    }

    private static bool IsDay(DateMention date)
    {
        if (date.Resolved is not { IsApproximate: false, IsUncertain: false, Earliest: { } first, Latest: { } last } resolved) return false;
        return resolved.Precision == DatePrecision.Day || (resolved.Precision == DatePrecision.Interval && first != last
            && Period.DaysBetween(first, last) <= LongestEvent && resolved.ToString().Split('/') is [{ Length: >= 10 }, { Length: >= 10 }]);
    }

    private static bool IsOfEvent(Statement statement, DateMention date)
    {
        var at = statement.Tokens.TakeWhile(token => token.Span.Start < date.Span.Start).Count();
        var before = statement.At(at - 1);
        if (IsQuoted(statement, at)) return false;
        if (date.Resolved.Precision == DatePrecision.Interval && before.Lower == "from") return IsInMainClause(statement, at);
        if (before.Lower == "of") return IsOfNoun(statement, at - 1);
        if (before.Lower == "to") return statement.At(at - 2).Is(FactWords.PartsOfDay) && IsInMainClause(statement, at);
        return !before.Is(FactWords.Bounds) && !before.Is('(') && before.Lower != "between" && IsInMainClause(statement, at);
    }

    private static bool IsOfNoun(Statement statement, int of)
    {
        var noun = statement.At(of - 1);
        if (noun.Is(FactWords.PartsOfDay)) return IsInMainClause(statement, of);
        var earlier = statement.Tokens.Take(of).ToList();
        // "The law of 7 August 1932 prescribed": what is dated is what the sentence is about.
        var lastStop = earlier.FindLastIndex(token => token.Is('.'));
        var subject = earlier.Skip(lastStop + 1).ToList();
        if (!subject.Any(token => token.Is(',') || token.Is(';') || token.Is(FactWords.Verbs) || token.Is(FactWords.Subordinators) || token.Lower.EndsWith("ed", StringComparison.Ordinal))) return true;
        // "Introduced by a decree of 27 December 1932."
        var by = earlier.FindLastIndex(token => token.Lower == "by");
        return noun.Is(FactWords.Acts) && by >= 0 && of - by <= 6 && statement.At(by + 1).Lower is "a" or "the" or "an" && IsInMainClause(statement, of);
    }

    // Behind "who" or "because", up to the comma that ends the clause, stands what is told by the way.
    private static bool IsInMainClause(Statement statement, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            var token = statement.At(i);
            if (token.Is(';') || token.Is(':') || token.Is('.')) return true;
            if (token.Lower == "that" && token.IsWord) return false;
            if (token.Is(FactWords.Subordinators) && !statement.Tokens.Take(at).Skip(i).Any(after => after.Is(','))) return false;
        }

        return true;
    }

    private static bool IsQuoted(Statement statement, int at) =>
        statement.Tokens.Take(at).Count(token => token.Is('"')) % 2 == 1
        || statement.Tokens.Take(at).Count(token => token.Is('“')) > statement.Tokens.Take(at).Count(token => token.Is('”'))
        || statement.Tokens.Take(at).Count(token => token.Is('(')) > statement.Tokens.Take(at).Count(token => token.Is(')'));

    private static bool TellsOfDeath(Statement statement, DateMention date)
    {
        var at = statement.Tokens.TakeWhile(token => token.Span.Start < date.Span.Start).Count();
        for (var i = at - 1; i >= 0 && i >= at - 14 && !statement.At(i).Is(';') && !statement.IsInDate(statement.At(i)); i--)
        {
            if (statement.At(i).Is(FactWords.Deaths)) return true;
        }

        return false;
    }
}
