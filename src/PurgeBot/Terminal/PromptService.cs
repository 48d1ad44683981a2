using Microsoft.Extensions.Hosting;
using PurgeBot.Answers;
using PurgeBot.CommandLine;
using Spectre.Console;

namespace PurgeBot.Terminal;

/// <summary>Serves the person at the terminal: line by line with editing, or one command a line from a pipe.</summary>
internal sealed class PromptService(
    Session session, LiveLibrary live, AnswerEngine engine, TimeProvider time, Func<double> chance, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <summary>What kept the answers from being shown, once the host has stopped; null where nothing did.</summary>
    public Exception? Failure { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Reading a terminal blocks; the host's own stop must not wait for a key.
            await Task.Run(() => ReadLines(stoppingToken), stoppingToken).WaitAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
        catch (Exception error)
        {
            // Thrown here, it would be logged as a fault of the host before the command line says what it is.
            Failure = error;
        }

        lifetime.StopApplication();
    }

    private void ReadLines(CancellationToken ct)
    {
        var console = Screen.Over(session.Output);
        var prompt = new Prompt(live, engine, time, chance, console);
        var read = LineEditor.IsSupported ? Edited(console) : Piped();
        while (!ct.IsCancellationRequested && read(ct) is { } line && prompt.Run(line))
        {
            session.Output.Flush();
        }
    }

    private static Func<CancellationToken, string?> Piped()
    {
        var lines = new StreamReader(StandardInput.Open());
        return _ => lines.ReadLine();
    }

    private Func<CancellationToken, string?> Edited(IAnsiConsole console)
    {
        console.MarkupLine("[dim]/help lists the commands; Tab completes names; Ctrl+D leaves.[/]");
        var history = new InputHistory(file: new HistoryFile(Path.Combine(session.Settings.DataPath, "history")));
        var editor = new LineEditor(console, history, new PromptCompletion(live).Complete);
        return ct => editor.ReadLine("> ", ct);
    }
}
