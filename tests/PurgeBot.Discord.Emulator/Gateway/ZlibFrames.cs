using System.IO.Compression;

namespace PurgeBot.Discord.Emulator.Gateway;

/// <summary>One zlib stream over all messages of a connection, flushed after each. Discord, Gateway, Transport Compression.</summary>
internal sealed class ZlibFrames : IDisposable
{
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _zlib;

    public ZlibFrames() => _zlib = new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);

    /// <summary>A message; valid until the next one.</summary>
    public ReadOnlyMemory<byte> Compress(ReadOnlySpan<byte> message)
    {
        _compressed.SetLength(0);
        _zlib.Write(message);
        _zlib.Flush();
        return _compressed.GetBuffer().AsMemory(0, (int)_compressed.Length);
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _compressed.Dispose();
    }
}
