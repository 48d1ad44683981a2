using static PurgeBot.Discord.Gateway.GatewayAction;
using static PurgeBot.Discord.Gateway.GatewayInput;

namespace PurgeBot.Discord.Gateway;

/// <summary>The rules of the gateway, without the gateway: what to do about what happens. No socket, no clock, no thread.</summary>
/// <remarks>
/// <para>Every input is allowed in every state; one that means nothing there changes nothing. Sources: Discord, Gateway, Connection
/// Lifecycle; Opcodes and Status Codes.</para>
/// <para>An IDENTIFY is spaced by not beginning a connection without a session before <see cref="IdentifyBudget.NotBefore"/>, and from those of
/// other shards by the turn that is asked for.</para>
/// </remarks>
/// <param name="chance">Random numbers from 0 to 1.</param>
internal sealed partial class GatewayMachine(Func<double> chance)
{
    /// <summary>The longest wait for the gateway's address. Rate limits are waited out meanwhile.</summary>
    public static readonly TimeSpan FindWithin = TimeSpan.FromSeconds(60);

    /// <summary>The longest wait for other shards: as many as a process may have, at one IDENTIFY every few seconds, take a quarter of an hour.</summary>
    public static readonly TimeSpan TurnWithin = TimeSpan.FromHours(1);

    /// <summary>The longest wait for the socket to open: TCP, TLS and the upgrade take less than a second on any working network.</summary>
    public static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(15);

    /// <summary>The longest wait for HELLO, which Discord sends as soon as the socket is open.</summary>
    public static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The longest wait for READY, or for the next event while resuming: longer than the others, since in an outage the gateway answers
    /// late (Discord, Gateway, Sending Heartbeats), and each further IDENTIFY costs one of the day's.
    /// </summary>
    public static readonly TimeSpan SessionWithin = TimeSpan.FromSeconds(30);

    /// <summary>Connections in a row that may fail to resume before the session and its address are given up.</summary>
    public const int ResumeFailuresAllowed = 2;

    // Discord, Gateway Events, Invalid Session: 1 to 5 seconds before a new session.
    private static readonly TimeSpan InvalidSessionPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan InvalidSessionJitter = TimeSpan.FromSeconds(4);

    /// <summary>What an input leads to.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="input">What happened.</param>
    /// <param name="now">When: monotonic, from the same origin as in <paramref name="state"/>.</param>
    public GatewayStep Next(GatewayState state, GatewayInput input, TimeSpan now) => (input, state) switch
    {
        (_, { Phase: GatewayPhase.Stopped }) => Stay(state),
        (Dispatched dispatched, { IsOpen: true }) => OnDispatched(state, dispatched.Sequence, now),
        (Tick, _) => OnTick(state, now),
        (Stop, _) => OnStop(state),
        (GatewayFound found, { Phase: GatewayPhase.FindingGateway } or { Phase: GatewayPhase.Waiting, Address: null, Session: null }) => OnGatewayFound(state, found, now),
        (GatewayNotFound unknown, { Phase: GatewayPhase.FindingGateway }) => OnGatewayNotFound(state, unknown.Reason, now),
        (Turn turn, { Phase: GatewayPhase.AwaitingTurn }) => OnTurn(state, turn.IdentifiesLeft, now),
        (Opened, { Phase: GatewayPhase.Connecting }) =>
            Stay(state with { Phase = GatewayPhase.AwaitingHello, DueAt = now + HelloWithin }),
        (Closed closed, { HasSocket: true }) => OnClosed(state, closed, now),
        (Unreadable unreadable, { IsOpen: true }) => Reconnect(state, now, unreadable.Reason),
        (Hello hello, { Phase: GatewayPhase.AwaitingHello }) => OnHello(state, hello.HeartbeatInterval, now),
        (HeartbeatRequested, { IsOpen: true, Heartbeats: not null }) =>
            SendHeartbeat(state, state.Heartbeats, now, SendWindow.LimitForAnswers),
        (HeartbeatAcknowledged, { IsOpen: true, Heartbeats: { } heartbeats }) =>
            Stay(state with { Heartbeats = heartbeats.Acknowledged(now) }),
        (ReconnectRequested, { IsOpen: true }) => Reconnect(state, now, "Discord asked for a new connection (opcode 7)"),
        (InvalidSession { CanResume: true }, { IsOpen: true }) =>
            Reconnect(state, now, "Discord asked to resume the session (opcode 9, true)"),
        (InvalidSession, { IsOpen: true }) => OnSessionEnded(state, now),
        (Ready ready, { Phase: GatewayPhase.Identifying }) => OnReady(state, ready, now),
        (Resumed resumed, { Phase: GatewayPhase.Resuming }) =>
            Stay(GoLive(WithSequence(state, resumed.Sequence), now)),
        _ => Stay(state),
    };

    private static GatewayStep Stay(GatewayState state) => new(state, []);

    private static GatewayState WithSequence(GatewayState state, long? sequence) =>
        state.Session is { } session && sequence is { } number ? state with { Session = session with { Sequence = number } } : state;

    private static GatewayState GoLive(GatewayState state, TimeSpan now) =>
        state with { Phase = GatewayPhase.Live, LiveSince = now, ResumeFailures = 0 };

    private static GatewayStep OnStop(GatewayState state) =>
        state.HasSocket ? new(Stopped(state), [new Close(GatewayCloseCode.Stop)]) : Stay(Stopped(state));

    private static GatewayState Stopped(GatewayState state) =>
        state with { Phase = GatewayPhase.Stopped, Heartbeats = null, LiveSince = null };

    private static GatewayStep OnDispatched(GatewayState state, long sequence, TimeSpan now)
    {
        var dispatched = WithSequence(state, sequence);
        return Stay(state.Phase is GatewayPhase.Resuming ? dispatched with { DueAt = now + SessionWithin } : dispatched);
    }

    private static GatewayStep OnReady(GatewayState state, Ready ready, TimeSpan now)
    {
        var address = GatewayAddress.TryParse(ready.Event.ResumeGatewayUrl, out var resume) ? resume : state.Address;
        var session = ready.Event.SessionId is { Length: > 0 } id && address is not null
            ? new GatewaySession(id, address, ready.Sequence)
            : null;
        return Stay(GoLive(state with { Session = session }, now));
    }

    private GatewayStep OnTick(GatewayState state, TimeSpan now) => state switch
    {
        { Heartbeats: { } heartbeats } when now >= heartbeats.NextAt => OnHeartbeatDue(state, heartbeats, now),
        { Phase: GatewayPhase.Live } => Stay(state),
        _ when now < state.DueAt => Stay(state),
        { Phase: GatewayPhase.Waiting } => Begin(state, now),
        { Phase: GatewayPhase.FindingGateway } => OnGatewayNotFound(state, Late("no answer", FindWithin), now),
        { Phase: GatewayPhase.AwaitingTurn } => Reconnect(state, now, Late("no turn", TurnWithin)),
        { Phase: GatewayPhase.Connecting } => Reconnect(state, now, Late("the socket did not open", ConnectWithin)),
        { Phase: GatewayPhase.AwaitingHello } => Reconnect(state, now, Late("no HELLO", HelloWithin)),
        { Phase: GatewayPhase.Identifying } => Reconnect(state, now, Late("no READY", SessionWithin)),
        _ => Reconnect(state, now, Late("no RESUMED", SessionWithin)),
    };

    private static string Late(string what, TimeSpan within) => $"{what} within {within.TotalSeconds} s";

    private GatewayStep OnHeartbeatDue(GatewayState state, Heartbeats heartbeats, TimeSpan now) => heartbeats.UnansweredSince is null
        ? SendHeartbeat(state, heartbeats with { NextAt = now + heartbeats.Interval }, now, SendWindow.Limit)
        : Reconnect(state, now, "the last heartbeat was not acknowledged");

    private static GatewayStep SendHeartbeat(GatewayState state, Heartbeats heartbeats, TimeSpan now, int limit) =>
        state.Window.TrySend(now, limit) is { } window
            ? new(state with { Window = window, Heartbeats = heartbeats.Sent(now) }, [new SendHeartbeat(state.Session?.Sequence)])
            : Stay(state with { Heartbeats = heartbeats });
}
