using System.Text.Json.Serialization;
using NodaTime;
using PurgeBot.Answers;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Terms;
using PurgeBot.Answers.Timelines;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Page.Corpus;

/// <summary>What the corpus dates, as the page draws it on an axis that can be moved.</summary>
internal static class Timelines
{
    private const int LongestDate = 100;

    // Days are told by their distance from this one, as browsers do.
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>The timeline of a topic, a period or both; null where what is asked for is too long.</summary>
    /// <param name="library">The corpus.</param>
    /// <param name="engine">Finds what is said on a topic.</param>
    /// <param name="topic">The topic; empty for everything.</param>
    /// <param name="from">The first date; empty for any.</param>
    /// <param name="to">The last date; empty for any.</param>
    public static TimelineShape? Of(Library library, AnswerEngine engine, string topic, string from, string to)
    {
        if (topic.Length > CommandCatalogue.LongestQuestion || from.Length > LongestDate || to.Length > LongestDate) return null;
        if (!TimelineBounds.TryRead(from, to, out var period, out var fault)) return new TimelineShape("", []) { Fault = fault };
        var timeline = engine.Recount(library, topic, period);
        return new TimelineShape(timeline.Title, [.. timeline.Entries.Select(entry => EntryOf(library, entry))])
        {
            LeftOut = timeline.LeftOut,
            Suggestions = timeline.Suggestions,
        };
    }

    private static EntryShape EntryOf(Library library, TimelineEntry entry)
    {
        var by = DayOf(entry.StandsBy);
        return new EntryShape(
            entry.Number,
            entry.When,
            entry.Text,
            entry.Paragraph.ToString(),
            library.Find(entry.Paragraph)!.Citation,
            entry.Date.Earliest is { } first ? DayOf(first) : by,
            entry.Date.Latest is { } last ? DayOf(last) : by,
            by,
            PeopleIn(library.People, entry.Text))
        {
            Vague = entry.Date is { Precision: not (DatePrecision.Day or DatePrecision.Interval) } or { IsApproximate: true } or { IsUncertain: true },
        };
    }

    // Those whom a name in the sentence can mean alone: "Kamenev" may be one of three.
    private static string[] PeopleIn(NameIndex people, string text)
    {
        var words = new TermReader().Read(text);
        return
        [
            .. people.Find(words, _ => true)
                .Where(name => name.People.Length == 1 && char.IsUpper(text[words[name.FirstWord].Span.Start]))
                .Select(name => name.People[0].Name)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static int DayOf(LocalDate date) => Period.DaysBetween(Epoch, date);
}

/// <summary>A timeline.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Entries">In the order of time.</param>
internal sealed record TimelineShape(string Title, IReadOnlyList<EntryShape> Entries)
{
    /// <summary>How many sentences more there are.</summary>
    public int LeftOut { get; init; }

    /// <summary>What is wrong with the dates, in one sentence.</summary>
    public string? Fault { get; init; }

    /// <summary>What could be asked instead.</summary>
    public IReadOnlyList<string>? Suggestions { get; init; }
}

/// <summary>A dated sentence.</summary>
/// <param name="Number">Its number in the timeline.</param>
/// <param name="When">The date in plain English.</param>
/// <param name="Text">Word for word.</param>
/// <param name="At">Key of its paragraph.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="First">The first day that is meant, in days since 1970.</param>
/// <param name="Last">The last day that is meant.</param>
/// <param name="By">The day by which it stands among others.</param>
/// <param name="People">Whom it names.</param>
internal sealed record EntryShape(
    int Number,
    string When,
    string Text,
    string At,
    string Citation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int First,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int Last,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int By,
    IReadOnlyList<string> People)
{
    /// <summary>Whether the day is not known.</summary>
    public bool Vague { get; init; }
}
