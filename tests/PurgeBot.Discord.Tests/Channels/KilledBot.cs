using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Storage;
using PurgeBot.Discord.Channels;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord.Tests.Channels;

/// <summary>Daily posts made by processes of their own, which can be killed, on one database and against one emulated Discord.</summary>
internal sealed class KilledBot : IAsyncDisposable
{
    public const int Killed = 128 + 9;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("purgebot-tests-");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
    private readonly StorageOptions _storage;
    private RestSender? _sender;

    private KilledBot(StorageProvider engine, string? connectionString) => _storage = new StorageOptions
    {
        Provider = engine,
        ConnectionString = connectionString ?? $"Data Source={Path.Combine(_folder.FullName, StorageOptions.FileName)}",
    };

    public DiscordEmulator Discord { get; private set; } = null!;

    public Database Database { get; private set; } = null!;

    public DailyDesk Desk { get; private set; } = null!;

    public static async Task<KilledBot> NewAsync(StorageProvider engine, int guilds)
    {
        var cluster = engine == StorageProvider.PostgreSql ? PostgresCluster.Find() : null;
        Assert.SkipWhen(engine == StorageProvider.PostgreSql && cluster is null, $"PostgreSQL is not installed, and {PostgresCluster.Variable} does not name a server.");
        var bot = new KilledBot(engine, cluster is null ? null : await cluster.NewSchemaAsync());
        // The emulator's clock stands still while processes run, so that its limits do as well.
        bot.Discord = await DiscordEmulator.StartAsync(new EmulatorOptions { Time = bot._time, GlobalLimit = int.MaxValue });
        bot._sender = new RestSender(
            Microsoft.Extensions.Options.Options.Create(new DiscordOptions { Token = bot.Discord.Token, ApiBaseUrl = bot.Discord.ApiBaseUrl }),
            bot._time,
            () => 0.5,
            NullLogger<RestSender>.Instance);
        var announcer = new DiscordAnnouncer(new ChannelApi(bot._sender));
        bot.Database = Database.Of(bot._storage);
        var facts = new GuildFacts(bot.Database, _ => []);
        bot.Desk = new DailyDesk(
            bot.Database, new DailyPosts(bot.Database, announcer, facts, "test", bot._time, NullLogger<DailyPosts>.Instance), facts, announcer, bot._time);
        for (var guild = 1; guild <= guilds; guild++)
            await bot.Desk.ScheduleAsync(new Schedule(guild, guild, DateTimeZone.Utc, new LocalTime(9, 0), null, null), CancellationToken.None);
        return bot;
    }

    /// <summary>Sets all clocks.</summary>
    public void At(DateTimeOffset time) => _time.SetUtcNow(time);

    public void Advance(TimeSpan by) => _time.Advance(by);

    /// <summary>A process that makes what is due; with a step, one that kills itself there.</summary>
    public Process Start(string? step = null, int times = 1)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "PurgeBot.DailyProcess.dll"), Discord.ApiBaseUrl.ToString(), Discord.Token,
            _storage.Provider.ToString(), _storage.ConnectionString!, _time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        ];
        var start = new ProcessStartInfo("dotnet", step is null ? arguments : [.. arguments, step, times.ToString(CultureInfo.InvariantCulture)]);
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> EndAsync(Process process)
    {
        using (process)
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TimeProvider.System);
            return process.ExitCode;
        }
    }

    /// <summary>How many posts there are of each guild and day.</summary>
    public IReadOnlyDictionary<ClaimKey, int> Posts() => Discord.Rest.Messages.All.CountBy(KeyOf).ToDictionary();

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _sender?.Dispose();
        await Discord.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static ClaimKey KeyOf(EmulatedMessage message) => ClaimKey.ParseMarker(message.Buttons.Single().CustomId!)!.Value;
}
