using System.Diagnostics;

namespace PurgeBot.Tests.CommandLine;

/// <summary>The built executable as a process of its own, with neither token nor terminal, in a folder of its own.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private BotProcess(Process process)
    {
        _process = process;
        _patience.CancelAfter(Patience);
    }

    public StreamWriter Input => _process.StandardInput;

    public int Id => _process.Id;

    public static BotProcess Start(string workingFolder, params string[] arguments) =>
        Start(workingFolder, "dotnet", [Path.Combine(AppContext.BaseDirectory, "purgebot.dll"), .. arguments]);

    /// <summary>Starts it as <c>purgebot &lt;&amp;-</c> does: its standard input is closed.</summary>
    public static BotProcess StartWithoutInput(string workingFolder, params string[] arguments) =>
        Start(workingFolder, "/bin/sh", ["-c", "exec dotnet \"$@\" <&-", "sh", Path.Combine(AppContext.BaseDirectory, "purgebot.dll"), .. arguments]);

    private static BotProcess Start(string workingFolder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("Discord__Token");
        start.Environment.Remove("Discord__PublicKey");
        return new BotProcess(Process.Start(start)!);
    }

    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync(_patience.Token);

    /// <summary>What <c>| head -1</c> does once it has its line.</summary>
    public void CloseOutput() => _process.StandardOutput.Close();

    public async Task<(int Exit, string Error)> EndAsync()
    {
        var error = await _process.StandardError.ReadToEndAsync(_patience.Token);
        await _process.WaitForExitAsync(_patience.Token);
        return (_process.ExitCode, error);
    }

    public async Task<(int Exit, string Output, string Error)> FinishAsync()
    {
        Input.Close();
        var output = _process.StandardOutput.ReadToEndAsync(_patience.Token);
        var (exit, error) = await EndAsync();
        return (exit, await output, error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
        _patience.Dispose();
    }
}
