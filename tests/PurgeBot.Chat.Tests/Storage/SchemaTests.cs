using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Tests.Storage;

public sealed class SchemaTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // What a database of each version may hold: statements that were valid then.
    private static readonly string[] Rows =
    [
        """
        INSERT INTO schedules (guild_id, channel_id, zone, minute, state, next_day, next_at) VALUES (1, 2, 'Europe/Moscow', 540, 0, '2026-12-01', 1796104800);
        INSERT INTO claims (guild_id, day, due_at, expires_at, is_late, state, lease_until, attempts) VALUES (1, '2026-11-30', 1, 2, 0, 2, 0, 1)
        """,
        """
        INSERT INTO guild_facts (guild_id, number, state, text, source) VALUES (1, 7, 1, 'A fact.', 'A book');
        INSERT INTO guild_fact_edits (guild_id, number, revision, edited_at, author_id, text, source) VALUES (1, 7, 1, 5, 6, 'A fact.', 'A book')
        """,
        "INSERT INTO departures (guild_id, left_at) VALUES (9, 10)",
        "INSERT INTO session_turns (rate_limit_key, free_at) VALUES (0, 1)",
        "INSERT INTO notes (person_id, number, saved_at, paragraph, text_hash, text, title, works) VALUES ('7', 1, 1, 'AAAAAAAAAAA.1', 5, 'A text.', 'A title', '[]')",
        """
        INSERT INTO quiz_rounds (guild_id, number, asker_id, is_open, started_at) VALUES (1, 2, 3, 0, 4);
        INSERT INTO quiz_questions (guild_id, round, position, question) VALUES (1, 2, 0, 'abc')
        """,
    ];

    public static TheoryData<StorageProvider, int> EarlierVersions
    {
        get
        {
            var versions = new TheoryData<StorageProvider, int>();
            for (var version = 0; version <= Schema.Latest; version++)
            {
                versions.Add(StorageProvider.Sqlite, version);
                versions.Add(StorageProvider.PostgreSql, version);
            }

            return versions;
        }
    }

    [Theory]
    [MemberData(nameof(EarlierVersions))]
    public async Task A_database_of_any_earlier_version_is_brought_up_to_date_and_keeps_its_rows(StorageProvider engine, int version)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        for (var step = 1; step <= version; step++)
        {
            await Schema.MigrateAsync(test.Database, step, Stop);
            await test.Database.TransactAsync(statements => statements.ChangeAsync(Rows[step - 1]), Stop);
        }

        await test.Database.MigrateAsync(Stop);
        var (schema, rows) = await test.Database.ReadAsync(
            async statements => (
                await Schema.VersionAsync(statements),
                await statements.ValueAsync<long>(
                    """
                    SELECT (SELECT COUNT(*) FROM schedules) + (SELECT COUNT(*) FROM claims) + (SELECT COUNT(*) FROM guild_facts)
                        + (SELECT COUNT(*) FROM guild_fact_edits) + (SELECT COUNT(*) FROM departures) + (SELECT COUNT(*) FROM notes)
                        + (SELECT COUNT(*) FROM quiz_rounds) + (SELECT COUNT(*) FROM quiz_questions)
                    """)),
            Stop);
        Assert.Equal((Schema.Latest, new[] { 0L, 2, 4, 5, 5, 6, 8 }[version]), (schema, rows));
    }

    [Fact]
    public void Rows_are_known_for_every_version() => Assert.Equal(Schema.Latest, Rows.Length);

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_number_of_a_fact_from_before_numbers_were_counted_is_not_given_again(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        await Schema.MigrateAsync(test.Database, 2, Stop);
        await test.Database.TransactAsync(statements => statements.ChangeAsync(Rows[1]), Stop);
        await test.Database.MigrateAsync(Stop);
        Assert.Equal(8, await test.Database.WriteAsync(statements => statements.AddFactAsync(1, new("Another.", "Book", null), true, 3, default), Stop));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_database_of_a_newer_version_is_left_alone(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        await test.Database.MigrateAsync(Stop);
        await test.Database.TransactAsync(statements => statements.ChangeAsync("INSERT INTO schema_version (version) VALUES (99)"), Stop);
        await using var older = test.Another();
        var error = await Assert.ThrowsAsync<StorageException>(() => older.MigrateAsync(Stop));
        Assert.Contains("99", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Several_processes_may_bring_it_up_to_date_at_once(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var all = Enumerable.Range(0, 4).Select(_ => test.Another()).ToArray();
        await Task.WhenAll(all.Select(database => Task.Run(() => database.MigrateAsync(Stop))));
        Assert.Equal(Schema.Latest, await test.Database.ReadAsync(Schema.VersionAsync, Stop));
        foreach (var database in all) await database.DisposeAsync();
    }

    [Fact]
    public async Task What_is_committed_to_a_file_is_flushed_to_the_disk()
    {
        await using var test = await TestDatabase.NewAsync(StorageProvider.Sqlite);
        var (synchronous, journal) = await test.Database.ReadAsync(
            async statements => (await statements.ValueAsync<long>("PRAGMA synchronous"), await statements.ValueAsync<string>("PRAGMA journal_mode")), Stop);
        Assert.Equal((2, "wal"), (synchronous, journal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense with Password=hunter2")]
    [InlineData("Port=twelve;Password=hunter2")]
    public void A_connection_string_that_cannot_be_right_is_refused_in_a_sentence_without_what_is_in_it(string? given)
    {
        var error = Assert.Throws<StorageException>(() => Database.Of(new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = given }));
        Assert.StartsWith("Storage:ConnectionString", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }
}
