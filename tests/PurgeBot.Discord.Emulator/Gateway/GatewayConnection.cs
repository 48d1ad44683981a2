using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PurgeBot.Discord.Emulator.Gateway;

/// <summary>A connection of a client, from HELLO to close, strict about what comes.</summary>
internal sealed class GatewayConnection : IDisposable
{
    private readonly GatewayServer _server;
    private readonly Stream _stream;
    private readonly IHttpRequestLifetimeFeature _lifetime;
    private readonly ConnectionFault? _fault;
    private readonly WebSocket _socket;
    private readonly FrameSender _sender;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ClientRules _rules;
    private readonly string _version;
    private bool _isIdentified;
    private int? _sentCode;
    private string? _resumed;

    public GatewayConnection(GatewayServer server, Stream stream, HttpContext http, ConnectionFault? fault)
    {
        (_server, _stream, _fault) = (server, stream, fault);
        // Not the context: it is gone before the last of those who may cut the connection.
        _lifetime = http.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>();
        _socket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = Timeout.InfiniteTimeSpan });
        _rules = new ClientRules(server.Options, server.Violations);
        _version = http.Request.Query["v"].ToString();
        if (http.Request.Query["encoding"] != "json") server.Violations.Add($"gateway: encoding '{http.Request.Query["encoding"]}'");
        _sender = new FrameSender(_socket, server.Options.Time, compresses: http.Request.Query["compress"] == "zlib-stream");
    }

    /// <summary>Done when the connection is gone, and the server has taken note of it.</summary>
    public Task Ended => _ended.Task;

    /// <summary>How it ended: the close code, and whether the client sent it.</summary>
    public (int? Code, bool ByClient) CloseSeen { get; private set; }

    /// <summary>Whether nothing is sent or read any more.</summary>
    public bool IsMute
    {
        get => _sender.IsMute;
        set => _sender.IsMute = value;
    }

    public bool WithholdsAcks { get; set; }

    public void Send(Frame frame) => _sender.Send(frame);

    public void Cut() => _lifetime.Abort();

    public async Task RunAsync()
    {
        var sending = _sender.RunAsync(this);
        try
        {
            if (_fault?.Kind != ConnectionFaultKind.NoHello)
                SendJson(new JsonObject { ["t"] = null, ["s"] = null, ["op"] = 10, ["d"] = new JsonObject { ["heartbeat_interval"] = (long)_server.Options.HeartbeatInterval.TotalMilliseconds, ["_trace"] = new JsonArray("[\"emulator\",{\"micros\":0.0}]") } });
            using var watch = _server.Options.Time.CreateTimer(_ => WatchHeartbeats(), null, _server.Options.HeartbeatInterval, _server.Options.HeartbeatInterval);
            await ReceiveAllAsync();
        }
        catch (Exception error) when (error is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            CloseSeen = (_sentCode, false);
        }
        finally
        {
            _sender.Complete();
            Cut();
            await sending;
        }
    }

    /// <summary>Says that the server has taken note of the end.</summary>
    public void NoteEnd() => _ended.TrySetResult();

    public async Task CloseAsync(int code)
    {
        _sentCode = code;
        await _socket.CloseOutputAsync((WebSocketCloseStatus)code, SessionMessages.Reason(code), CancellationToken.None);
    }

    public async Task WriteBytesAsync(byte[] bytes)
    {
        await _stream.WriteAsync(bytes);
        await _stream.FlushAsync();
    }

    public void Dispose()
    {
        _socket.Dispose();
        _sender.Dispose();
    }

    private async Task ReceiveAllAsync()
    {
        var buffer = new byte[16 * 1024];
        var length = 0;
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                var byClient = _sentCode is null;
                CloseSeen = (byClient ? (int?)_socket.CloseStatus : _sentCode, byClient);
                // Discord, Gateway, Initiating a Disconnect: these end the session.
                if (byClient && CloseSeen.Code is 1000 or 1001) _server.Sessions.Invalidate(this);
                if (byClient && _socket.State == WebSocketState.CloseReceived) await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                return;
            }

            length += received.Count;
            if (!received.EndOfMessage && length < buffer.Length) continue;
            if (!IsMute) Handle(buffer.AsSpan(0, length));
            length = 0;
        }
    }

    private void Handle(ReadOnlySpan<byte> message)
    {
        if (_rules.Look(message, out var op, out var data) is { } refused)
        {
            CloseLater(refused);
            return;
        }

        switch (op)
        {
            case 1:
                Heartbeat(data);
                break;
            case 2:
                Identify(data!.AsObject());
                break;
            case 6:
                Resume(data!.AsObject());
                break;
            default:
                CloseLater(_isIdentified ? 4001 : 4003);
                break;
        }
    }

    private void Heartbeat(JsonNode? data)
    {
        _server.CountHeartbeat();
        var sequence = data?.GetValue<long>();
        // Until it has resumed, a client says what it received last over the connection before.
        if (_server.Sessions.SequenceOf(this) is { } sent && sequence > sent) _server.Violations.Add($"heartbeat: sequence {sequence} was never sent");
        if (sequence is { } received) _server.Sessions.Received(this, received);
        if (!WithholdsAcks) SendJson(new JsonObject { ["t"] = null, ["s"] = null, ["op"] = 11, ["d"] = null });
    }

    private void Identify(JsonObject data)
    {
        _server.LastIdentify = data;
        if (_isIdentified) CloseLater(4005);
        else if (_version != "10") CloseLater(4012);
        else if (_rules.RefuseIdentify(data) is { } code) CloseLater(code);
        else if (EmulatedShard.Of(data["shard"]) is not { } shard) CloseLater(4010);
        else if (shard.Count < _server.ShardsRequired) CloseLater(4011);
        else if (!IsStarting(shard)) SendInvalid(isResumable: false);
        else if (!IsFaulty())
        {
            _isIdentified = true;
            _server.Sessions.Start(this, shard, session => SessionMessages.Start(_server, session, (int)data["intents"]!));
        }
    }

    private bool IsStarting(EmulatedShard shard)
    {
        _server.NoteIdentify(shard);
        return _server.Starts.TryTake(shard);
    }

    private void Resume(JsonObject data)
    {
        _resumed = (string?)data["session_id"];
        if (_isIdentified) CloseLater(4005);
        else if ((string?)data["token"] != _server.Options.Token) CloseLater(4004);
        else if (!IsFaulty())
        {
            _isIdentified = true;
            _server.CountResume();
            var refused = _server.Sessions.Resume(this, _resumed ?? "", (long?)data["seq"] ?? -1);
            if (refused == 9) SendInvalid(isResumable: false);
            else if (refused is { } code) CloseLater(code);
        }
    }

    private bool IsFaulty()
    {
        switch (_fault?.Kind)
        {
            case ConnectionFaultKind.NoReady:
                return true;
            case ConnectionFaultKind.InvalidSession:
                if (_fault.Code == 0) _server.Sessions.Invalidate(this, _resumed);
                SendInvalid(_fault.Code == 1);
                return true;
            case ConnectionFaultKind.Close:
                CloseLater(_fault.Code);
                return true;
            default:
                return false;
        }
    }

    private void WatchHeartbeats()
    {
        if (!IsMute && _fault?.Kind != ConnectionFaultKind.NoHello && _rules.HasHeartStopped()) CloseLater(4009);
    }

    private void SendInvalid(bool isResumable)
    {
        _isIdentified = false;
        SendJson(new JsonObject { ["t"] = null, ["s"] = null, ["op"] = 9, ["d"] = isResumable });
    }

    private void SendJson(JsonObject json) => Send(Frame.Raw(JsonSerializer.SerializeToUtf8Bytes(json)));

    private void CloseLater(int code)
    {
        if (code is 4003 or 4007 or 4009) _server.Sessions.Invalidate(this, _resumed);
        Send(Frame.Do(live => live.CloseAsync(code)));
    }
}
