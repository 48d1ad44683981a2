using static PurgeBot.Discord.Gateway.GatewayAction;
using static PurgeBot.Discord.Gateway.GatewayInput;

namespace PurgeBot.Discord.Gateway;

// From one connection to the next.
internal sealed partial class GatewayMachine
{
    private static GatewayStep Begin(GatewayState state, TimeSpan now) => state.Session is { } session
        ? Connect(state, session.ResumeAddress, now)
        : new(state with { Phase = GatewayPhase.FindingGateway, DueAt = now + FindWithin }, [new FindGateway()]);

    private static GatewayStep Connect(GatewayState state, Uri address, TimeSpan now) => new(
        state with { Phase = GatewayPhase.Connecting, DueAt = now + ConnectWithin, Window = SendWindow.Empty },
        [new Connect(address)]);

    private GatewayStep OnGatewayFound(GatewayState state, GatewayFound found, TimeSpan now)
    {
        if (!GatewayAddress.IsSafe(found.Address))
            return OnGatewayNotFound(state, "the address given is not encrypted", now);

        var resetsAt = now + Max(found.ResetAfter, TimeSpan.Zero);
        var known = state with
        {
            Address = found.Address,
            Budget = state.Budget with { Left = found.IdentifiesLeft, ResetsAt = resetsAt },
        };
        return AskTurn(known, now);
    }

    // The address is cached (Discord, Gateway, Connecting): where REST is down, the gateway may still be up.
    private GatewayStep OnGatewayNotFound(GatewayState state, string reason, TimeSpan now) => state switch
    {
        { Address: not null, Budget.IsSpent: false } => AskTurn(state, now),
        { Address: not null } when now < state.Budget.ResetsAt => WaitForBudget(state, now),
        _ => Reconnect(state, now, $"the gateway's address is not known: {reason}"),
    };

    private static GatewayStep AskTurn(GatewayState state, TimeSpan now) => state.Budget.IsSpent
        ? WaitForBudget(state, now)
        : new(state with { Phase = GatewayPhase.AwaitingTurn, DueAt = now + TurnWithin }, [new AskTurn()]);

    // While it waited, others have started sessions.
    private static GatewayStep OnTurn(GatewayState state, int? left, TimeSpan now)
    {
        var known = state with { Budget = state.Budget with { Left = left ?? state.Budget.Left } };
        return known.Budget.IsSpent || known.Address is not { } address ? WaitForBudget(known, now) : Connect(known, address, now);
    }

    private static GatewayStep WaitForBudget(GatewayState state, TimeSpan now)
    {
        var pause = Max(state.Budget.ResetsAt - now, IdentifyBudget.Spacing);
        return new(state with { Phase = GatewayPhase.Waiting, DueAt = now + pause }, [new SayBudgetSpent(pause)]);
    }

    private GatewayStep OnHello(GatewayState state, TimeSpan interval, TimeSpan now)
    {
        // Each connection has a window of its own, so there is room for the first event.
        var greeted = state with
        {
            DueAt = now + SessionWithin,
            Heartbeats = new Heartbeats(interval, now + (interval * chance())),
            Window = state.Window.TrySend(now) ?? state.Window,
        };
        return state.Session is { } session
            ? new(greeted with { Phase = GatewayPhase.Resuming }, [new SendResume(session)])
            : new(greeted with { Phase = GatewayPhase.Identifying, Budget = state.Budget.Spent(now) }, [new SendIdentify()]);
    }

    private GatewayStep OnClosed(GatewayState state, Closed closed, TimeSpan now) => GatewayCloseCode.Refusal(closed.Code) is { } sentence
        ? new(Stopped(state), [new Close(GatewayCloseCode.Reconnect), new Refuse(closed.Code!.Value, sentence)])
        : Reconnect(state, now, closed.Reason, GatewayCloseCode.KeepsSession(closed.Code));

    private GatewayStep OnSessionEnded(GatewayState state, TimeSpan now) => Reconnect(
        state,
        now,
        "Discord ended the session (opcode 9, false)",
        keepsSession: false,
        atLeast: InvalidSessionPause + (InvalidSessionJitter * chance()));

    private GatewayStep Reconnect(
        GatewayState state, TimeSpan now, string reason, bool keepsSession = true, TimeSpan atLeast = default)
    {
        var resumeFailures = state is { Session: not null, LiveSince: null } ? state.ResumeFailures + 1 : 0;
        var session = keepsSession && resumeFailures < ResumeFailuresAllowed ? state.Session : null;
        var backoff = state.LiveSince is { } since
            ? state.Backoff.AfterLive(now - since, session is not null)
            : state.Backoff.AfterFailedAttempt();
        var pause = Max(backoff.Longest * chance(), atLeast);
        if (session is null)
            pause = Max(pause, state.Budget.NotBefore - now);

        var waiting = state with
        {
            Phase = GatewayPhase.Waiting,
            DueAt = now + pause,
            Session = session,
            ResumeFailures = session is null ? 0 : resumeFailures,
            Heartbeats = null,
            LiveSince = null,
            Backoff = backoff,
        };
        GatewayAction say = new SayReconnecting(reason, session is not null, pause);
        var next = pause == TimeSpan.Zero ? Begin(waiting, now) : Stay(waiting);
        return new(next.State, state.HasSocket
            ? [new Close(GatewayCloseCode.Reconnect), say, .. next.Actions]
            : [say, .. next.Actions]);
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
