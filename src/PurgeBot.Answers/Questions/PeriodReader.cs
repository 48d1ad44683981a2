using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Questions;

/// <summary>Tells "August 1937", which asks what happened then, from "arrests in August 1937", which asks for one event.</summary>
internal static class PeriodReader
{
    // Words that ask for whatever happened.
    private static readonly FrozenSet<string> Whatever = FrozenSet.ToFrozenSet(
        [
            "event", "events", "history", "historical", "historically", "thing", "things", "anything", "something", "everything", "timeline",
            "chronology", "list", "year", "years", "date", "day", "month", "decade", "century", "period", "early", "late", "mid", "between",
        ],
        StringComparer.Ordinal);

    /// <summary>The period that a question asks about; null where it is about more than that.</summary>
    /// <param name="question">The question.</param>
    /// <param name="today">Today, for "on this day".</param>
    public static AskedPeriod? Read(Question question, LocalDate today)
    {
        if (question.Kind != QuestionKind.When) return null;
        if (FromToday(question, today) is { } ofToday) return ofToday;
        var mentions = Mentions(question);
        return mentions.Length > 0 && IsNothingBut(question, word => mentions.Any(mention => Holds(mention.Span, word.Span)))
            ? new AskedPeriod([.. mentions.SelectMany(mention => Dates(question.Text, mention)).Distinct()])
            : null;
    }

    // "476" or "December" is no date in a sentence without a word before it; alone it is.
    private static ImmutableArray<DateMention> Mentions(Question question)
    {
        if (!question.Dates.IsEmpty) return question.Dates;
        const string In = "in ";
        return [.. DateFinder.FindAlsoInWords(In + question.Text)
            .Where(mention => mention.Span.Start >= In.Length)
            .Select(mention => mention with { Span = new TextSpan(mention.Span.Start - In.Length, mention.Span.Length) })];
    }

    // "On this day", in all years or in the one that is named.
    private static AskedPeriod? FromToday(Question question, LocalDate today)
    {
        var words = question.Words.Select(word => word.Term.Word).ToList();
        bool IsThis(string unit) => words.IndexOf("this") is var at and >= 0 && words.ElementAtOrDefault(at + 1) == unit;
        var days = words switch
        {
            _ when words.Contains("today") || IsThis("day") => EdtfDate.InAnyYear(today, today),
            _ when words.Contains("yesterday") => EdtfDate.InAnyYear(today.PlusDays(-1), today.PlusDays(-1)),
            _ when IsThis("week") => EdtfDate.InAnyYear(today.PlusDays(-6), today),
            _ when IsThis("month") => EdtfDate.Parse(FormattableString.Invariant($"XXXX-{today.Month:00}")),
            _ => null,
        };
        if (days is null
            || !IsNothingBut(question, word => word.Term.Word is "today" or "yesterday" or "week" || question.Dates.Any(date => Holds(date.Span, word.Span))))
            return null;
        return question.Dates switch
        {
            [] => new AskedPeriod([days]),
            [{ Date.Year: { } year }] => days.InYear(year) is { } inYear ? new AskedPeriod([inYear]) : null,
            _ => null,
        };
    }

    private static bool IsNothingBut(Question question, Func<TermOccurrence, bool> isDate) =>
        question.Content.All(word => isDate(word) || QuestionWords.IsFrame(word.Term, question.Kind) || Whatever.Contains(word.Term.Word));

    // "Since 1936" and "before 1936" have one end only.
    private static ImmutableArray<EdtfDate> Dates(string text, DateMention mention)
    {
        if (SlashedDay.ReadingsOf(mention.Span.Of(text)) is { Length: > 1 } readings) return readings;
        var before = text.AsSpan(0, mention.Span.Start).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..].ToString().ToLowerInvariant();
        var date = mention.Resolved;
        return [word switch
        {
            "since" => Open($"{date.Start}/.."),
            "after" when date.Latest is { } last => Open($"{EdtfDate.Of(last.PlusDays(1))}/.."),
            "until" or "till" => Open($"../{date.End}"),
            "before" when date.Earliest is { } first => Open($"../{EdtfDate.Of(first.PlusDays(-1))}"),
            _ => null,
        } ?? date];

        static EdtfDate? Open(string edtf) => EdtfDate.TryParse(edtf, out var open) ? open : null;
    }

    private static bool Holds(TextSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;
}
