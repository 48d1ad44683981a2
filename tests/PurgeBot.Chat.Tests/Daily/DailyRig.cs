using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Storage;

namespace PurgeBot.Chat.Tests.Daily;

/// <summary>Daily posts on a real database, with channels in memory and a clock that is set by the test.</summary>
internal sealed class DailyRig : IAsyncDisposable
{
    public const long Guild = 81384788765712384;
    public const long Channel = 381870553235193857;

    private readonly TestDatabase _test;

    private DailyRig(TestDatabase test, IReadOnlyList<DailyFact>? facts)
    {
        _test = test;
        Channels = new FakeChannels(Time);
        Facts = facts ?? [.. Enumerable.Range(1, 10).Select(number => new DailyFact($"f{number}", $"Fact {number}.", null, "A book"))];
        GuildFacts = new GuildFacts(Database, topic => topic is null ? Facts : [.. Facts.Where(fact => fact.Text.Contains(topic, StringComparison.Ordinal))]);
        Posts = NewProcess("first");
        Desk = new DailyDesk(Database, Posts, GuildFacts, Channels, Time);
        Moderators = new FactDesk(Database, Time);
        Departures = new GuildDepartures(Database, Channels, Time, NullLogger<GuildDepartures>.Instance);
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    public FakeChannels Channels { get; }

    public IReadOnlyList<DailyFact> Facts { get; set; }

    public Database Database => _test.Database;

    public GuildFacts GuildFacts { get; }

    public DailyPosts Posts { get; }

    public DailyDesk Desk { get; }

    public FactDesk Moderators { get; }

    public GuildDepartures Departures { get; }

    public Instant Now => Time.GetUtcNow().ToInstant();

    public static async Task<DailyRig> NewAsync(StorageProvider engine, IReadOnlyList<DailyFact>? facts = null) => new(await TestDatabase.NewAsync(engine), facts);

    /// <summary>With a guild that has its post at nine o'clock.</summary>
    public static async Task<DailyRig> AtNineAsync(StorageProvider engine, string zone = "UTC", IReadOnlyList<DailyFact>? facts = null)
    {
        var rig = await NewAsync(engine, facts);
        await rig.ScheduleAsync("9:00", zone);
        return rig;
    }

    /// <summary>Another process on the same data.</summary>
    public DailyPosts NewProcess(string name) => new(Database, Channels, GuildFacts, name, Time, NullLogger<DailyPosts>.Instance);

    public Task<Schedule> ScheduleAsync(string time = "9:00", string zone = "Europe/Moscow", long guild = Guild, string? topic = null, long? role = null)
    {
        Assert.True(DailyTime.TryParse(time, out var wallTime));
        return Desk.ScheduleAsync(new Schedule(guild, Channel, DailyTime.Zones[zone], wallTime, topic, role), Stop);
    }

    /// <summary>Sets the clock, never back.</summary>
    public void At(string utc) => Time.SetUtcNow(InstantPattern.ExtendedIso.Parse(utc).Value.ToDateTimeOffset());

    /// <summary>Lets the bot do what is due.</summary>
    public Task<Instant> RunAsync() => Posts.RunOnceAsync(Stop);

    /// <summary>Sets the clock, and lets the bot do what is due then.</summary>
    public Task<Instant> RunAtAsync(string utc)
    {
        At(utc);
        return RunAsync();
    }

    public async Task<DailyStatus> StatusAsync(long guild = Guild) => (await Desk.StatusAsync(guild, Stop))!;

    public ValueTask DisposeAsync()
    {
        Posts.Dispose();
        return _test.DisposeAsync();
    }
}
