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
    private readonly ConcurrentQueue<(EmulatedShard, TimeSpan)> _identified = [];
    private readonly long _started;
    private int _counted;
    private int _resumes;
    private int _heartbeats;

    internal GatewayServer(EmulatorOptions options, Violations violations, SnowflakeSource ids)
    {
        (Options, Violations) = (options, violations);
        Starts = new SessionStarts(options, violations);
        Sessions = new SessionKeeper(ids);
        Shards = options.Shards;
        _started = options.Time.GetTimestamp();
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

    /// <summary>How many shards are recommended.</summary>
    public int Shards { get; set; }

    /// <summary>How many there have to be: with fewer, sessions are refused with 4011.</summary>
    public int ShardsRequired { get; set; } = 1;

    /// <summary>Every session that was asked for, in order.</summary>
    public IReadOnlyCollection<(EmulatedShard Shard, TimeSpan At)> Identified => _identified;

    /// <summary>The shards that are live.</summary>
    public IReadOnlyList<EmulatedShard> LiveShards => Sessions.LiveShards;

    /// <summary>Whether every shard is live: READY or RESUMED was sent, and the connection stands.</summary>
    public bool IsLive => Sessions.Live.IsCompleted;

    internal EmulatorOptions Options { get; }

    internal Violations Violations { get; }

    internal SessionStarts Starts { get; }

    internal SessionKeeper Sessions { get; }

    /// <summary>The guilds that the bot is in.</summary>
    internal Func<IReadOnlyList<Snowflake>> Joined { get; set; } = () => [];

    /// <summary>A guild with all that is in it.</summary>
    internal Func<Snowflake, JsonObject> Whole { get; set; } = _ => [];

    /// <summary>Where clients connect, and where they resume.</summary>
    internal (Uri Connect, Uri Resume) Addresses { get; set; }

    /// <summary>What goes wrong with the next connection; each call adds one.</summary>
    public void OnNextConnection(ConnectionFault fault) => _nextConnections.Enqueue(fault);

    /// <summary>Waits until every shard is live.</summary>
    public Task WhenLiveAsync() => Sessions.Live.WaitAsync(Options.Patience, Options.Time);

    /// <summary>Waits until no connection is open, and says how each ended, the oldest first: the close code, null where there was none, and who closed.</summary>
    /// <remarks>A client may have gone before this end has read its last frame.</remarks>
    public async Task<IReadOnlyCollection<(int? Code, bool ByClient)>> WhenClosedAsync()
    {
        await Task.WhenAll(_connections.Keys.Select(connection => connection.Ended)).WaitAsync(Options.Patience, Options.Time);
        return _closes;
    }

    /// <summary>Sends an event to the session of the guild's shard, or keeps it for the session to come.</summary>
    public void Dispatch(string name, JsonNode payload, Snowflake? guild = null) =>
        Sessions.Dispatch(new GatewayEvent(name, System.Text.Encoding.UTF8.GetBytes(payload.ToJsonString()), null, guild));

    internal void Dispatch(string name, byte[] payload, Interaction interaction) =>
        Sessions.Dispatch(new GatewayEvent(name, payload, interaction, interaction.Person.Place == Place.Guild ? interaction.Person.Guild : null));

    /// <summary>Sends a frame as it is, over the first shard's connection.</summary>
    public void SendRaw(string frame) => Sessions.ConnectionOf(0)?.Send(Frame.Raw(System.Text.Encoding.UTF8.GetBytes(frame)));

    /// <summary>Closes the first shard's connection.</summary>
    public Task CloseAsync(int code) => DropAsync(GatewayDrop.Close(code));

    internal async Task DropAsync(GatewayDrop drop, int shard = 0)
    {
        await WhenLiveAsync();
        if (Sessions.ConnectionOf(shard) is not { } connection) return;
        await drop.Act(this, connection);
        await connection.Ended.WaitAsync(Options.Patience, Options.Time);
    }

    internal RestResponse Address() => RestResponse.Json(new JsonObject { ["url"] = Addresses.Connect.ToString() });

    internal RestResponse AddressForBot() =>
        RestResponse.Json(new JsonObject { ["url"] = Addresses.Connect.ToString(), ["shards"] = Shards, ["session_start_limit"] = Starts.Limit });

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

    internal void NoteIdentify(EmulatedShard shard) => _identified.Enqueue((shard, Options.Time.GetElapsedTime(_started)));

    internal void CountHeartbeat() => Interlocked.Increment(ref _heartbeats);

    internal void CountResume() => Interlocked.Increment(ref _resumes);
}
