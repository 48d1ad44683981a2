namespace PurgeBot.Discord.Gateway;

/// <summary>Everything that <see cref="GatewayMachine"/> knows. Times are monotonic, counted from the start of the shell.</summary>
internal sealed record GatewayState
{
    /// <summary>The state to begin with: due at once.</summary>
    public static readonly GatewayState Initial = new();

    /// <summary>Where the connection stands.</summary>
    public GatewayPhase Phase { get; init; } = GatewayPhase.Waiting;

    /// <summary>End of the pause while <see cref="GatewayPhase.Waiting"/>, else deadline of the phase. Means nothing when live.</summary>
    public TimeSpan DueAt { get; init; }

    /// <summary>The session to resume, or null where a new one has to be started.</summary>
    public GatewaySession? Session { get; init; }

    /// <summary>Connections in a row that were to resume <see cref="Session"/> and didn't.</summary>
    public int ResumeFailures { get; init; }

    /// <summary>The heartbeats of this connection; null before HELLO.</summary>
    public Heartbeats? Heartbeats { get; init; }

    /// <summary>The events sent on this connection.</summary>
    public SendWindow Window { get; init; } = SendWindow.Empty;

    /// <summary>Since when this connection is live, or null.</summary>
    public TimeSpan? LiveSince { get; init; }

    /// <summary>The gateway's address as Discord last gave it, or null before.</summary>
    public Uri? Address { get; init; }

    /// <summary>How many sessions may be started.</summary>
    public IdentifyBudget Budget { get; init; }

    /// <summary>How long to wait before the next connection.</summary>
    public Backoff Backoff { get; init; }

    /// <summary>Whether there is a socket, open or being opened.</summary>
    public bool HasSocket => Phase is GatewayPhase.Connecting || IsOpen;

    /// <summary>Whether a session is being started, up to IDENTIFY: the turn for that is waited for or taken.</summary>
    public bool IsStarting => Session is null && Phase is GatewayPhase.AwaitingTurn or GatewayPhase.Connecting or GatewayPhase.AwaitingHello;

    /// <summary>Whether the socket is open.</summary>
    public bool IsOpen => Phase is GatewayPhase.AwaitingHello or GatewayPhase.Identifying or GatewayPhase.Resuming or GatewayPhase.Live;

    /// <summary>When a <see cref="GatewayInput.Tick"/> is wanted. Null only when stopped: nothing is waited for without an end.</summary>
    public TimeSpan? NextDue => (Phase, Heartbeats) switch
    {
        (GatewayPhase.Stopped, _) => null,
        (GatewayPhase.Live, { } heartbeats) => heartbeats.NextAt,
        (_, { } heartbeats) when heartbeats.NextAt < DueAt => heartbeats.NextAt,
        _ => DueAt,
    };
}
