using System.Globalization;
using NodaTime;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Timelines;

namespace PurgeBot.Drawing.Layout;

/// <summary>What a picture says beside the words of the corpus.</summary>
internal static class Captions
{
    /// <summary>Below the title: how many sentences, and how many are left out.</summary>
    public static string Below(Timeline timeline)
    {
        var count = timeline.Entries.Length;
        var said = count == 1 ? "One dated sentence" : $"{Invariant(count)} dated sentences";
        return timeline.LeftOut == 0 ? said : $"{said}; {Invariant(timeline.LeftOut)} less telling left out";
    }

    /// <summary>At the foot: where the sentences stand, and what the marks mean.</summary>
    public static string Foot(Timeline timeline)
    {
        var titles = timeline.Entries.Select(entry => entry.Passage.Document.Title).Distinct(StringComparer.Ordinal).ToList();
        var from = titles.Count == 1 ? titles[0] : $"{Invariant(titles.Count)} documents";
        return timeline.Entries.Any(entry => DatedDays.Of(entry).Kind == MarkKind.Within)
            ? $"From {from}. Hollow: some time within it, no day is known."
            : $"From {from}.";
    }

    /// <summary>The number that an entry is cited by.</summary>
    public static string Number(int number) => $"[{Invariant(number)}]";

    /// <summary>What stands for several entries: <c>5 more in August 1937 [12–16]</c>.</summary>
    public static string Group(TimelineEntry first, TimelineEntry last) =>
        $"{Invariant(last.Number - first.Number + 1)} more {When(first, last)} [{Invariant(first.Number)}–{Invariant(last.Number)}]";

    private static string When(TimelineEntry first, TimelineEntry last)
    {
        if (first.When == last.When && !first.Date.IsApproximate && !first.Date.IsUncertain) return first.Date.Precision == DatePrecision.Day ? $"on {first.When}" : $"in {first.When}";
        var (from, to) = (first.StandsBy, last.StandsBy);
        var isVague = first.Date.Precision >= DatePrecision.Season || last.Date.Precision >= DatePrecision.Season;
        if (from.Year != to.Year) return $"from {Year(from)} to {Year(to)}";
        return from.Month == to.Month && !isVague ? $"in {from.ToString("MMMM", CultureInfo.InvariantCulture)} {Year(from)}" : $"in {Year(from)}";
    }

    private static string Year(LocalDate day) => EdtfDate.TryParse(
        day.Year < 0 ? FormattableString.Invariant($"-{-day.Year:0000}") : FormattableString.Invariant($"{day.Year:0000}"), out var date) ? date.ToDisplay() : "";

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
