using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rest;

namespace PurgeBot.Discord.Emulator.Gateway;

/// <summary>The gateway: sessions that outlive their connections, and the events that wait for them. Discord, Gateway.</summary>
public sealed class GatewayServer
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<GatewayConnection, byte> _connections = [];
    private readonly ConcurrentQueue<ConnectionFault> _nextConnections = [];
    private readonly ConcurrentQueue<(int? Code, bool ByClient)> _closes = [];
    private readonly List<GatewayEvent> _waiting = [];
    private GatewaySession? _session;
    private TaskCompletionSource _live = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _startsLeft;
    private int _counted;
    private int _resumes;
    private int _identifies;
    private int _heartbeats;
    private long _lastIdentify = long.MinValue;
    private int _identifiedInWindow;

    internal GatewayServer(EmulatorOptions options, Violations violations, InteractionLedger interactions)
    {
        (Options, Violations, Interactions) = (options, violations, interactions);
        _startsLeft = options.SessionStartsLeft;
    }

    /// <summary>Connections that were opened, refused ones counted.</summary>
    public int Connections => _counted;

    public int Identifies => _identifies;

    public int Resumes => _resumes;

    public int Heartbeats => _heartbeats;

    /// <summary>Whether the address that READY gives for resuming cuts every connection.</summary>
    public bool IsResumeAddressDead { get; set; }

    /// <summary>How connections ended, the oldest first: the close code, null where there was none, and who closed.</summary>
    public IReadOnlyCollection<(int? Code, bool ByClient)> Closes => _closes;

    /// <summary>What IDENTIFY said last.</summary>
    public JsonObject? LastIdentify { get; internal set; }

    /// <summary>Whether a session is live: READY or RESUMED was sent, and the connection stands.</summary>
    public bool IsLive => _live.Task.IsCompleted;

    internal EmulatorOptions Options { get; }

    internal Violations Violations { get; }

    internal InteractionLedger Interactions { get; }

    /// <summary>Where clients connect, and where they resume.</summary>
    internal (Uri Connect, Uri Resume) Addresses { get; set; }

    /// <summary>What goes wrong with the next connection; each call adds one.</summary>
    public void OnNextConnection(ConnectionFault fault) => _nextConnections.Enqueue(fault);

    /// <summary>Waits until a session is live.</summary>
    public Task WhenLiveAsync() => LiveTask().WaitAsync(Options.Patience, Options.Time);

    /// <summary>Sends an event to the session, or keeps it for the session to come.</summary>
    public void Dispatch(string name, JsonNode payload) => Dispatch(name, System.Text.Encoding.UTF8.GetBytes(payload.ToJsonString()), interaction: null);

    internal void Dispatch(string name, byte[] payload, Interaction? interaction)
    {
        var sent = new GatewayEvent(name, payload, interaction);
        lock (_lock)
        {
            if (_session is { } session) session.Dispatch(sent);
            else _waiting.Add(sent);
        }
    }

    /// <summary>Sends a frame as it is, over the connection that is live.</summary>
    public void SendRaw(string frame) => Live()?.Send(Frame.Raw(System.Text.Encoding.UTF8.GetBytes(frame)));

    /// <summary>Closes the connection that is live.</summary>
    public Task CloseAsync(int code) => DropAsync(GatewayDrop.Close(code));

    internal async Task DropAsync(GatewayDrop drop)
    {
        await WhenLiveAsync();
        if (Live() is not { } connection) return;
        await drop.Act(this, connection);
        await connection.Ended.WaitAsync(Options.Patience, Options.Time);
    }

    internal RestResponse Address() => RestResponse.Json(new JsonObject { ["url"] = Addresses.Connect.ToString() });

    internal RestResponse AddressForBot() => RestResponse.Json(new JsonObject
    {
        ["url"] = Addresses.Connect.ToString(),
        ["shards"] = 1,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = Options.SessionStarts,
            ["remaining"] = _startsLeft,
            ["reset_after"] = (long)Options.SessionStartsReset.TotalMilliseconds,
            ["max_concurrency"] = Options.MaxConcurrency,
        },
    });

    /// <summary>Takes connections to the gateway out of the web server's requests.</summary>
    internal async Task ServeAsync(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Headers.ContainsKey("Sec-WebSocket-Key"))
        {
            await next(http);
            return;
        }

        Interlocked.Increment(ref _counted);
        var isResume = http.Connection.LocalPort == Addresses.Resume.Port;
        _nextConnections.TryDequeue(out var fault);
        if (isResume && IsResumeAddressDead) fault = ConnectionFault.Cut;
        if (fault?.Kind == ConnectionFaultKind.Cut)
        {
            http.Abort();
            return;
        }

        if (fault?.Kind == ConnectionFaultKind.Refuse)
        {
            http.Response.StatusCode = fault.Code;
            return;
        }

        await using var stream = await WebSocketUpgrade.AcceptAsync(http);
        using var connection = new GatewayConnection(this, stream, http, fault);
        _connections.TryAdd(connection, 0);
        try
        {
            await connection.RunAsync();
        }
        finally
        {
            _connections.TryRemove(connection, out _);
            lock (_lock)
            {
                if (_session?.Connection == connection) Detach(_session);
            }

            _closes.Enqueue(connection.CloseSeen);
            // Last: whoever waits for the end would otherwise still find the session live, and send into a connection that is gone.
            connection.NoteEnd();
        }
    }

    internal void AbortAll()
    {
        foreach (var connection in _connections.Keys) connection.Cut();
    }

    internal void CountHeartbeat() => Interlocked.Increment(ref _heartbeats);

    /// <summary>Whether a session may start now; counts it.</summary>
    internal bool TryStartSession()
    {
        lock (_lock)
        {
            _identifies++;
            _startsLeft--;
            var now = Options.Time.GetTimestamp();
            if (_lastIdentify == long.MinValue || Options.Time.GetElapsedTime(_lastIdentify, now) >= Options.IdentifyWindow) (_lastIdentify, _identifiedInWindow) = (now, 0);
            if (_startsLeft < 0)
            {
                Violations.Add("IDENTIFY: more sessions than session_start_limit allows");
                return false;
            }

            if (++_identifiedInWindow <= Options.MaxConcurrency) return true;
            Violations.Add("IDENTIFY: more than max_concurrency within 5 s");
            return false;
        }
    }

    /// <summary>Starts a session: READY, and what has waited for it.</summary>
    internal void Start(GatewayConnection connection, Func<GatewaySession, byte[]> ready)
    {
        lock (_lock)
        {
            Invalidate();
            var session = new GatewaySession(Interactions.NextId().ToString()) { Connection = connection };
            session.Dispatch(new GatewayEvent("READY", ready(session), null));
            foreach (var sent in _waiting) session.Dispatch(sent);
            _waiting.Clear();
            _session = session;
            _live.TrySetResult();
        }
    }

    /// <summary>Goes on with a session, with what was missed.</summary>
    /// <returns>Null where it went on; else what is wrong: 4007, or 9 for a session that does not exist.</returns>
    internal int? Resume(GatewayConnection connection, string id, long sequence)
    {
        lock (_lock)
        {
            Interlocked.Increment(ref _resumes);
            if (_session is not { } session || session.Id != id) return 9;
            if (sequence > session.Sequence || sequence < 0) return 4007;
            if (session.Connection is { } other && other != connection) other.Cut();
            session.Replay(connection, sequence);
            _live.TrySetResult();
            return null;
        }
    }

    /// <summary>Ends the session. What nobody has answered waits for the next, so that a test can tell what was lost by the bot.</summary>
    internal void Invalidate()
    {
        lock (_lock)
        {
            if (_session is not { } session) return;
            _waiting.InsertRange(0, session.Unanswered());
            Detach(session);
            _session = null;
        }
    }

    internal long? SequenceOf(GatewayConnection connection)
    {
        lock (_lock) return _session?.Connection == connection ? _session.Sequence : null;
    }

    internal void Received(GatewayConnection connection, long sequence)
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

    private Task LiveTask()
    {
        lock (_lock) return _live.Task;
    }

    private GatewayConnection? Live()
    {
        lock (_lock) return _session?.Connection;
    }
}
