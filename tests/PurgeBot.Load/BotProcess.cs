using System.Diagnostics;
using System.Globalization;
using PurgeBot.Discord.Emulator;

namespace PurgeBot.Load;

/// <summary>The published bot as a process of its own, and what the kernel says of it.</summary>
internal sealed class BotProcess : IDisposable
{
    private const string Unlimited = "1000000";

    // Clock ticks of /proc: 100 a second on every Linux in use.
    private const double Tick = 0.01;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("purgebot-load-");
    private readonly string _executable;
    private readonly string? _corpus;
    private Process? _process;

    private BotProcess(string folder, string? corpus) => (_executable, _corpus) = (Path.Combine(folder, "purgebot"), corpus);

    /// <summary>Its data folder.</summary>
    public string DataPath => _data.FullName;

    /// <summary>CPU time used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            var fields = File.ReadAllText($"/proc/{_process!.Id}/stat").Split(' ');
            return TimeSpan.FromSeconds((long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) * Tick);
        }
    }

    /// <summary>Memory that is resident now, in MB.</summary>
    public double Resident => Status("VmRSS:");

    /// <summary>Memory that was resident at most, in MB.</summary>
    public double MostResident => Status("VmHWM:");

    /// <summary>Publishes it where that was not done, and has the index built.</summary>
    public static async Task<BotProcess> PrepareAsync(string? folder, string? corpus, CancellationToken ct)
    {
        if (folder is null)
        {
            folder = Path.Combine(Path.GetTempPath(), "purgebot-load-published");
            await RunAsync("dotnet", $"publish {Path.Combine(Repository.Root, "src", "PurgeBot")} -c Release -o {folder} -v quiet --nologo", ct);
        }

        var bot = new BotProcess(folder, corpus);
        await RunAsync(bot._executable, $"index {bot.Arguments}", ct);
        return bot;
    }

    /// <summary>Starts it.</summary>
    /// <param name="discord">What it connects to.</param>
    /// <param name="postgres">How it reaches its database; null for a file.</param>
    public void Start(DiscordEmulator discord, string? postgres = null)
    {
        // The shell sends its log to a file, so that nobody has to read it here.
        _process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"exec {_executable} run {Arguments} 2> {_data.FullName}/log"])
        {
            Environment =
            {
                ["Discord__Token"] = discord.Token,
                ["Discord__ApiBaseUrl"] = discord.ApiBaseUrl.ToString(),
                ["Data__Path"] = _data.FullName,
                ["Storage__Provider"] = postgres is null ? "Sqlite" : "PostgreSql",
                ["Storage__ConnectionString"] = postgres ?? "",
                ["Urls"] = "http://127.0.0.1:0",
                // What is asked is counted as ever, and never too much: all are in one guild, and ask without a pause.
                ["Limits__User__PerMinute"] = Unlimited,
                ["Limits__User__Burst"] = Unlimited,
                ["Limits__Guild__PerMinute"] = Unlimited,
                ["Limits__Guild__Burst"] = Unlimited,
            },
        })!;
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public async Task<int> StopAsync(CancellationToken ct)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        await _process.WaitForExitAsync(ct);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (_process is { HasExited: false }) _process.Kill();
        _process?.Dispose();
        _data.Delete(recursive: true);
    }

    private string Arguments => $"--index {_data.FullName}/index --corpus {_corpus ?? Path.Combine(Repository.Root, "corpus")}";

    private double Status(string name)
    {
        var line = File.ReadLines($"/proc/{_process!.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.AsSpan(name.Length).Trim()[..^3], CultureInfo.InvariantCulture) / 1024.0;
    }

    private static async Task RunAsync(string program, string arguments, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {arguments} ended with {process.ExitCode}: {output}");
    }
}
