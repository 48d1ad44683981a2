using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Tests.Storage;

public sealed class LookTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(SchemaTests.EarlierVersions), MemberType = typeof(SchemaTests))]
    public async Task Looking_tells_the_version_and_changes_nothing(StorageProvider engine, int version)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        if (version > 0) await Schema.MigrateAsync(test.Database, version, Stop);

        var first = await test.Database.LookAsync(Stop);
        var second = await test.Database.LookAsync(Stop);

        Assert.Equal(new DatabaseLook.Usable(version, Schema.Latest), first);
        Assert.Equal(first, second);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_database_of_a_newer_build_is_told_in_a_sentence(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        await test.Database.WriteAsync(statements => statements.ChangeAsync("INSERT INTO schema_version (version) VALUES (1000)"), Stop);

        var look = Assert.IsType<DatabaseLook.Unusable>(await test.Database.LookAsync(Stop));

        Assert.Contains("newer PurgeBot", look.Sentence, StringComparison.Ordinal);
    }
}
