namespace PurgeBot.Discord.Gateway;

/// <summary>How a connection to the gateway is doing, for health checks and measurements. May be read from any thread.</summary>
public sealed class ShardStatus
{
    private readonly TaskCompletionSource _firstLive;
    private long _latencyTicks = -1;
    private long _identifies;
    private long _resumes;
    private long _reconnects;
    private long _events;
    private volatile GatewayPhase _phase;

    internal ShardStatus(int id, TaskCompletionSource firstLive) => (Id, _firstLive) = (id, firstLive);

    /// <summary>Number of the shard, from 0.</summary>
    public int Id { get; }

    /// <summary>Whether a session is up: interactions arrive.</summary>
    public bool IsLive => _phase is GatewayPhase.Live;

    internal GatewayPhase Phase => _phase;

    /// <summary>From the last acknowledged heartbeat to its acknowledgement; null before the first on any connection.</summary>
    public TimeSpan? LastHeartbeatLatency => Interlocked.Read(ref _latencyTicks) is >= 0 and var ticks ? new TimeSpan(ticks) : null;

    /// <summary>Sessions asked for since the start. Discord allows 1,000 a day, all shards together.</summary>
    public long Identifies => Interlocked.Read(ref _identifies);

    /// <summary>Times since the start that a session was to be resumed.</summary>
    public long Resumes => Interlocked.Read(ref _resumes);

    /// <summary>Connections lost since the start, and attempts that failed.</summary>
    public long Reconnects => Interlocked.Read(ref _reconnects);

    /// <summary>Events received since the start.</summary>
    public long Events => Interlocked.Read(ref _events);

    internal void Identified() => Interlocked.Increment(ref _identifies);

    internal void Resumed() => Interlocked.Increment(ref _resumes);

    internal void Reconnected() => Interlocked.Increment(ref _reconnects);

    internal void Received() => Interlocked.Increment(ref _events);

    internal void Enter(GatewayPhase phase)
    {
        _phase = phase;
        if (IsLive) _firstLive.TrySetResult();
    }

    internal void Follow(GatewayState state)
    {
        Enter(state.Phase);
        if (state.Heartbeats?.Latency is { } latency)
            Interlocked.Exchange(ref _latencyTicks, latency.Ticks);
    }
}
