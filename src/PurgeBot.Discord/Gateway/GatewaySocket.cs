using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;

namespace PurgeBot.Discord.Gateway;

/// <summary>One connection to the gateway: a WebSocket, what is received on it and what is sent.</summary>
/// <remarks>
/// Opened once, by <see cref="RunAsync"/>. <see cref="Send"/> and <see cref="CloseAsync"/> may be called from any thread. The two events
/// are called from the reading loop, one after the other, and must not wait.
/// </remarks>
/// <param name="time">The clock.</param>
internal sealed class GatewaySocket(TimeProvider time) : IDisposable
{
    // A peer that is there answers within a round trip. The host has five seconds for everything.
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(1);

    // More than the 120 that may be sent in a minute. Full means that nothing has left for as long: the watch on heartbeats ends that.
    private readonly Channel<ReadOnlyMemory<byte>> _outbox = Channel.CreateBounded<ReadOnlyMemory<byte>>(
        new BoundedChannelOptions(capacity: 128) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    private readonly ClientWebSocket _socket = NewSocket();
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isClosing;

    /// <summary>What happens on the connection.</summary>
    public required Action<GatewaySocket, GatewayInput> Happened { private get; init; }

    /// <summary>A message has come. Its bytes are lent until the call returns.</summary>
    public required Action<GatewaySocket, GatewayFrame> Received { private get; init; }

    /// <summary>Opens the socket and reads until it is closed. Never throws.</summary>
    /// <param name="address">Where, with parameters.</param>
    public async Task RunAsync(Uri address)
    {
        GatewayInput.Closed closed;
        try
        {
            await _socket.ConnectAsync(address, _end.Token);
            Happened(this, new GatewayInput.Opened());
            _ = SendAllAsync();
            closed = await ReceiveAllAsync();
        }
        catch (Exception exception)
        {
            closed = new GatewayInput.Closed(null, $"the connection broke ({exception.GetBaseException().Message})");
        }

        _ended.TrySetResult();
        Happened(this, closed);
    }

    /// <summary>Sends a message after those before it. Doesn't wait.</summary>
    /// <param name="message">UTF-8.</param>
    public void Send(ReadOnlyMemory<byte> message) => _outbox.Writer.TryWrite(message);

    /// <summary>Closes the connection: politely if the peer takes part, and within a second in any case. Never throws.</summary>
    /// <param name="code">The close code.</param>
    public async Task CloseAsync(int code)
    {
        _isClosing = true;
        using var limit = new CancellationTokenSource(CloseWithin, time);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, statusDescription: null, limit.Token);
                await _ended.Task.WaitAsync(limit.Token);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The peer is gone or doesn't answer: the connection is cut.
        }

        await _end.CancelAsync();
        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
        _end.Dispose();
    }

    private static ClientWebSocket NewSocket()
    {
        var socket = new ClientWebSocket();

        // The gateway's own heartbeats watch the connection.
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        return socket;
    }

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (var message in _outbox.Reader.ReadAllAsync(_end.Token))
                await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, _end.Token);
        }
        catch (Exception)
        {
            // The reading loop ends too, and says why; a connection that can be read but not written is found by its heartbeats.
        }
    }

    private async Task<GatewayInput.Closed> ReceiveAllAsync()
    {
        using var received = new PooledBuffer(ZlibStreamInflater.LongestMessage);
        using var inflated = new PooledBuffer(ZlibStreamInflater.LongestMessage);
        using var inflater = new ZlibStreamInflater();
        while (true)
        {
            var part = await _socket.ReceiveAsync(received.Room(), _end.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return Closed();
            try
            {
                received.Advance(part.Count);
                var isText = part.MessageType == WebSocketMessageType.Text;
                if (_isClosing)
                    received.Clear();
                else if (part.EndOfMessage && (isText || ZlibStreamInflater.IsWhole(received.Written.Span)))
                    Read(received, isText ? null : inflater, inflated);
            }
            catch (Exception exception) when (exception is JsonException or InvalidDataException)
            {
                // What follows on this connection is thrown away: it comes again on the next.
                _isClosing = true;
                received.Clear();
                Happened(this, new GatewayInput.Unreadable($"a message could not be read ({exception.GetType().Name})"));
            }
        }
    }

    private void Read(PooledBuffer received, ZlibStreamInflater? inflater, PooledBuffer inflated)
    {
        inflater?.Inflate(received.Written, inflated);
        Received(this, GatewayFrame.Read(inflater is null ? received.Written : inflated.Written));
        received.Clear();
        inflated.Clear();
    }

    private GatewayInput.Closed Closed()
    {
        var code = (int?)_socket.CloseStatus;
        return new GatewayInput.Closed(code, $"Discord closed the connection{(code is null ? "" : $" with code {code}")}");
    }
}
