using Microsoft.Extensions.Time.Testing;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Tests.Storage;

public sealed class FirstUseTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Waiting_for_a_database_makes_none_and_ends_with_its_first_use()
    {
        await using var test = await TestDatabase.NewAsync(StorageProvider.Sqlite);
        var waiting = test.Database.WaitUntilThereAsync(_time, Stop);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.False(waiting.IsCompleted);
        Assert.Empty(Directory.GetFiles(test.Folder));

        await test.Database.MigrateAsync(Stop);
        await waiting;
    }

    [Fact]
    public async Task A_database_that_another_process_has_made_is_seen_within_a_minute()
    {
        await using var test = await TestDatabase.NewAsync(StorageProvider.Sqlite);
        var waiting = test.Database.WaitUntilThereAsync(_time, Stop);
        await using var another = test.Another();
        await another.MigrateAsync(Stop);
        Assert.False(waiting.IsCompleted);

        _time.Advance(TimeSpan.FromMinutes(1));
        await waiting;
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_database_that_is_there_is_not_waited_for(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        await test.Database.MigrateAsync(Stop);
        await using var another = test.Another();

        Assert.True(another.WaitUntilThereAsync(_time, Stop).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Whoever_stops_waiting_is_let_go()
    {
        await using var test = await TestDatabase.NewAsync(StorageProvider.Sqlite);
        using var stop = new CancellationTokenSource();
        var waiting = test.Database.WaitUntilThereAsync(_time, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => waiting);
    }
}
