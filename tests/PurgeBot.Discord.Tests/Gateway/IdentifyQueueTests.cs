using Microsoft.Extensions.Time.Testing;
using PurgeBot.Discord.Gateway;

namespace PurgeBot.Discord.Tests.Gateway;

public sealed class IdentifyQueueTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly IdentifyQueue _queue;

    public IdentifyQueueTests() => _queue = new IdentifyQueue(_time);

    [Fact]
    public async Task The_lowest_shard_that_waits_comes_next_and_a_pause_after_each()
    {
        Task first = _queue.TakeAsync(4), third = _queue.TakeAsync(8), second = _queue.TakeAsync(6);
        await first;
        Assert.False(second.IsCompleted);

        _queue.Spend(4);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await second;
        Assert.False(third.IsCompleted);
    }

    [Fact]
    public async Task However_long_connecting_takes_nobody_else_has_the_turn_meanwhile()
    {
        await _queue.TakeAsync(0);
        var other = _queue.TakeAsync(1);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(other.IsCompleted);

        _queue.Leave(0);
        await other;
    }

    [Fact]
    public async Task Who_leaves_without_having_had_the_turn_keeps_nobody_waiting()
    {
        await _queue.TakeAsync(0);
        Task leaves = _queue.TakeAsync(1), stays = _queue.TakeAsync(2);
        _queue.Leave(1);
        _queue.Leave(7);
        await Assert.ThrowsAsync<TaskCanceledException>(() => leaves);
        Assert.False(stays.IsCompleted);
        _queue.Leave(0);
        await stays;
    }
}
