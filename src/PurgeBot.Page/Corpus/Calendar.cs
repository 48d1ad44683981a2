using System.Globalization;
using NodaTime;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Page.Corpus;

/// <summary>The facts by days of the year: what the daily posts are made of.</summary>
internal static class Calendar
{
    /// <summary>The days on which something happened.</summary>
    public static DaysShape Days(FactBook book) => new([.. book.Days.Select(Written)], book.Count);

    /// <summary>What happened on a day; null where that is none.</summary>
    /// <param name="library">The corpus.</param>
    /// <param name="book">Its facts.</param>
    /// <param name="day">Month and day, as <c>12-01</c>.</param>
    public static DayShape? On(Library library, FactBook book, string day)
    {
        if (day.Split('-') is not [var month, var date] || Number(month) is not { } m || Number(date) is not { } d || m is < 1 or > 12) return null;
        // Years without a 29 February have no say in what days there are.
        if (d < 1 || d > CalendarSystem.Iso.GetDaysInMonth(2000, m)) return null;
        return new DayShape(day, [.. book.On(new AnnualDate(m, d)).OrderBy(fact => fact.Date?.Resolved.Earliest).Select(fact => FactOf(library, fact))]);
    }

    private static FactShape FactOf(Library library, Fact fact)
    {
        var at = ParagraphKey.Of(fact.Passage);
        var found = library.Find(at)!;
        return new FactShape(at.ToString(), fact.Date?.ToDisplay(fact.Passage.Text) ?? "", fact.Text, found.Citation, found.Sources);
    }

    private static string Written(AnnualDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month:00}-{day.Day:00}");

    private static int? Number(string text) =>
        text.Length <= 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>The days of the year on which something happened.</summary>
/// <param name="Days">Each as <c>12-01</c>, in order.</param>
/// <param name="Facts">How many facts there are, also those without a day.</param>
internal sealed record DaysShape(IReadOnlyList<string> Days, int Facts);

/// <summary>What happened on a day of the year.</summary>
/// <param name="Day">As <c>12-01</c>.</param>
/// <param name="Facts">By year.</param>
internal sealed record DayShape(string Day, IReadOnlyList<FactShape> Facts);

/// <summary>A fact.</summary>
/// <param name="At">Key of its paragraph.</param>
/// <param name="Date">In plain English.</param>
/// <param name="Text">Word for word.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Sources">The works that the paragraph cites, in short form.</param>
internal sealed record FactShape(string At, string Date, string Text, string Citation, IReadOnlyList<string> Sources);
