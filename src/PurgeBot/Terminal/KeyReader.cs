using System.Text;
using Spectre.Console;

namespace PurgeBot.Terminal;

/// <summary>One step of editing: a command, and the text where the command is <see cref="EditCommand.Insert"/>.</summary>
internal readonly record struct EditStep(EditCommand Command, string Text = "");

/// <summary>Turns keys into steps of editing: typed runs and pastes become one text each, unknown escape sequences are swallowed.</summary>
/// <param name="input">Where keys come from, one at a time.</param>
/// <param name="bracketedPaste">
/// True where the terminal marks a paste with <c>ESC [200~</c> and <c>ESC [201~</c> (xterm's mode 2004);
/// else a line break with more input right behind it is taken for a part of a paste.
/// </param>
internal sealed class KeyReader(IAnsiConsoleInput input, bool bracketedPaste)
{
    private const char Escape = '\e';
    private const string PasteStart = "200~";
    private const string PasteEnd = "\e[201~";

    // Nobody feels 40 ms at the first key after a pause.
    private const int LongestWaitMs = 40;

    private ConsoleKeyInfo? _ahead;

    /// <summary>True when a key can be read without waiting.</summary>
    public bool HasWaiting => _ahead is not null || input.IsKeyAvailable();

    /// <summary>Waits for the next step.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public EditStep Read(CancellationToken ct)
    {
        if (NextKey(ct) is not { } key) return new(EditCommand.EndOfInput);
        if (KeyBindings.IsText(key)) return ReadRun(key, ct);
        if (StartsSequence(key) && HasWaiting) return ReadSequence(key, ct);

        var command = KeyBindings.Find(key);
        return command == EditCommand.Accept && !bracketedPaste && HasWaiting
            ? new(EditCommand.Insert, " ")
            : new(command);
    }

    // A surrogate pair arrives as two keys; both belong to one step.
    private EditStep ReadRun(ConsoleKeyInfo first, CancellationToken ct)
    {
        var run = new StringBuilder().Append(first.KeyChar);
        while ((char.IsHighSurrogate(run[^1]) || HasWaiting) && NextKey(ct) is { } key)
        {
            if (!KeyBindings.IsText(key))
            {
                _ahead = key;
                break;
            }

            run.Append(key.KeyChar);
        }

        return new(EditCommand.Insert, run.ToString());
    }

    // .NET decodes the sequences in the terminal's terminfo entry; what is left arrives as Escape and characters,
    // or as Alt and '[' where the rest of the sequence had not yet come.
    private static bool StartsSequence(ConsoleKeyInfo key) =>
        key.KeyChar == Escape || key is { KeyChar: '[', Modifiers: ConsoleModifiers.Alt };

    private EditStep ReadSequence(ConsoleKeyInfo start, CancellationToken ct)
    {
        if (start.KeyChar == Escape)
        {
            if (NextKey(ct) is not { } second) return new(EditCommand.EndOfInput);
            if (second.KeyChar == 'O' && HasWaiting)
            {
                NextKey(ct);
                return new(EditCommand.Ignore);
            }

            if (second.KeyChar != '[') return new(KeyBindings.Find(WithAlt(second)));
        }

        // ECMA-48, 5.4: parameters and intermediate bytes lie below '@', and the final byte closes the sequence.
        var parameters = new StringBuilder();
        while (HasWaiting && NextKey(ct) is { } key)
        {
            parameters.Append(key.KeyChar);
            if (key.KeyChar is < ' ' or > '?') break;
        }

        return parameters.ToString() switch
        {
            PasteStart => ReadPaste(ct),
            "Z" => new(EditCommand.CompletePrevious),
            _ => new(EditCommand.Ignore),
        };
    }

    private EditStep ReadPaste(CancellationToken ct)
    {
        var pasted = new StringBuilder();
        while (!EndsWith(pasted, PasteEnd))
        {
            if (NextKey(ct) is not { } key) return new(EditCommand.Insert, pasted.ToString());

            // A terminal keeps control characters out of a paste: this one is typed because the end mark never came.
            if (key.KeyChar == '\x03') return new(EditCommand.Interrupt);
            if (key.Modifiers.HasFlag(ConsoleModifiers.Alt)) pasted.Append(Escape);
            pasted.Append(key.KeyChar);
        }

        return new(EditCommand.Insert, pasted.ToString(0, pasted.Length - PasteEnd.Length));
    }

    private static bool EndsWith(StringBuilder text, string end)
    {
        if (text.Length < end.Length) return false;
        for (var i = 1; i <= end.Length; i++)
        {
            if (text[^i] != end[^i]) return false;
        }

        return true;
    }

    private static ConsoleKeyInfo WithAlt(ConsoleKeyInfo key) => new(
        key.KeyChar,
        key.Key,
        key.Modifiers.HasFlag(ConsoleModifiers.Shift),
        alt: true,
        key.Modifiers.HasFlag(ConsoleModifiers.Control));

    private ConsoleKeyInfo? NextKey(CancellationToken ct)
    {
        var key = _ahead;
        _ahead = null;
        if (key is not null) return key;

        // A blocking read could not be cancelled, and the input's own cancellable read polls 200 times a second:
        // 6 % of a core for a prompt that waits all day. Looking ever less often costs a tenth of that.
        for (var wait = 1; !input.IsKeyAvailable(); wait = Math.Min(wait + 1, LongestWaitMs))
        {
            if (ct.WaitHandle.WaitOne(wait)) break;
        }

        ct.ThrowIfCancellationRequested();
        key = input.ReadKey(intercept: true);

        // From a terminal that has hung up .NET reads its end-of-file character for ever, as a key without a name;
        // a typed Ctrl+D is named D.
        return key is { KeyChar: '\x04', Key: ConsoleKey.None } ? null : key;
    }
}
