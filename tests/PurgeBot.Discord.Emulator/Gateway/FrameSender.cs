using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;

namespace PurgeBot.Discord.Emulator.Gateway;

/// <summary>Writes what is to be sent over a connection, one frame after the other, compressed where the client asked for it.</summary>
internal sealed class FrameSender(WebSocket socket, TimeProvider time, bool compresses) : IDisposable
{
    private readonly Channel<Frame> _outgoing = Channel.CreateUnbounded<Frame>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ZlibFrames? _zlib = compresses ? new ZlibFrames() : null;

    /// <summary>Whether everything is kept back.</summary>
    public bool IsMute { get; set; }

    public void Send(Frame frame) => _outgoing.Writer.TryWrite(frame);

    /// <summary>Takes nothing more.</summary>
    public void Complete() => _outgoing.Writer.TryComplete();

    /// <summary>Sends until nothing more can come, or the client is gone.</summary>
    /// <param name="connection">What frames act on that are none.</param>
    public async Task RunAsync(GatewayConnection connection)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        try
        {
            await foreach (var frame in _outgoing.Reader.ReadAllAsync())
            {
                if (IsMute) continue;
                if (frame.Act is { } act) await act(connection);
                else await WriteAsync(frame, buffer);
            }
        }
        catch (Exception error) when (error is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The client is gone; the session keeps what it missed.
        }
    }

    public void Dispose() => _zlib?.Dispose();

    private ValueTask WriteAsync(Frame frame, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        frame.WriteTo(buffer);
        if (frame.Event?.Interaction is { } interaction)
        {
            interaction.Writes++;
            interaction.WrittenAt = time.GetTimestamp();
        }

        return _zlib is null
            ? socket.SendAsync(buffer.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None)
            : socket.SendAsync(_zlib.Compress(buffer.WrittenSpan), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
    }
}
