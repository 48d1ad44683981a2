using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PurgeBot.Chat.Processes;

namespace PurgeBot.Discord.Gateway;

/// <summary>Tells the other processes which shards are live here, and watches that every shard is live somewhere.</summary>
/// <remarks>A process that is killed cannot say so; the others notice within <see cref="ShardRoster.GoneAfter"/>.</remarks>
public sealed class ShardWatch : BackgroundService
{
    private static readonly TimeSpan RenewWithin = TimeSpan.FromSeconds(3);

    // The host has five seconds for everything.
    private static readonly TimeSpan LeaveWithin = TimeSpan.FromSeconds(1);

    private readonly ShardRoster _roster;
    private readonly ShardChoice _choice;
    private readonly GatewayStatus _status;
    private readonly TimeProvider _time;
    private readonly ILogger<ShardWatch> _log;
    private volatile ShardCoverage? _coverage;
    private ShardCoverage? _told;
    private long _renewedAt;
    private bool _hasFailed;

    /// <summary>Does nothing yet.</summary>
    /// <param name="roster">Where processes know each other from.</param>
    /// <param name="choice">Which shards are this process's.</param>
    /// <param name="status">Knows which of them are live.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Told what changes.</param>
    internal ShardWatch(ShardRoster roster, ShardChoice choice, GatewayStatus status, TimeProvider time, ILogger<ShardWatch> log) =>
        (_roster, _choice, _status, _time, _log) = (roster, choice, status, time, log);

    /// <summary>What all processes together serve; null where it is not known, or there can be no other process.</summary>
    public ShardCoverage? Coverage => _time.GetElapsedTime(Interlocked.Read(ref _renewedAt)) < ShardRoster.GoneAfter ? _coverage : null;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!_roster.IsShared)
        {
            if (_choice.IsSplit) _log.ShardsWithoutSharedDatabase();
            return;
        }

        try
        {
            // The start has more to do, and nothing to say before.
            await _status.FirstLive.WaitAsync(stoppingToken);
            while (true)
            {
                await RenewAsync(stoppingToken);
                await Task.Delay(ShardRoster.RenewEvery, _time, stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            await LeaveAsync();
        }
    }

    private async Task RenewAsync(CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(RenewWithin, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        try
        {
            int[] live = [.. _status.Shards.Where(shard => shard.IsLive).Select(shard => shard.Id)];
            var coverage = await _roster.RenewAsync(_status.ShardCount!.Value, live, either.Token);
            Interlocked.Exchange(ref _renewedAt, _time.GetTimestamp());
            Tell(coverage, _coverage);
            _coverage = coverage;
            _hasFailed = false;
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            // Once: daily posts have more to say about a database that is not there.
            if (!_hasFailed) _log.RosterFailed(error.Message);
            _hasFailed = true;
        }
    }

    // What was so a moment ago as well: at a start, and at a drop, shards are soon there.
    private void Tell(ShardCoverage now, ShardCoverage? before)
    {
        if (before is null || !IsSame(now, before) || (_told is { } told ? IsSame(now, told) : now is { Uncovered: [], OtherCount: null })) return;
        _told = now;
        if (now.OtherCount is { } other) _log.ShardCountsDiffer(now.Count, other);
        if (now.Uncovered.Length > 0) _log.ShardsUncovered(string.Join(", ", now.Uncovered), now.Count);
        else _log.ShardsCovered(now.Count);
    }

    private static bool IsSame(ShardCoverage one, ShardCoverage other) =>
        one.Count == other.Count && one.OtherCount == other.OtherCount && one.Uncovered.SequenceEqual(other.Uncovered);

    private async Task LeaveAsync()
    {
        using var limit = new CancellationTokenSource(LeaveWithin, _time);
        try
        {
            await _roster.LeaveAsync(limit.Token);
        }
        catch (Exception)
        {
            // The others notice all the same, a little later.
        }
    }
}
