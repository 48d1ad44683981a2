using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using PurgeBot.Discord.Emulator;
using PurgeBot.Tests.CommandLine;

namespace PurgeBot.Tests.Discord;

/// <summary>One of several processes that share the bot's shards, on PostgreSQL.</summary>
internal sealed class ShardProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("purgebot-tests-");
    private readonly ConcurrentQueue<string> _log = [];
    private readonly ProcessStartInfo _start;
    private Process _process;
    private HttpClient? _web;

    public ShardProcess(DiscordEmulator discord, string database, int count, string ids)
    {
        _start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "purgebot.dll"), "run", "--corpus", DefaultCorpus.Folder, "--index", DefaultCorpus.Index])
        {
            RedirectStandardError = true,
            Environment =
            {
                ["Discord__Token"] = discord.Token,
                ["Discord__ApiBaseUrl"] = discord.ApiBaseUrl.ToString(),
                ["Discord__Shards__Count"] = $"{count}",
                ["Discord__Shards__Ids"] = ids,
                ["Storage__Provider"] = "PostgreSql",
                ["Storage__ConnectionString"] = database,
                ["Data__Path"] = _data.FullName,
                ["Urls"] = "http://127.0.0.1:0",
            },
        };
        _process = Start();
    }

    /// <summary>How many log lines begin so.</summary>
    public int Lines(string beginning) => _log.Count(line => line.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>What /health/ready says; null where nothing answers.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Shards)?> ReadyAsync()
    {
        try
        {
            using var response = await (await WebAsync()).GetAsync("/health/ready", TestContext.Current.CancellationToken);
            using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            return (response.StatusCode, json.RootElement.TryGetProperty("shards", out var shards) ? shards.Clone() : default);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>The shards of which it says that no process serves them; null where it does not know.</summary>
    public async Task<int[]?> UncoveredAsync() =>
        await ReadyAsync() is { Shards.ValueKind: JsonValueKind.Object } ready && ready.Shards.TryGetProperty("uncovered", out var uncovered)
            ? [.. uncovered.EnumerateArray().Select(id => id.GetInt32())]
            : null;

    public async Task<string> MetricsAsync() => await (await WebAsync()).GetStringAsync("/metrics", TestContext.Current.CancellationToken);

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Starts it once more, on the same data.</summary>
    public void Restart()
    {
        _process.Dispose();
        _web?.Dispose();
        _web = null;
        _log.Clear();
        _process = Start();
    }

    /// <summary>Ends it as a service manager does.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TimeProvider.System);
        return _process.ExitCode;
    }

    /// <summary>Waits until something is so.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (!await isSo()) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        // Shown where the test fails.
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', _log.Prepend($"Shards {_start.Environment["Discord__Shards__Ids"]}:")));
        _process.Dispose();
        _web?.Dispose();
        _data.Delete(recursive: true);
    }

    private async Task<HttpClient> WebAsync()
    {
        const string Listening = "Listening at ";
        if (_web is not null) return _web;
        string? line = null;
        await UntilAsync(() => Task.FromResult((line = _log.FirstOrDefault(line => line.StartsWith(Listening, StringComparison.Ordinal))) is not null || _process.HasExited));
        return _web = new HttpClient { BaseAddress = new Uri(line?[Listening.Length..] ?? throw new InvalidOperationException(string.Join('\n', _log))) };
    }

    private Process Start()
    {
        var process = Process.Start(_start)!;
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text) _log.Enqueue(MessageOf(text));
        };
        process.BeginErrorReadLine();
        return process;
    }

    private static string MessageOf(string line)
    {
        if (line[0] != '{') return line;
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("Message").GetString()!;
    }
}
