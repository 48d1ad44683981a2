namespace PurgeBot.Discord.Gateway;

/// <summary>Where the connection to the gateway stands. There are no other states.</summary>
internal enum GatewayPhase
{
    /// <summary>No connection; a pause before the next attempt, until <see cref="GatewayState.DueAt"/>.</summary>
    Waiting,

    /// <summary>No connection; Discord has been asked where the gateway is and how many sessions may be started.</summary>
    FindingGateway,

    /// <summary>No connection; other shards of the process start their sessions first.</summary>
    AwaitingTurn,

    /// <summary>A socket is being opened.</summary>
    Connecting,

    /// <summary>The socket is open, and HELLO has not come yet.</summary>
    AwaitingHello,

    /// <summary>IDENTIFY has been sent, and READY has not come yet.</summary>
    Identifying,

    /// <summary>RESUME has been sent, and RESUMED has not come yet; missed events are arriving.</summary>
    Resuming,

    /// <summary>The session is up.</summary>
    Live,

    /// <summary>The end: the host stops, or Discord refuses the bot.</summary>
    Stopped,
}
