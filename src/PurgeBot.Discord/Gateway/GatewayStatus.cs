namespace PurgeBot.Discord.Gateway;

/// <summary>How the connection to the gateway is doing, for health checks and measurements. May be read from any thread.</summary>
public sealed class GatewayStatus
{
    private long _latencyTicks = -1;
    private long _identifies;
    private long _resumes;
    private long _reconnects;
    private long _events;
    private readonly TaskCompletionSource _wasLive = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile GatewayPhase _phase;
    private int _identifiesLeft = -1;

    /// <summary>Whether a session is up: interactions arrive.</summary>
    public bool IsLive => _phase is GatewayPhase.Live;

    /// <summary>Sessions that may still be started until Discord counts anew; null before it has said how many.</summary>
    public int? IdentifiesLeft => Volatile.Read(ref _identifiesLeft) is >= 0 and var left ? left : null;

    internal GatewayPhase Phase => _phase;

    /// <summary>Ends when a session is up for the first time.</summary>
    public Task FirstLive => _wasLive.Task;

    /// <summary>From the last acknowledged heartbeat to its acknowledgement; null before the first on any connection.</summary>
    public TimeSpan? LastHeartbeatLatency => Interlocked.Read(ref _latencyTicks) is >= 0 and var ticks ? new TimeSpan(ticks) : null;

    /// <summary>Sessions asked for since the start. Discord allows 1,000 a day.</summary>
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

    internal void Follow(GatewayState state)
    {
        _phase = state.Phase;
        if (IsLive) _wasLive.TrySetResult();
        if (state.Address is not null) Volatile.Write(ref _identifiesLeft, Math.Max(state.Budget.Left, 0));
        if (state.Heartbeats?.Latency is { } latency)
            Interlocked.Exchange(ref _latencyTicks, latency.Ticks);
    }
}
