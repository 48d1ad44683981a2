using System.Buffers;

namespace PurgeBot.Discord.Gateway;

/// <summary>Bytes of one message, in memory lent by the pool. It grows as needed and up to a limit. For one thread.</summary>
/// <param name="limit">The most bytes it holds.</param>
internal sealed class PooledBuffer(int limit) : IDisposable
{
    // An interaction takes a few thousand bytes.
    private const int Usual = 16 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Usual);
    private int _length;

    /// <summary>The bytes written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Room to write to: never empty.</summary>
    /// <exception cref="InvalidDataException">The buffer is full.</exception>
    public Memory<byte> Room()
    {
        if (_length == _bytes.Length)
            Grow();
        return _bytes.AsMemory(_length, Math.Min(_bytes.Length, limit + 1) - _length);
    }

    /// <summary>Counts bytes that have been written to <see cref="Room"/>.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="InvalidDataException">These are more than the limit allows.</exception>
    public void Advance(int count)
    {
        _length += count;
        if (_length > limit)
            throw new InvalidDataException($"A message is longer than {limit} bytes.");
    }

    /// <summary>Forgets the bytes written, and gives back what a long message made it take.</summary>
    public void Clear()
    {
        _length = 0;
        if (_bytes.Length <= Usual)
            return;
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = ArrayPool<byte>.Shared.Rent(Usual);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        _length = 0;
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
