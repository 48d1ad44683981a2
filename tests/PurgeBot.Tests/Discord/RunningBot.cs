using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PurgeBot.CommandLine;
using PurgeBot.Configuration;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Tests.CommandLine;

namespace PurgeBot.Tests.Discord;

/// <summary>The bot as it runs on Discord, host and index and all, in this process; Discord is the emulator.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private const string AnyPort = "http://127.0.0.1:0";

    // Tests ask faster than people do.
    private static readonly Dictionary<string, string?> Unlimited =
        new() { ["Limits:User:PerMinute"] = "0", ["Limits:Guild:PerMinute"] = "0", ["Limits:Proposals:PerMinute"] = "0" };

    private CancellationTokenSource _stop = new();
    private Func<Task<int>> _run = () => Task.FromResult(0);
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("purgebot-tests-");
    private readonly ConcurrentQueue<string> _log = [];
    private readonly StringWriter _error = new();
    private Task<int> _running = Task.FromResult(0);

    private RunningBot(DiscordEmulator discord) => Discord = discord;

    public DiscordEmulator Discord { get; }

    public Person Person => Discord.Person;

    /// <summary>The exit code, once it is known.</summary>
    public Task<int> Exit => _running;

    /// <summary>The log, a line an entry.</summary>
    public IReadOnlyCollection<string> Log => _log;

    /// <summary>What was written to standard error beside the log.</summary>
    public string Error => _error.ToString();

    /// <summary>Its data folder.</summary>
    public string Data => _data.FullName;

    /// <summary>Where its web endpoints are.</summary>
    public async Task<Uri> WebAsync()
    {
        const string Listening = "Information: Listening at ";
        string? line = null;
        await UntilAsync(() => (line = _log.LastOrDefault(line => line.StartsWith(Listening, StringComparison.Ordinal))) is not null);
        return line is null ? throw new InvalidOperationException($"It does not listen: {Error}") : new Uri(line[Listening.Length..]);
    }

    /// <summary>Starts it, and waits until people can use it.</summary>
    public static async Task<RunningBot> StartAsync(
        EmulatorOptions? options = null, TimeProvider? time = null, string? corpus = null, Transport transport = Transport.Gateway, string urls = AnyPort,
        bool isLimited = false, params (string Key, string Value)[] settings)
    {
        var bot = await StartingAsync(options, time, corpus: corpus, transport: transport, urls: urls, isLimited: isLimited, settings: settings);
        if (transport != Transport.Http)
        {
            await Task.WhenAny(bot.Discord.Gateway.WhenLiveAsync(), bot.Exit);
            await bot.UntilAsync(() => bot.Discord.Rest.Commands.Registered.Count > 0);
        }

        if (transport != Transport.Gateway) await bot.Discord.Endpoint.SaveAsync(new Uri(await bot.WebAsync(), "/interactions"));
        return bot;
    }

    /// <summary>Starts it.</summary>
    public static async Task<RunningBot> StartingAsync(
        EmulatorOptions? options = null, TimeProvider? time = null, string? corpus = null, string? token = null, Action<DiscordEmulator>? prepare = null, string? database = null,
        Transport transport = Transport.Gateway, string urls = AnyPort, bool isLimited = false, params (string Key, string Value)[] settings)
    {
        var bot = new RunningBot(await DiscordEmulator.StartAsync((options ?? new EmulatorOptions()) with { Time = time ?? TimeProvider.System, Intents = HostUnderTest.Intents }));
        prepare?.Invoke(bot.Discord);
        var values = new Dictionary<string, string?>(isLimited ? [] : Unlimited)
        {
            ["Discord:Token"] = transport == Transport.Http ? "" : token ?? bot.Discord.Token,
            ["Discord:PublicKey"] = transport == Transport.Gateway ? "" : bot.Discord.Endpoint.Key.PublicKey,
            ["Urls"] = urls,
            ["Discord:ApiBaseUrl"] = bot.Discord.ApiBaseUrl.ToString(),
            ["Data:Path"] = bot._data.FullName,
            ["Storage:ConnectionString"] = database,
            ["Corpus:Path"] = corpus ?? DefaultCorpus.Folder,
            ["Index:Path"] = corpus is null ? DefaultCorpus.Index : Path.Combine(bot._data.FullName, "index"),
        };
        foreach (var (key, value) in settings) values[key] = value;
        var session = new Session(Settings.Read(values), TextWriter.Null, bot._error) { AddGateway = HostUnderTest.AddGateway };
        bot._run = () => Task.Run(() => DiscordHost.RunAsync(session, logging => logging.AddProvider(new Lines(bot._log)), time ?? TimeProvider.System, bot._stop.Token));
        bot._running = bot._run();
        return bot;
    }

    /// <summary>Stops it, and starts it anew on what it has kept.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        _stop.Dispose();
        _stop = new CancellationTokenSource();
        _running = _run();
        await Task.WhenAny(Discord.Gateway.WhenLiveAsync(), Exit);
    }

    // Ends as well when the bot does.
    public async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo() && !Exit.IsCompleted) await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
    }

    /// <summary>Stops it as SIGTERM does.</summary>
    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _running;
    }

    /// <summary>Whether the emulator has nothing to complain of.</summary>
    public void AssertAllIsWell() => Assert.True(
        Discord.Violations.Count == 0 && !_log.Any(line => line.StartsWith("Error", StringComparison.Ordinal)),
        string.Join('\n', Discord.Violations.Concat(_log.Where(line => !line.StartsWith("Information", StringComparison.Ordinal)))));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System).ContinueWith(_ => { }, TaskScheduler.Default);
        await Discord.DisposeAsync();
        _stop.Dispose();
        _data.Delete(recursive: true);
    }

    private sealed class Lines(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) log.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}".TrimEnd());
        }

        public void Dispose()
        {
        }
    }
}
