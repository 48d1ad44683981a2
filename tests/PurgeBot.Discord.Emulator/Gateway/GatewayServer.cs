using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rest;

namespace PurgeBot.Discord.Emulator.Gateway;

/// <summary>The gateway: takes connections, and lets tests send, break and count. Discord, Gateway.</summary>
public sealed class GatewayServer
{
    private readonly ConcurrentDictionary<GatewayConnection, byte> _connections = [];
    private readonly ConcurrentQueue<ConnectionFault> _nextConnections = [];
    private readonly ConcurrentQueue<(int? Code, bool ByClient)> _closes = [];
    private int _counted;
    private int _resumes;
    private int _heartbeats;

    internal GatewayServer(EmulatorOptions options, Violations violations, SnowflakeSource ids)
    {
        (Options, Violations) = (options, violations);
        Starts = new SessionStarts(options, violations);
        Sessions = new SessionKeeper(ids);
    }

    /// <summary>Connections that were opened, refused ones counted.</summary>
    public int Connections => _counted;

    public int Identifies => Starts.Asked;

    public int Resumes => _resumes;

    public int Heartbeats => _heartbeats;

    /// <summary>Whether the address that READY gives for resuming cuts every connection.</summary>
    public bool IsResumeAddressDead { get; set; }

    /// <summary>What IDENTIFY said last.</summary>
    public JsonObject? LastIdentify { get; internal set; }

    /// <summary>Whether a session is live: READY or RESUMED was sent, and the connection stands.</summary>
    public bool IsLive => Sessions.Live.IsCompleted;

    internal EmulatorOptions Options { get; }

    internal Violations Violations { get; }

    internal SessionStarts Starts { get; }

    internal SessionKeeper Sessions { get; }

    /// <summary>Where clients connect, and where they resume.</summary>
    internal (Uri Connect, Uri Resume) Addresses { get; set; }

    /// <summary>What goes wrong with the next connection; each call adds one.</summary>
    public void OnNextConnection(ConnectionFault fault) => _nextConnections.Enqueue(fault);

    /// <summary>Waits until a session is live.</summary>
    public Task WhenLiveAsync() => Sessions.Live.WaitAsync(Options.Patience, Options.Time);

    /// <summary>Waits until no connection is open, and says how each ended, the oldest first: the close code, null where there was none, and who closed.</summary>
    /// <remarks>A client may have gone before this end has read its last frame.</remarks>
    public async Task<IReadOnlyCollection<(int? Code, bool ByClient)>> WhenClosedAsync()
    {
        await Task.WhenAll(_connections.Keys.Select(connection => connection.Ended)).WaitAsync(Options.Patience, Options.Time);
        return _closes;
    }

    /// <summary>Sends an event to the session, or keeps it for the session to come.</summary>
    public void Dispatch(string name, JsonNode payload) => Dispatch(name, System.Text.Encoding.UTF8.GetBytes(payload.ToJsonString()), interaction: null);

    internal void Dispatch(string name, byte[] payload, Interaction? interaction) => Sessions.Dispatch(new GatewayEvent(name, payload, interaction));

    /// <summary>Sends a frame as it is, over the connection that is live.</summary>
    public void SendRaw(string frame) => Sessions.Connection?.Send(Frame.Raw(System.Text.Encoding.UTF8.GetBytes(frame)));

    /// <summary>Closes the connection that is live.</summary>
    public Task CloseAsync(int code) => DropAsync(GatewayDrop.Close(code));

    internal async Task DropAsync(GatewayDrop drop)
    {
        await WhenLiveAsync();
        if (Sessions.Connection is not { } connection) return;
        await drop.Act(this, connection);
        await connection.Ended.WaitAsync(Options.Patience, Options.Time);
    }

    internal RestResponse Address() => RestResponse.Json(new JsonObject { ["url"] = Addresses.Connect.ToString() });

    internal RestResponse AddressForBot() =>
        RestResponse.Json(new JsonObject { ["url"] = Addresses.Connect.ToString(), ["shards"] = 1, ["session_start_limit"] = Starts.Limit });

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
            Sessions.Leave(connection);
            _closes.Enqueue(connection.CloseSeen);
            // Last: whoever waits for the end would otherwise still find the session live, and send into a connection that is gone.
            connection.NoteEnd();
            _connections.TryRemove(connection, out _);
        }
    }

    internal void AbortAll()
    {
        foreach (var connection in _connections.Keys) connection.Cut();
    }

    internal void CountHeartbeat() => Interlocked.Increment(ref _heartbeats);

    internal void CountResume() => Interlocked.Increment(ref _resumes);
}
