using Spectre.Console;

namespace PurgeBot.Terminal;

/// <summary>The console that answers are shown on.</summary>
internal static class Screen
{
    // A file or another program gets each paragraph on one line, to cut as it likes.
    private const int Unlimited = 1_000_000;

    /// <summary>A console over an output: with colours and lines of the terminal's width where it is one, else plain.</summary>
    public static IAnsiConsole Over(TextWriter output)
    {
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isTerminal) console.Profile.Width = Unlimited;
        return console;
    }
}
