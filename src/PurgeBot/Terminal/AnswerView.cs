using PurgeBot.Answers.Answers;
using Spectre.Console;

namespace PurgeBot.Terminal;

/// <summary>Shows answers to somebody at a terminal: the short answer, then the passages with the matched words set off.</summary>
internal sealed class AnswerView
{
    private readonly IAnsiConsole _console;

    /// <summary>Shows answers on a console; see <see cref="Screen"/>.</summary>
    public AnswerView(IAnsiConsole console) => _console = console;

    /// <summary>Shows an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="withReasons">Whether to show why each passage stands where it does.</param>
    public void Show(Answer answer, bool withReasons)
    {
        switch (answer)
        {
            case Answer.Cited cited:
                if (cited.ShortAnswer is { } text) ShowShort(text);
                ShowPassages(cited.Passages, withReasons);
                break;
            case Answer.Ambiguous ambiguous:
                _console.MarkupLine("[bold]Did you mean:[/]");
                foreach (var person in ambiguous.Candidates) _console.MarkupLineInterpolated($"  • {Described(person)}");
                _console.WriteLine();
                ShowPassages(ambiguous.Passages, withReasons);
                break;
            case Answer.NotInCorpus { Question.Period: { } period } declined:
                _console.MarkupLineInterpolated($"This corpus tells of nothing dated {period.ToDisplay()}.");
                if (!declined.Suggestions.IsEmpty)
                    _console.MarkupLineInterpolated($"[dim]The nearest dates are in: {string.Join("; ", declined.Suggestions)}.[/]");
                break;
            case Answer.NotInCorpus declined:
                _console.MarkupLineInterpolated(declined.Unstated is { } unstated ? (FormattableString)$"This corpus {unstated.ToDisplay()}." : $"This corpus does not answer that.");
                if (!declined.Suggestions.IsEmpty)
                    _console.MarkupLineInterpolated($"[dim]It does speak of: {string.Join("; ", declined.Suggestions)}.[/]");
                break;
            default:
                throw new NotSupportedException($"{answer.GetType().Name} cannot be shown.");
        }
    }

    private void ShowShort(ShortAnswer text)
    {
        _console.MarkupLineInterpolated($"[bold green]{text.Text}[/]{(text.Person is { } person ? Details(person) : "")}");
        _console.WriteLine();
    }

    private void ShowPassages(IReadOnlyList<CitedPassage> passages, bool withReasons)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            var number = $"{i + 1}. ";
            if (passages[i].Date is { } date)
            {
                _console.Write(new HangingText(number, new Markup($"[bold green]{Markup.Escape(date.ToDisplay(passages[i].Passage.Text))}[/]")));
                number = "   ";
            }

            _console.Write(new HangingText(number, new Markup(Highlighted(passages[i]))));
            _console.Write(new HangingText("   — ", new Markup($"[dim]{Markup.Escape(passages[i].CitationWithSources)}[/]")));
            if (passages[i].Url is { } url) _console.Write(new HangingText("     ", new Markup(Linked(Markup.Escape(url.AbsoluteUri)))));
            if (withReasons) _console.WriteLine(passages[i].Score.ToString());
            _console.WriteLine();
        }
    }

    private static string Highlighted(CitedPassage cited)
    {
        var text = cited.Passage.Text;
        var markup = new System.Text.StringBuilder();
        var position = 0;
        foreach (var span in cited.Highlights)
        {
            markup.Append(Markup.Escape(text[position..span.Start])).Append("[bold yellow]").Append(Markup.Escape(text[span.Start..span.End])).Append("[/]");
            position = span.End;
        }

        return markup.Append(Markup.Escape(text[position..])).ToString();
    }

    /// <summary>An address that is escaped already, as a link where the terminal has such.</summary>
    internal static string Linked(string url) => $"[dim link={url}]{url}[/]";

    private static string Described(Answers.Names.Person person) => person.Name + Details(person);

    private static string Details(Answers.Names.Person person) => (person.Role, person.LifeDates) switch
    {
        (null, null) => "",
        ({ } role, null) => $", {role}",
        (null, { } dates) => $" ({dates})",
        var (role, dates) => $" ({dates}), {role}",
    };
}
