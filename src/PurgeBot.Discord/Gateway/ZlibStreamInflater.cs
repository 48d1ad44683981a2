using System.IO.Compression;

namespace PurgeBot.Discord.Gateway;

/// <summary>Inflates the messages of one connection, which share a zlib context (Discord, Gateway, zlib-stream).</summary>
/// <remarks>For one thread.</remarks>
internal sealed class ZlibStreamInflater : IDisposable
{
    /// <summary>Longest message after inflation, in bytes. READY in 2,500 servers takes 200 KB; what is above this is a bomb.</summary>
    public const int LongestMessage = 16 * 1024 * 1024;

    private readonly Feed _feed = new();
    private readonly ZLibStream _zlib;

    /// <summary>Begins a connection.</summary>
    public ZlibStreamInflater() => _zlib = new ZLibStream(_feed, CompressionMode.Decompress);

    // Z_SYNC_FLUSH: the end of a message.
    private static ReadOnlySpan<byte> Suffix => [0x00, 0x00, 0xFF, 0xFF];

    /// <summary>Whether bytes received end a message; if not, more have to be gathered first.</summary>
    /// <param name="compressed">All bytes received since the last message.</param>
    public static bool IsWhole(ReadOnlySpan<byte> compressed) => compressed.EndsWith(Suffix);

    /// <summary>Inflates a message.</summary>
    /// <param name="compressed">All its bytes.</param>
    /// <param name="message">Where the message goes.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged or the message is too long: the connection is of no use.</exception>
    public void Inflate(ReadOnlyMemory<byte> compressed, PooledBuffer message)
    {
        _feed.Next = compressed;
        try
        {
            while (_zlib.Read(message.Room().Span) is > 0 and var count)
                message.Advance(count);
        }
        catch (IOException damaged)
        {
            // What zlib says of a stream that asks for a dictionary (RFC 1950, section 2.2), which Discord's never do.
            throw new InvalidDataException("The compressed stream is not one of Discord's.", damaged);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _zlib.Dispose();

    // What has been received, as the stream that ZLibStream wants. At its end ZLibStream returns 0 and can go on later.
    private sealed class Feed : Stream
    {
        public ReadOnlyMemory<byte> Next { get; set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, Next.Length);
            Next.Span[..count].CopyTo(buffer);
            Next = Next[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
