using Spectre.Console;

namespace PurgeBot.Terminal;

/// <summary>Reads lines from a terminal with editing, history and completion, as readline does.</summary>
/// <remarks>
/// It draws with ANSI sequences and takes over Ctrl+C while a line is read. Nothing else may write to the terminal meanwhile.
/// Not thread-safe.
/// </remarks>
internal sealed class LineEditor
{
    // xterm, "Bracketed Paste Mode" (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html).
    private const string BracketedPasteOn = "\e[?2004h";
    private const string BracketedPasteOff = "\e[?2004l";

    private readonly IAnsiConsole _console;
    private readonly InputHistory _history;
    private readonly Completion _completion;
    private readonly KeyReader _keys;

    /// <param name="console">The terminal; see <see cref="IsSupported"/>.</param>
    /// <param name="history">Lines to go back to; lines entered are added to it.</param>
    /// <param name="complete">What Tab offers; null offers nothing.</param>
    public LineEditor(IAnsiConsole console, InputHistory history, CompletionSource? complete = null)
        : this(console, console.Input, history, complete)
    {
    }

    /// <summary>With keys from elsewhere than the console.</summary>
    internal LineEditor(IAnsiConsole console, IAnsiConsoleInput input, InputHistory history, CompletionSource? complete)
    {
        _console = console;
        _history = history;
        _completion = new(complete ?? ((_, _) => []));

        // Windows gives a program key events, and the marks of a paste are none.
        _keys = new(input, bracketedPaste: !OperatingSystem.IsWindows());
    }

    /// <summary>True where the process talks to a terminal that can move its cursor; else read <see cref="Console.In"/> by lines.</summary>
    public static bool IsSupported => Supports(
        Console.IsInputRedirected || Console.IsOutputRedirected,
        Environment.GetEnvironmentVariable("TERM"),
        AnsiConsole.Profile.Capabilities);

    /// <summary>Reads a line.</summary>
    /// <param name="prompt">What stands before the line: plain text of one row.</param>
    /// <param name="ct">Ends the reading; the terminal is left as it was found.</param>
    /// <returns>The line without its end, or null at the end: Ctrl+D on an empty line, Ctrl+C twice, a closed terminal.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public string? ReadLine(string prompt, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var line = new LineBuffer();
        var screen = new LineScreen(_console, prompt);
        using var control = ControlCAsKey.For(_console);
        _console.WriteAnsi(ansi => ansi.Write(BracketedPasteOn));
        try
        {
            var entered = Edit(line, screen, ct);
            if (entered is not null) _history.Add(entered);
            return entered;
        }
        finally
        {
            _history.Rewind();
            _completion.Close();
            screen.Finish(line);
            _console.WriteAnsi(ansi => ansi.Write(BracketedPasteOff));
        }
    }

    internal static bool Supports(bool isRedirected, string? term, IReadOnlyCapabilities terminal) =>
        !isRedirected && term != "dumb" && terminal is { Ansi: true, Interactive: true };

    private string? Edit(LineBuffer line, LineScreen screen, CancellationToken ct)
    {
        var wasInterrupted = false;
        while (true)
        {
            // Only the last state of a burst of keys is worth drawing.
            if (!_keys.HasWaiting) screen.Draw(line, Below(wasInterrupted));
            var step = _keys.Read(ct);
            switch (step.Command)
            {
                case EditCommand.Accept:
                    return line.Text;
                case EditCommand.EndOfInput:
                case EditCommand.EndOrDelete when line.Text.Length == 0:
                case EditCommand.Interrupt when wasInterrupted && line.Text.Length == 0:
                    return null;
                case EditCommand.Interrupt:
                    line.Clear();
                    _history.Rewind();
                    break;
                case EditCommand.ClearScreen:
                    screen.Clear();
                    break;
                case EditCommand.CompleteNext:
                    _completion.Advance(line, 1);
                    break;
                case EditCommand.CompletePrevious:
                    _completion.Advance(line, -1);
                    break;
                case EditCommand.Dismiss:
                    _completion.Cancel(line);
                    break;
                default:
                    Apply(step, line);
                    break;
            }

            wasInterrupted = step.Command == EditCommand.Interrupt;
            var keepsList = step.Command is EditCommand.CompleteNext or EditCommand.CompletePrevious or EditCommand.ClearScreen;
            if (!keepsList) _completion.Close();
        }
    }

    private void Apply(EditStep step, LineBuffer line)
    {
        switch (step.Command)
        {
            case EditCommand.Insert: line.Insert(step.Text); break;
            case EditCommand.MoveLeft: line.MoveLeft(); break;
            case EditCommand.MoveRight: line.MoveRight(); break;
            case EditCommand.MoveWordLeft: line.MoveWordLeft(); break;
            case EditCommand.MoveWordRight: line.MoveWordRight(); break;
            case EditCommand.MoveToStart: line.MoveToStart(); break;
            case EditCommand.MoveToEnd: line.MoveToEnd(); break;
            case EditCommand.DeleteBefore: line.DeleteBefore(); break;
            case EditCommand.DeleteAfter or EditCommand.EndOrDelete: line.DeleteAfter(); break;
            case EditCommand.DeleteWordBefore: line.DeleteWordBefore(); break;
            case EditCommand.DeleteWordAfter: line.DeleteWordAfter(); break;
            case EditCommand.DeleteToStart: line.DeleteToStart(); break;
            case EditCommand.DeleteToEnd: line.DeleteToEnd(); break;
            case EditCommand.HistoryPrevious when _history.Previous(line.Text) is { } older: line.Load(older); break;
            case EditCommand.HistoryNext when _history.Next() is { } newer: line.Load(newer); break;
        }
    }

    private IReadOnlyList<IReadOnlyList<MenuCell>> Below(bool wasInterrupted)
    {
        if (wasInterrupted) return [[new("Ctrl+C again to leave", false)]];
        var labels = _completion.Items.Select(item => LineBuffer.Clean(item.Label ?? item.Text).Trim()).ToArray();
        return CompletionMenu.Layout(labels, _completion.Selected, _console.Profile.Width);
    }
}
