namespace PurgeBot.Discord.Emulator.Gateway;

/// <summary>The sessions that there are, at most one a shard, which outlive their connections, and the events that wait for one.</summary>
internal sealed class SessionKeeper(SnowflakeSource ids)
{
    private readonly Lock _lock = new();
    private readonly List<GatewayEvent> _waiting = [];
    private readonly List<GatewaySession> _sessions = [];
    private TaskCompletionSource _live = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done while every shard is live: READY or RESUMED was sent, and the connection stands.</summary>
    public Task Live
    {
        get
        {
            lock (_lock) return _live.Task;
        }
    }

    /// <summary>The shards that are live.</summary>
    public IReadOnlyList<EmulatedShard> LiveShards
    {
        get
        {
            lock (_lock) return [.. _sessions.Where(session => session.Connection is not null).Select(session => session.Shard)];
        }
    }

    /// <summary>The connection of a shard's session; null where it has none.</summary>
    public GatewayConnection? ConnectionOf(int shard)
    {
        lock (_lock) return _sessions.Find(session => session.Shard.Id == shard && session.Connection is not null)?.Connection;
    }

    /// <summary>Sends an event to the sessions of its guild, or keeps it for the session to come.</summary>
    public void Dispatch(GatewayEvent sent)
    {
        lock (_lock)
        {
            var all = _sessions.FindAll(session => session.Shard.Has(sent.Guild));
            foreach (var session in all) session.Dispatch(sent);
            if (all.Count == 0) _waiting.Add(sent);
        }
    }

    /// <summary>Starts a session: READY with what belongs to it, and what has waited for it.</summary>
    public void Start(GatewayConnection connection, EmulatedShard shard, Func<GatewaySession, IEnumerable<GatewayEvent>> start)
    {
        lock (_lock)
        {
            // Sessions that nobody has resumed do not outlive a new number of shards.
            foreach (var old in _sessions.FindAll(old => old.Shard == shard || (old.Shard.Count != shard.Count && old.Connection is null))) End(old);
            var session = new GatewaySession(ids.Next().ToString(), shard) { Connection = connection };
            foreach (var first in start(session)) session.Dispatch(first);
            foreach (var sent in _waiting.FindAll(sent => shard.Has(sent.Guild))) session.Dispatch(sent);
            _waiting.RemoveAll(sent => shard.Has(sent.Guild));
            _sessions.Add(session);
            NoteLive();
        }
    }

    /// <summary>Goes on with a session, with what was missed.</summary>
    /// <returns>Null where it went on; else what is wrong: 4007, or 9 for a session that does not exist.</returns>
    public int? Resume(GatewayConnection connection, string id, long sequence)
    {
        lock (_lock)
        {
            if (_sessions.Find(session => session.Id == id) is not { } session) return 9;
            if (sequence > session.Sequence || sequence < 0) return 4007;
            if (session.Connection is { } other && other != connection) other.Cut();
            session.Replay(connection, sequence);
            NoteLive();
            return null;
        }
    }

    /// <summary>Ends the session of a connection, or the one with an id. What nobody has answered waits for the next, so that a test can tell what was lost by the bot.</summary>
    public void Invalidate(GatewayConnection connection, string? id = null)
    {
        lock (_lock)
        {
            foreach (var session in _sessions.FindAll(session => session.Connection == connection || session.Id == id)) End(session);
        }
    }

    /// <summary>Notes that a connection is gone; its session stays.</summary>
    public void Leave(GatewayConnection connection)
    {
        lock (_lock)
        {
            foreach (var session in _sessions.Where(session => session.Connection == connection)) session.Connection = null;
            NoteLive();
        }
    }

    /// <summary>The last sequence number sent over a connection; null where it has no session.</summary>
    public long? SequenceOf(GatewayConnection connection)
    {
        lock (_lock) return _sessions.Find(session => session.Connection == connection)?.Sequence;
    }

    /// <summary>Notes up to where a client has received.</summary>
    public void Received(GatewayConnection connection, long sequence)
    {
        lock (_lock) _sessions.Find(session => session.Connection == connection)?.Forget(sequence);
    }

    private void End(GatewaySession session)
    {
        _sessions.Remove(session);
        session.Connection = null;
        _waiting.InsertRange(0, session.Unanswered().Where(sent => !_sessions.Exists(other => other.Shard.Has(sent.Guild))));
        NoteLive();
    }

    // Of as many shards as the last session says that there are.
    private void NoteLive()
    {
        var count = _sessions.Count == 0 ? 1 : _sessions[^1].Shard.Count;
        if (_sessions.Count(session => session.Shard.Count == count && session.Connection is not null) == count) _live.TrySetResult();
        else if (_live.Task.IsCompleted) _live = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
