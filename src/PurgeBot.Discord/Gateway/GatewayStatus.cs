using System.Collections.Immutable;

namespace PurgeBot.Discord.Gateway;

/// <summary>How the connections of this process to the gateway are doing, for health checks and measurements. May be read from any thread.</summary>
public sealed class GatewayStatus
{
    private readonly TaskCompletionSource _firstLive = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile ShardStatus[] _shards = [];
    private volatile int _count;
    private int _identifiesLeft = -1;

    /// <summary>How many shards there are in all processes; null before it is known.</summary>
    public int? ShardCount => _count is > 0 and var count ? count : null;

    /// <summary>Those of this process, by their numbers; none before they are known.</summary>
    public IReadOnlyList<ShardStatus> Shards => _shards;

    /// <summary>Whether every session of this process is up: interactions arrive.</summary>
    public bool IsLive => _shards is { Length: > 0 } shards && Array.TrueForAll(shards, shard => shard.IsLive);

    /// <summary>Ends when a session is up for the first time.</summary>
    public Task FirstLive => _firstLive.Task;

    /// <summary>Sessions that may still be started until Discord counts anew; null before it has said how many.</summary>
    public int? IdentifiesLeft => Volatile.Read(ref _identifiesLeft) is >= 0 and var left ? left : null;

    /// <summary>Begins with these shards; what was counted of one that was there before goes on.</summary>
    internal IReadOnlyList<ShardStatus> Begin(int count, ImmutableArray<int> ids)
    {
        var before = _shards.ToDictionary(shard => shard.Id);
        _count = count;
        return _shards = [.. ids.Select(id => before.GetValueOrDefault(id) ?? new ShardStatus(id, _firstLive))];
    }

    internal void Allow(int identifies) => Volatile.Write(ref _identifiesLeft, Math.Max(identifies, 0));
}
