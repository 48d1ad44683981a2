using NodaTime.Extensions;
using PurgeBot.Answers;
using PurgeBot.Answers.Reading;
using PurgeBot.Chat.Facts;
using Spectre.Console;

namespace PurgeBot.Terminal;

/// <summary>Carries out lines: shows the answers, the help, and what is wrong.</summary>
internal sealed class Prompt(LiveLibrary live, AnswerEngine engine, TimeProvider time, Func<double> chance, IAnsiConsole console)
{
    private readonly AnswerView _view = new(console);
    private string _shown = "";

    /// <summary>Carries out one line.</summary>
    /// <returns>Whether to go on.</returns>
    public bool Run(string line)
    {
        switch (PromptCommand.Read(line))
        {
            case PromptCommand.Ask ask:
                using (var lease = live.Acquire())
                {
                    _view.Show(engine.Ask(lease.Library, ask.Kind, ask.Query), withReasons: false);
                }

                return true;
            case PromptCommand.Fact fact:
                ShowFact(fact.Topic);
                return true;
            case PromptCommand.Open open:
                using (var lease = live.Acquire())
                {
                    new ReadingView(console).Show(lease.Library.Shelf, ReadingPlace.Find(lease.Library.Shelf, open.Words));
                }

                return true;
            case PromptCommand.Help:
                ShowHelp();
                return true;
            case PromptCommand.Unknown unknown:
                console.WriteLine(unknown.Message);
                return true;
            case PromptCommand.Quit:
                return false;
            default:
                return true;
        }
    }

    // The same line once more shows the next one on its topic.
    private void ShowFact(string topic)
    {
        using var lease = live.Acquire();
        var book = FactBook.Of(lease.Library, engine);
        var choice = new FactChoice(book, time.GetUtcNow().ToOffsetDateTime().Date, chance);
        var fact = topic.Length > 0 ? choice.About(topic, _shown)?.Fact : choice.Any();
        if (fact is null) FactView.ShowNone(console, topic, topic.Length > 0 ? book.TopicsNear(topic) : []);
        else FactView.Show(console, lease.Library, [fact]);
        _shown = fact?.Id ?? "";
    }

    private void ShowHelp()
    {
        var width = PromptCommand.All.Max(command => command.Usage.Length);
        foreach (var (usage, description) in PromptCommand.All) console.MarkupLineInterpolated($"  [bold]{usage.PadRight(width)}[/]  {description}");
    }
}
