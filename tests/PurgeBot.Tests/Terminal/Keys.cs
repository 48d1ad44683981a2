using Spectre.Console;

namespace PurgeBot.Tests.Terminal;

/// <summary>Keys as .NET reads them from a terminal, written as in Vim: <c>who&lt;Tab&gt;&lt;C-a&gt;&lt;Enter&gt;</c>.</summary>
internal static class Keys
{
    public static IReadOnlyList<ConsoleKeyInfo> Of(string script)
    {
        var keys = new List<ConsoleKeyInfo>();
        for (var i = 0; i < script.Length; i++)
        {
            var end = script[i] == '<' ? script.IndexOf('>', i) : -1;
            keys.Add(end < 0 ? Character(script[i]) : Named(script[(i + 1)..end]));
            if (end >= 0) i = end;
        }

        return keys;
    }

    /// <summary>A text as a terminal pastes it, between the marks of bracketed paste.</summary>
    public static IReadOnlyList<ConsoleKeyInfo> Paste(string text) => [.. Raw($"\e[200~{text}\e[201~")];

    /// <summary>Characters that .NET has not made keys of.</summary>
    public static IEnumerable<ConsoleKeyInfo> Raw(string characters) => characters.Select(Character);

    private static ConsoleKeyInfo Named(string name)
    {
        var parts = name.Split('-');
        var modifiers = parts.SkipLast(1).ToArray();
        var control = modifiers.Contains("C");
        var shift = modifiers.Contains("S");
        var alt = modifiers.Contains("A");
        var letter = parts[^1] is [>= 'a' and <= 'z'] ? parts[^1][0] : '\0';
        var key = parts[^1] switch
        {
            "Left" => ConsoleKey.LeftArrow,
            "Right" => ConsoleKey.RightArrow,
            "Up" => ConsoleKey.UpArrow,
            "Down" => ConsoleKey.DownArrow,
            "BS" => ConsoleKey.Backspace,
            "Del" => ConsoleKey.Delete,
            "Esc" => ConsoleKey.Escape,
            var other => Enum.Parse<ConsoleKey>(other, ignoreCase: true),
        };
        var character = key switch
        {
            ConsoleKey.Enter => '\r',
            ConsoleKey.Tab => '\t',
            ConsoleKey.Backspace => '\x7f',
            ConsoleKey.Escape => '\e',
            _ when control && letter != '\0' => (char)(letter - 'a' + 1),
            _ => letter,
        };
        return new(character, key, shift, alt, control);
    }

    private static ConsoleKeyInfo Character(char character) => character switch
    {
        '\e' => new(character, ConsoleKey.Escape, false, false, false),
        '\r' or '\n' => new(character, ConsoleKey.Enter, false, false, false),
        '\t' => new(character, ConsoleKey.Tab, false, false, false),
        >= 'a' and <= 'z' => new(character, ConsoleKey.A + (character - 'a'), false, false, false),
        _ => new(character, ConsoleKey.None, false, false, false),
    };
}

/// <summary>A keyboard on which bursts of keys are struck, with a pause after each; then nothing comes, or the terminal closes.</summary>
/// <param name="bursts">Keys that arrive together.</param>
/// <param name="atEnd">Called once all keys have been taken in.</param>
/// <param name="staysOpen">True of a keyboard that nobody touches any more, false of one that is gone.</param>
internal sealed class ScriptedKeys(IEnumerable<IReadOnlyList<ConsoleKeyInfo>> bursts, Action atEnd, bool staysOpen = false)
    : IAnsiConsoleInput
{
    private readonly Queue<IReadOnlyList<ConsoleKeyInfo>> _bursts = new(bursts);
    private readonly Queue<ConsoleKeyInfo> _burst = new();
    private int _looks;

    public bool IsKeyAvailable()
    {
        if (_burst.Count > 0) return true;

        // The reader looks for more of a run, the editor before it draws: to both there is a pause.
        if (_looks++ < 2) return false;
        if (_bursts.TryDequeue(out var next))
        {
            foreach (var key in next) _burst.Enqueue(key);
            return true;
        }

        if (!staysOpen) return true;
        atEnd();
        return false;
    }

    public ConsoleKeyInfo? ReadKey(bool intercept)
    {
        _looks = 0;
        if (_burst.TryDequeue(out var key)) return key;
        atEnd();
        return null;
    }

    public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) => throw new NotSupportedException();
}
