using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace PurgeBot.Discord.Tests.Gateway;

/// <summary>The other end of a WebSocket, byte by byte: frames are made by the test, and leave in the pieces that it wants.</summary>
internal sealed class RawPeer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _deflater;
    private Socket? _socket;

    public RawPeer()
    {
        _listener.Start();
        _deflater = new ZLibStream(_compressed, CompressionLevel.Fastest);
        Address = new Uri($"ws://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
    }

    public Uri Address { get; }

    /// <summary>Takes one connection (RFC 6455, section 4.2.2).</summary>
    public async Task AcceptAsync()
    {
        _socket = await _listener.AcceptSocketAsync();
        _socket.NoDelay = true;
        var request = "";
        var buffer = new byte[4096];
        while (!request.EndsWith("\r\n\r\n", StringComparison.Ordinal))
            request += Encoding.ASCII.GetString(buffer, 0, await _socket.ReceiveAsync(buffer));
        var key = request.Split("Sec-WebSocket-Key: ")[1].Split("\r\n")[0];
#pragma warning disable CA5350 // The RFC asks for SHA-1, and for no secrecy.
        var answer = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
        await SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {answer}\r\n\r\n"));
    }

    /// <summary>The next message of the zlib stream.</summary>
    public byte[] Compress(string json)
    {
        _compressed.SetLength(0);
        _deflater.Write(Encoding.UTF8.GetBytes(json));
        _deflater.Flush();
        return _compressed.ToArray();
    }

    /// <summary>One frame (RFC 6455, section 5.2).</summary>
    public static byte[] Frame(byte[] payload, int opcode, bool isLast = true)
    {
        byte first = (byte)(opcode | (isLast ? 0x80 : 0));
        return payload.Length < 126
            ? [first, (byte)payload.Length, .. payload]
            : [first, 126, (byte)(payload.Length >> 8), (byte)payload.Length, .. payload];
    }

    public async Task SendAsync(byte[] bytes) => await _socket!.SendAsync(bytes);

    public void Dispose()
    {
        _socket?.Dispose();
        _listener.Dispose();
        _deflater.Dispose();
    }
}
