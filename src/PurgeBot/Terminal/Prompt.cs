using PurgeBot.Answers;
using Spectre.Console;

namespace PurgeBot.Terminal;

/// <summary>Carries out lines: shows the answers, the help, and what is wrong.</summary>
internal sealed class Prompt(LiveLibrary live, AnswerEngine engine, IAnsiConsole console)
{
    private readonly AnswerView _view = new(console);

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

    private void ShowHelp()
    {
        var width = PromptCommand.All.Max(command => command.Usage.Length);
        foreach (var (usage, description) in PromptCommand.All) console.MarkupLineInterpolated($"  [bold]{usage.PadRight(width)}[/]  {description}");
    }
}
