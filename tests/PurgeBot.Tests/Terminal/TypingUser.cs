using System.Globalization;
using System.Text;
using PurgeBot.Terminal;
using Spectre.Console;

namespace PurgeBot.Tests.Terminal;

/// <summary>Somebody at a terminal with a line editor: types, and looks at the screen.</summary>
internal sealed class TypingUser(int width = 40, int height = 10)
{
    private readonly StringBuilder _output = new();

    public InputHistory History { get; init; } = new();

    public CompletionSource? Complete { get; init; }

    /// <summary>What stood on the screen once all keys were typed.</summary>
    public Screen Screen { get; private set; } = Screen.Showing("", 1, 1);

    /// <summary>All that was written, to see what the terminal is told besides.</summary>
    public string Output => _output.ToString();

    /// <summary>Types key by key until the line is entered, or as far as the keys go.</summary>
    public string? Type(string script) => Send([.. Keys.Of(script).Select(key => new[] { key })]);

    /// <summary>Sends bursts of keys that arrive together.</summary>
    public string? Send(params IEnumerable<IReadOnlyList<ConsoleKeyInfo>> bursts) => EnterLines(1, bursts)[0];

    /// <summary>Sends bursts of keys to an editor that reads so many lines.</summary>
    public IReadOnlyList<string?> EnterLines(int count, params IEnumerable<IReadOnlyList<ConsoleKeyInfo>> bursts)
    {
        var editor = Editor(new ScriptedKeys(bursts, Look));
        var lines = Enumerable.Range(0, count).Select(_ => editor.ReadLine("> ", CancellationToken.None)).ToArray();
        if (lines is [.., not null]) Look();
        return lines;
    }

    /// <summary>Types and then leaves the terminal alone, until <paramref name="then"/> ends the waiting.</summary>
    public string? TypeAndWait(string script, Action then, CancellationToken ct) =>
        Editor(new ScriptedKeys([Keys.Of(script)], then, staysOpen: true)).ReadLine("> ", ct);

    private void Look() => Screen = Screen.Showing(Output, width, height);

    private LineEditor Editor(IAnsiConsoleInput keys)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(new StringWriter(_output, CultureInfo.InvariantCulture)),
        });
        console.Profile.Width = width;
        return new(console, keys, History, Complete);
    }
}
