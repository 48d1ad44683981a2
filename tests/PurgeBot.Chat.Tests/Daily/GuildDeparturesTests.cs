using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Storage;

namespace PurgeBot.Chat.Tests.Daily;

public sealed class GuildDeparturesTests
{
    public static TheoryData<StorageProvider> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_guild_that_was_left_is_forgotten_after_thirty_days_and_the_others_are_not(StorageProvider engine)
    {
        await using var rig = await WithTwoGuildsAsync(engine);
        rig.Channels.Guilds = new HashSet<long> { 2 };
        Assert.Equal(0, await rig.Departures.SweepAsync(DailyRig.Stop));
        rig.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await rig.Departures.SweepAsync(DailyRig.Stop));
        Assert.NotEmpty(await RowsOfAsync(rig, 1));

        rig.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await rig.Departures.SweepAsync(DailyRig.Stop));
        Assert.Empty(await RowsOfAsync(rig, 1));
        Assert.Equal(5, (await RowsOfAsync(rig, 2)).Count);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_guild_that_comes_back_in_time_finds_everything(StorageProvider engine)
    {
        await using var rig = await WithTwoGuildsAsync(engine);
        rig.Channels.Guilds = new HashSet<long> { 2 };
        await rig.Departures.SweepAsync(DailyRig.Stop);
        rig.Time.Advance(TimeSpan.FromDays(29));
        rig.Channels.Guilds = new HashSet<long> { 1, 2 };
        await rig.Departures.SweepAsync(DailyRig.Stop);
        rig.Channels.Guilds = new HashSet<long> { 2 };
        rig.Time.Advance(TimeSpan.FromDays(29));
        await rig.Departures.SweepAsync(DailyRig.Stop);
        rig.Time.Advance(TimeSpan.FromDays(29));
        Assert.Equal(0, await rig.Departures.SweepAsync(DailyRig.Stop));
        Assert.Equal(6, (await RowsOfAsync(rig, 1)).Count);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task While_it_cannot_be_told_where_the_bot_is_nothing_is_deleted(StorageProvider engine)
    {
        await using var rig = await WithTwoGuildsAsync(engine);
        rig.Channels.Guilds = new HashSet<long> { 2 };
        await rig.Departures.SweepAsync(DailyRig.Stop);
        rig.Time.Advance(TimeSpan.FromDays(40));
        rig.Channels.Guilds = null;
        Assert.Equal(0, await rig.Departures.SweepAsync(DailyRig.Stop));
        Assert.NotEmpty(await RowsOfAsync(rig, 1));
    }

    // A row in every table.
    private static async Task<DailyRig> WithTwoGuildsAsync(StorageProvider engine)
    {
        var rig = await DailyRig.NewAsync(engine);
        foreach (var guild in (long[])[1, 2])
        {
            await rig.Moderators.AddAsync(guild, new GuildFactText("A fact.", "A book", null), author: 3, DailyRig.Stop);
            await rig.ScheduleAsync("9:00", "UTC", guild);
            await rig.Desk.PostNowAsync(guild, DailyRig.Stop);
        }

        return rig;
    }

    // The names of the tables that have rows of a guild, of all tables that there are.
    private static async Task<IReadOnlyList<string>> RowsOfAsync(DailyRig rig, long guild)
    {
        var tables = await rig.Database.ReadAsync(
            statements => statements.RowsAsync<string>(rig.Database is SqliteDatabase
                ? "SELECT name FROM sqlite_master WHERE type = 'table'"
                : "SELECT CAST(table_name AS text) FROM information_schema.tables WHERE table_schema = current_schema()"),
            DailyRig.Stop);
        var found = new List<string>();
        foreach (var table in tables.Except(Schema.PeoplesTables).Except(Schema.PassingTables))
        {
            if (await rig.Database.ReadAsync(
                statements => statements.ValueAsync<long>($"SELECT COUNT(*) FROM {table} WHERE guild_id = @guild", new { guild }), DailyRig.Stop) > 0) found.Add(table);
        }

        return found;
    }
}
