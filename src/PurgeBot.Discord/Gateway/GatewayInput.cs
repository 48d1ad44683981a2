using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Gateway;

/// <summary>What can happen to the connection.</summary>
internal abstract record GatewayInput
{
    private GatewayInput()
    {
    }

    /// <summary>Time has passed: <see cref="GatewayState.NextDue"/> may have come.</summary>
    public sealed record Tick : GatewayInput;

    /// <summary>The host stops.</summary>
    public sealed record Stop : GatewayInput;

    /// <summary>Discord said where the gateway is; also before it was asked, at the start.</summary>
    /// <param name="Address">Its address, without parameters.</param>
    /// <param name="IdentifiesLeft">How many sessions may still be started.</param>
    /// <param name="ResetAfter">Until that number is counted anew.</param>
    public sealed record GatewayFound(Uri Address, int IdentifiesLeft, TimeSpan ResetAfter) : GatewayInput;

    /// <summary>Discord didn't say where the gateway is.</summary>
    /// <param name="Reason">Why, for the log.</param>
    public sealed record GatewayNotFound(string Reason) : GatewayInput;

    /// <summary>It is this shard's turn to start a session.</summary>
    /// <param name="IdentifiesLeft">How many sessions may still be started; null where that is as it was.</param>
    public sealed record Turn(int? IdentifiesLeft) : GatewayInput;

    /// <summary>The socket is open.</summary>
    public sealed record Opened : GatewayInput;

    /// <summary>The socket is closed, or could not be opened.</summary>
    /// <param name="Code">The gateway's close code, or null where none came.</param>
    /// <param name="Reason">Why, for the log.</param>
    public sealed record Closed(int? Code, string Reason) : GatewayInput;

    /// <summary>A frame that cannot be read.</summary>
    /// <param name="Reason">Why, for the log.</param>
    public sealed record Unreadable(string Reason) : GatewayInput;

    /// <summary>HELLO.</summary>
    /// <param name="HeartbeatInterval">Time between two heartbeats; above 0.</param>
    public sealed record Hello(TimeSpan HeartbeatInterval) : GatewayInput;

    /// <summary>Discord asks for a heartbeat.</summary>
    public sealed record HeartbeatRequested : GatewayInput;

    /// <summary>Discord acknowledges a heartbeat.</summary>
    public sealed record HeartbeatAcknowledged : GatewayInput;

    /// <summary>Discord asks for a new connection.</summary>
    public sealed record ReconnectRequested : GatewayInput;

    /// <summary>The session is invalid.</summary>
    /// <param name="CanResume">Whether it may be resumed all the same.</param>
    public sealed record InvalidSession(bool CanResume) : GatewayInput;

    /// <summary>READY.</summary>
    /// <param name="Event">What it says.</param>
    /// <param name="Sequence">Its number.</param>
    public sealed record Ready(ReadyEvent Event, long Sequence) : GatewayInput;

    /// <summary>RESUMED: every missed event has arrived.</summary>
    /// <param name="Sequence">Its number.</param>
    public sealed record Resumed(long? Sequence) : GatewayInput;

    /// <summary>Any other event.</summary>
    /// <param name="Sequence">Its number.</param>
    public sealed record Dispatched(long Sequence) : GatewayInput;
}
