using NodaTime;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Daily;

namespace PurgeBot.Chat.Tests.Storage;

public sealed class BackupTests
{
    public static TheoryData<StorageProvider, StorageProvider> FromAndTo =>
    [
        (StorageProvider.Sqlite, StorageProvider.Sqlite), (StorageProvider.Sqlite, StorageProvider.PostgreSql),
        (StorageProvider.PostgreSql, StorageProvider.Sqlite), (StorageProvider.PostgreSql, StorageProvider.PostgreSql),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(FromAndTo))]
    public async Task What_is_backed_up_from_one_engine_is_restored_into_either(StorageProvider from, StorageProvider to)
    {
        await using var rig = await FilledAsync(from);
        await using var other = await DailyRig.NewAsync(to);
        await other.Moderators.AddAsync(5, new GuildFactText("Goes away.", "A book", null), 3, Stop);
        using var folder = new TemporaryFolder();
        var file = folder.File("backup.db");

        var written = await Backup.WriteAsync(rig.Database, file, Stop);
        Assert.Equal([file], Directory.GetFiles(folder.Path));
        Assert.Equal(written, await Backup.RestoreAsync(file, other.Database, rig.Time, Stop));

        Assert.Equal(await rig.Moderators.FactsAsync(1, 0, 10, Stop), await other.Moderators.FactsAsync(1, 0, 10, Stop));
        Assert.Equal(await rig.Moderators.RevisionsAsync(1, 1, Stop), await other.Moderators.RevisionsAsync(1, 1, Stop));
        Assert.Equal((await rig.StatusAsync(1)).Schedule, (await other.StatusAsync(1)).Schedule);
        Assert.Equal((await rig.Desk.HistoryAsync(1, 10, Stop)).Select(day => day.Claim), (await other.Desk.HistoryAsync(1, 10, Stop)).Select(day => day.Claim));
        Assert.Empty(await other.Moderators.FactsAsync(5, 0, 10, Stop));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Posts_made_since_the_backup_are_found_and_those_that_were_not_are_made(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        using var folder = new TemporaryFolder();
        await rig.ScheduleAsync("9:00", "UTC", guild: 1);
        await rig.ScheduleAsync("9:00", "UTC", guild: 2);
        await Backup.WriteAsync(rig.Database, folder.File("backup.db"), Stop);
        await rig.RunAtAsync("2026-11-25T09:00:00Z");
        await rig.RunAtAsync("2026-11-26T09:00:00Z");
        Assert.Equal(4, rig.Channels.Messages.Count);

        // Of the second guild the last post is gone.
        var kept = rig.Channels.Messages.Where(message => ClaimKey.ParseMarker(message.Marker) != new ClaimKey(2, new LocalDate(2026, 11, 26))).ToArray();
        rig.Channels.Messages.Clear();
        foreach (var message in kept) rig.Channels.Messages.Enqueue(message);
        await Backup.RestoreAsync(folder.File("backup.db"), rig.Database, rig.Time, Stop);
        await rig.RunAtAsync("2026-11-26T10:00:00Z");
        Assert.Equal(4, rig.Channels.Messages.Count);
        Assert.Equal([ClaimState.Posted, ClaimState.Posted], [(await rig.StatusAsync(1)).Latest!.State, (await rig.StatusAsync(2)).Latest!.State]);
        Assert.Null((await rig.StatusAsync(1)).Schedule.Missed);
    }

    [Fact]
    public async Task A_backup_of_an_earlier_version_is_brought_up_to_date_and_stays_as_it_is()
    {
        using var folder = new TemporaryFolder();
        await using (var earlier = SqliteDatabase.At(folder.File("backup.db")))
        {
            await Schema.MigrateAsync(earlier, 1, Stop);
            await earlier.TransactAsync(
                statements => statements.ChangeAsync(
                    "INSERT INTO schedules (guild_id, channel_id, zone, minute, state, next_day, next_at) VALUES (1, 2, 'UTC', 540, 0, '2026-12-01', 1796115600)"),
                Stop);
        }

        await using var rig = await DailyRig.NewAsync(StorageProvider.Sqlite);
        Assert.Equal(1, await Backup.RestoreAsync(folder.File("backup.db"), rig.Database, rig.Time, Stop));
        Assert.Equal(2, (await rig.StatusAsync(1)).Schedule.Channel);
        await using var still = SqliteDatabase.At(folder.File("backup.db"));
        Assert.Equal(1, await still.TransactAsync(Schema.VersionAsync, Stop));
    }

    [Fact]
    public async Task A_backup_takes_the_place_of_no_file()
    {
        await using var rig = await FilledAsync(StorageProvider.Sqlite);
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("there"), "Mine.");
        await Assert.ThrowsAsync<StorageException>(() => Backup.WriteAsync(rig.Database, folder.File("there"), Stop));
        Assert.Equal("Mine.", File.ReadAllText(folder.File("there")));
    }

    [Theory]
    [InlineData("no database at all, but long enough for a header of one hundred bytes and a little more than that, to be sure")]
    [InlineData("")]
    public async Task What_is_no_backup_is_refused_and_everything_stays(string content)
    {
        await using var rig = await FilledAsync(StorageProvider.Sqlite);
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("other"), content);
        await Assert.ThrowsAsync<StorageException>(() => Backup.RestoreAsync(folder.File("other"), rig.Database, rig.Time, Stop));
        await Assert.ThrowsAsync<StorageException>(() => Backup.RestoreAsync(folder.File("missing"), rig.Database, rig.Time, Stop));
        Assert.NotNull(await rig.StatusAsync(1));
    }

    [Fact]
    public async Task The_tables_that_are_copied_are_all_that_there_are()
    {
        await using var test = await TestDatabase.NewAsync(StorageProvider.Sqlite);
        var tables = await test.Database.ReadAsync(
            statements => statements.RowsAsync<string>("SELECT name FROM sqlite_master WHERE type = 'table'"), Stop);
        Assert.Equal(tables.Order(), Schema.Tables.Concat(Schema.PeoplesTables).Concat(Schema.PassingTables).Order());
    }

    // A row in every table, one of them with every kind of letter.
    private static async Task<DailyRig> FilledAsync(StorageProvider engine)
    {
        var rig = await DailyRig.NewAsync(engine);
        await rig.Moderators.AddAsync(1, new GuildFactText("«Соль» \"cost\"\n\\more 🧂.", "A book", new AnnualDate(6, 1)), 3, Stop);
        await rig.ScheduleAsync("9:00", "America/New_York", 1, topic: "salt", role: long.MaxValue);
        await rig.Desk.PostNowAsync(1, Stop);
        rig.Channels.Guilds = new HashSet<long>();
        await rig.Departures.SweepAsync(Stop);
        return rig;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("purgebot-tests-");

        public string Path => _folder.FullName;

        public string File(string name) => System.IO.Path.Combine(Path, name);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
