using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Chat.Facts;
using Spectre.Console;

namespace PurgeBot.Terminal;

/// <summary>Shows facts to somebody at a terminal: each with its day and its citation; the days of the year that have one.</summary>
internal static class FactView
{
    /// <summary>Shows facts, one after the other.</summary>
    /// <param name="console">Where.</param>
    /// <param name="library">The library that they are from.</param>
    /// <param name="facts">The facts.</param>
    public static void Show(IAnsiConsole console, Library library, IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
        {
            var found = library.Find(ParagraphKey.Of(fact.Passage))!;
            var label = "• ";
            if (fact.Date is { } date)
            {
                console.Write(new HangingText(label, new Markup($"[bold green]{Markup.Escape(date.ToDisplay(fact.Passage.Text))}[/]")));
                label = "  ";
            }

            console.Write(new HangingText(label, new Markup(Markup.Escape(fact.Text))));
            var sources = found.Sources.IsEmpty ? "" : $" ({string.Join("; ", found.Sources)})";
            console.Write(new HangingText("  — ", new Markup($"[dim]{Markup.Escape(found.Citation + sources)}[/]")));
            console.WriteLine();
        }
    }

    /// <summary>Says that there is none.</summary>
    /// <param name="console">Where.</param>
    /// <param name="topic">The topic; empty for any.</param>
    /// <param name="others">Topics that there are facts on.</param>
    public static void ShowNone(IAnsiConsole console, string topic, ImmutableArray<string> others)
    {
        console.MarkupLine(topic.Length > 0 ? "This corpus has no fact on that." : "This corpus has no sentence that could stand alone as a fact.");
        if (!others.IsEmpty) console.MarkupLineInterpolated($"[dim]It has facts on: {string.Join("; ", others)}.[/]");
    }

    /// <summary>Shows the months with the days on which something happened, and of days with several facts how many.</summary>
    /// <param name="console">Where.</param>
    /// <param name="book">The facts.</param>
    public static void ShowCalendar(IAnsiConsole console, FactBook book)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumn(new TableColumn("").NoWrap()).AddColumn("");
        foreach (var month in book.Days.GroupBy(day => day.Month))
        {
            table.AddRow(
                $"[bold]{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month.Key)}[/]",
                string.Join("  ", month.Select(day => book.On(day).Length is > 1 and var several ? $"{day.Day}[dim]×{several}[/]" : $"{day.Day}")));
        }

        console.Write(table);
    }

    /// <summary>Says how many facts and days there are.</summary>
    public static void ShowNumbers(IAnsiConsole console, int facts, IReadOnlyCollection<AnnualDate> days) => console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{facts:N0} {(facts == 1 ? "fact" : "facts")}; {days.Count:N0} {(days.Count == 1 ? "day" : "days")} of the year with an event."));
}
