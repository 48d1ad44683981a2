namespace PurgeBot.Discord.Gateway;

/// <summary>What is to be done about the connection.</summary>
internal abstract record GatewayAction
{
    private GatewayAction()
    {
    }

    /// <summary>Ask Discord where the gateway is.</summary>
    /// <remarks>Answered by <see cref="GatewayInput.GatewayFound"/> or <see cref="GatewayInput.GatewayNotFound"/>.</remarks>
    public sealed record FindGateway : GatewayAction;

    /// <summary>Wait until it is this shard's turn to start a session; answered by <see cref="GatewayInput.Turn"/>. The turn ends with IDENTIFY, or when no session is being started any more.</summary>
    public sealed record AskTurn : GatewayAction;

    /// <summary>Open a socket; answered by <see cref="GatewayInput.Opened"/> or <see cref="GatewayInput.Closed"/>.</summary>
    /// <param name="Address">Where, without parameters.</param>
    public sealed record Connect(Uri Address) : GatewayAction;

    /// <summary>Send HEARTBEAT.</summary>
    /// <param name="Sequence">Number of the last event, or null before the first.</param>
    public sealed record SendHeartbeat(long? Sequence) : GatewayAction;

    /// <summary>Send IDENTIFY.</summary>
    public sealed record SendIdentify : GatewayAction;

    /// <summary>Send RESUME.</summary>
    /// <param name="Session">Of this session.</param>
    public sealed record SendResume(GatewaySession Session) : GatewayAction;

    /// <summary>Close the socket and hear nothing more of it.</summary>
    /// <param name="Code">The close code.</param>
    public sealed record Close(int Code) : GatewayAction;

    /// <summary>Say why a new connection is made.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Resumes">Whether the session is going to be resumed.</param>
    /// <param name="Pause">Time until then.</param>
    public sealed record SayReconnecting(string Reason, bool Resumes, TimeSpan Pause) : GatewayAction;

    /// <summary>Say that no session may be started for now.</summary>
    /// <param name="Pause">Time until then.</param>
    public sealed record SayBudgetSpent(TimeSpan Pause) : GatewayAction;

    /// <summary>End the process: Discord refuses the bot, and trying again would not help.</summary>
    /// <param name="Code">The close code.</param>
    /// <param name="Sentence">What to do about it.</param>
    public sealed record Refuse(int Code, string Sentence) : GatewayAction;
}
