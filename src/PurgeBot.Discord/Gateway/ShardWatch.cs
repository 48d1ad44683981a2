using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PurgeBot.Chat.Processes;

namespace PurgeBot.Discord.Gateway;

/// <summary>Tells the other processes which shards are live here, and watches that every shard is live somewhere.</summary>
/// <remarks>A process that is killed cannot say so; the others notice within <see cref="ShardRoster.GoneAfter"/>.</remarks>
/// <param name="roster">Where processes know each other from.</param>
/// <param name="status">Knows which shards are live here.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Told what changes.</param>
public sealed class ShardWatch(ShardRoster roster, GatewayStatus status, TimeProvider time, ILogger<ShardWatch> log) : BackgroundService
{
    private static readonly TimeSpan RenewWithin = TimeSpan.FromSeconds(3);

    // The host has five seconds for everything.
    private static readonly TimeSpan LeaveWithin = TimeSpan.FromSeconds(1);

    private volatile ShardCoverage? _coverage;
    private ShardCoverage? _told;
    private long _renewedAt;
    private bool _hasFailed;

    /// <summary>What all processes together serve; null where it is not known, or there can be no other process.</summary>
    public ShardCoverage? Coverage => time.GetElapsedTime(Interlocked.Read(ref _renewedAt)) < ShardRoster.GoneAfter ? _coverage : null;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!roster.IsShared) return;
        try
        {
            // The start has more to do, and nothing to say before.
            await status.FirstLive.WaitAsync(stoppingToken);
            while (true)
            {
                await RenewAsync(stoppingToken);
                await Task.Delay(ShardRoster.RenewEvery, time, stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            await LeaveAsync();
        }
    }

    private async Task RenewAsync(CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(RenewWithin, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        try
        {
            int[] live = [.. status.Shards.Where(shard => shard.IsLive).Select(shard => shard.Id)];
            var coverage = await roster.RenewAsync(status.ShardCount!.Value, live, either.Token);
            Interlocked.Exchange(ref _renewedAt, time.GetTimestamp());
            Tell(coverage, _coverage);
            _coverage = coverage;
            _hasFailed = false;
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            // Once: daily posts have more to say about a database that is not there.
            if (!_hasFailed) log.RosterFailed(error.Message);
            _hasFailed = true;
        }
    }

    // What was so a moment ago as well: at a start, and at a drop, shards are soon there.
    private void Tell(ShardCoverage now, ShardCoverage? before)
    {
        if (before is null || !IsSame(now, before) || (_told is { } told ? IsSame(now, told) : now is { Uncovered: [], OtherCount: null })) return;
        _told = now;
        if (now.OtherCount is { } other) log.ShardCountsDiffer(now.Count, other);
        if (now.Uncovered.Length > 0) log.ShardsUncovered(string.Join(", ", now.Uncovered), now.Count);
        else log.ShardsCovered(now.Count);
    }

    private static bool IsSame(ShardCoverage one, ShardCoverage other) =>
        one.Count == other.Count && one.OtherCount == other.OtherCount && one.Uncovered.SequenceEqual(other.Uncovered);

    private async Task LeaveAsync()
    {
        using var limit = new CancellationTokenSource(LeaveWithin, time);
        try
        {
            await roster.LeaveAsync(limit.Token);
        }
        catch (Exception)
        {
            // The others notice all the same, a little later.
        }
    }
}
