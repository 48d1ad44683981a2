namespace PurgeBot.Discord.Emulator.Gateway;

/// <summary>The session that there is, which outlives its connections, and the events that wait for one.</summary>
internal sealed class SessionKeeper(SnowflakeSource ids)
{
    private readonly Lock _lock = new();
    private readonly List<GatewayEvent> _waiting = [];
    private GatewaySession? _session;
    private TaskCompletionSource _live = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done while a session is live: READY or RESUMED was sent, and the connection stands.</summary>
    public Task Live
    {
        get
        {
            lock (_lock) return _live.Task;
        }
    }

    /// <summary>The connection of the session; null where it has none.</summary>
    public GatewayConnection? Connection
    {
        get
        {
            lock (_lock) return _session?.Connection;
        }
    }

    /// <summary>Sends an event to the session, or keeps it for the session to come.</summary>
    public void Dispatch(GatewayEvent sent)
    {
        lock (_lock)
        {
            if (_session is { } session) session.Dispatch(sent);
            else _waiting.Add(sent);
        }
    }

    /// <summary>Starts a session: READY, and what has waited for it.</summary>
    public void Start(GatewayConnection connection, Func<GatewaySession, byte[]> ready)
    {
        lock (_lock)
        {
            Invalidate();
            var session = new GatewaySession(ids.Next().ToString()) { Connection = connection };
            session.Dispatch(new GatewayEvent("READY", ready(session), null));
            foreach (var sent in _waiting) session.Dispatch(sent);
            _waiting.Clear();
            _session = session;
            _live.TrySetResult();
        }
    }

    /// <summary>Goes on with a session, with what was missed.</summary>
    /// <returns>Null where it went on; else what is wrong: 4007, or 9 for a session that does not exist.</returns>
    public int? Resume(GatewayConnection connection, string id, long sequence)
    {
        lock (_lock)
        {
            if (_session is not { } session || session.Id != id) return 9;
            if (sequence > session.Sequence || sequence < 0) return 4007;
            if (session.Connection is { } other && other != connection) other.Cut();
            session.Replay(connection, sequence);
            _live.TrySetResult();
            return null;
        }
    }

    /// <summary>Ends the session. What nobody has answered waits for the next, so that a test can tell what was lost by the bot.</summary>
    public void Invalidate()
    {
        lock (_lock)
        {
            if (_session is not { } session) return;
            _waiting.InsertRange(0, session.Unanswered());
            Detach(session);
            _session = null;
        }
    }

    /// <summary>Notes that a connection is gone; its session stays.</summary>
    public void Leave(GatewayConnection connection)
    {
        lock (_lock)
        {
            if (_session?.Connection == connection) Detach(_session);
        }
    }

    /// <summary>The last sequence number sent over a connection; null where it has no session.</summary>
    public long? SequenceOf(GatewayConnection connection)
    {
        lock (_lock) return _session?.Connection == connection ? _session.Sequence : null;
    }

    /// <summary>Notes up to where a client has received.</summary>
    public void Received(GatewayConnection connection, long sequence)
    {
        lock (_lock)
        {
            if (_session?.Connection == connection) _session.Forget(sequence);
        }
    }

    private void Detach(GatewaySession session)
    {
        session.Connection = null;
        if (_live.Task.IsCompleted) _live = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
