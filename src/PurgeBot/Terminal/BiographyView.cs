using System.Globalization;
using PurgeBot.Answers.Biographies;
using PurgeBot.Drawing;
using Spectre.Console;

namespace PurgeBot.Terminal;

/// <summary>Shows a biography to somebody at a terminal: each part with the numbers of the passages that say so, and these at the end.</summary>
/// <param name="console">Where.</param>
internal sealed class BiographyView(IAnsiConsole console)
{
    private const string Item = "• ";

    /// <summary>Shows it.</summary>
    public void Show(Biography biography)
    {
        console.MarkupLineInterpolated($"[bold green]{biography.Person.Name}[/]");
        if (!biography.Life.IsEmpty)
            console.WriteLine(string.Join(" · ", biography.Life.Select(day => $"{(day.IsBirth ? "Born" : "Died")} {day.When}{(day.Number is { } cited ? $" {Cited(cited)}" : "")}")));
        Write("What they were", biography.Roles, role => $"{Markup.Escape(role.ToDisplay())}{Number(role.Number)}");
        Write("Dated", biography.Events, dated => $"[bold]{Markup.Escape(dated.When)}[/] {Markup.Escape(dated.Text)}{Number(dated.Number)}");
        Write("Named together with", biography.Companions, companion => Markup.Escape($"{companion.Person.Name}, {NetworkText.Cited(companion)}"));
        if (!biography.Cited.IsEmpty) Write("Passages", biography.Cited.Index(), at => $"{Markup.Escape(Cited(at.Index + 1))} [dim]{Markup.Escape(at.Item.CitationWithSources)}[/]");
        if (biography.Life.Any(day => day.Number is null) || biography.Roles.Any(role => role.Number is null))
            console.MarkupLine("\n[dim]Without a number: by the list of people, in no passage.[/]");
    }

    private void Write<T>(string heading, IEnumerable<T> items, Func<T, string> markup)
    {
        var lines = items.Select(markup).ToList();
        if (lines.Count == 0) return;
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{heading}[/]");
        foreach (var line in lines) console.Write(new HangingText(Item, new Markup(line)));
    }

    private static string Number(int? number) => number is { } cited ? Markup.Escape($" {Cited(cited)}") : "";

    private static string Cited(int number) => string.Create(CultureInfo.InvariantCulture, $"[{number}]");
}
