using PurgeBot.Chat.Processes;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Storage;

namespace PurgeBot.Chat.Tests.Processes;

public sealed class ShardRosterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<StorageProvider> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_nobody_serves_is_known_to_all_until_somebody_does(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var (one, other) = (new ShardRoster(test.Database, "one"), new ShardRoster(test.Database, "other"));

        Assert.Equal([2, 3], (await one.RenewAsync(4, [0, 1], Stop)).Uncovered);
        Assert.Equal([3], (await other.RenewAsync(4, [2], Stop)).Uncovered);
        Assert.Equal([], (await other.RenewAsync(4, [2, 3], Stop)).Uncovered);
        Assert.Equal([0], (await one.RenewAsync(4, [1], Stop)).Uncovered);
        await other.LeaveAsync(Stop);
        Assert.Equal([2, 3], (await one.RenewAsync(4, [0, 1], Stop)).Uncovered);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_process_that_has_not_been_heard_of_for_ten_seconds_serves_nothing(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var (one, other) = (new ShardRoster(test.Database, "one"), new ShardRoster(test.Database, "other"));
        await other.RenewAsync(2, [1], Stop);

        await PassAsync(test, TimeSpan.FromSeconds(9));
        Assert.Equal([], (await one.RenewAsync(2, [0], Stop)).Uncovered);
        await PassAsync(test, TimeSpan.FromSeconds(2));
        Assert.Equal([1], (await one.RenewAsync(2, [0], Stop)).Uncovered);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Shards_of_another_number_serve_other_guilds(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        await new ShardRoster(test.Database, "before").RenewAsync(2, [0, 1], Stop);

        var coverage = await new ShardRoster(test.Database, "now").RenewAsync(4, [0], Stop);

        Assert.Equal([1, 2, 3], coverage.Uncovered);
        Assert.Equal(2, coverage.OtherCount);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Turns_are_one_after_the_other_under_each_key_whichever_process_takes_them(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var processes = Enumerable.Range(0, 4).Select(number => new ShardRoster(test.Database, $"{number}")).ToArray();

        var turns = await Task.WhenAll(processes.Select(process => Task.Run(() => process.TakeTurnAsync(0, TimeSpan.FromSeconds(60), Stop))));
        var other = await processes[0].TakeTurnAsync(1, TimeSpan.FromSeconds(60), Stop);

        // Less by what has passed since the first.
        Assert.All(turns.Order().Index(), turn => Assert.InRange((turn.Item.TotalSeconds - (60 * turn.Index)), -30, 0));
        Assert.Equal(TimeSpan.Zero, other);
    }

    private static Task<int> PassAsync(TestDatabase test, TimeSpan time) => test.Database.WriteAsync(
        statements => statements.ChangeAsync("UPDATE processes SET seen_at = seen_at - @by WHERE name = 'other'", new { by = (long)time.TotalMilliseconds }), Stop);
}
