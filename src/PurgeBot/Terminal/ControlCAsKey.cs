using Spectre.Console;

namespace PurgeBot.Terminal;

/// <summary>Makes Ctrl+C a key like any other until it is disposed; outside a line it goes on ending the process.</summary>
internal sealed class ControlCAsKey : IDisposable
{
    private readonly bool _before = Console.TreatControlCAsInput;

    private ControlCAsKey() => Console.TreatControlCAsInput = true;

    /// <summary>The change, or null where the console writes elsewhere than to this process's terminal.</summary>
    public static ControlCAsKey? For(IAnsiConsole console) =>
        console.Profile.Out.IsTerminal && !Console.IsInputRedirected ? new() : null;

    public void Dispose() => Console.TreatControlCAsInput = _before;
}
