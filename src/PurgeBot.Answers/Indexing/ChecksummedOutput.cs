using System.IO.Hashing;
using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace PurgeBot.Answers.Indexing;

/// <summary>Writes a file of an index, with the CRC-32 that Lucene puts at its end.</summary>
/// <remarks>Lucene.Net's own output takes the checksum byte by byte, which costs more than writing does. One thread at a time.</remarks>
internal sealed class ChecksummedOutput(string path) : IndexOutput
{
    private readonly SafeFileHandle _file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete);
    private readonly byte[] _buffer = new byte[1 << 15];
    private readonly Crc32 _checksum = new();
    private long _written;
    private int _length;

    /// <inheritdoc/>
    public override long Position => _written + _length;

    /// <inheritdoc/>
    public override long Length => Position;

    /// <inheritdoc/>
    public override long Checksum
    {
        get
        {
            Flush();
            return _checksum.GetCurrentHashAsUInt32();
        }
    }

    /// <inheritdoc/>
    public override void WriteByte(byte b)
    {
        if (_length == _buffer.Length) Flush();
        _buffer[_length++] = b;
    }

    /// <inheritdoc/>
    public override void WriteBytes(byte[] b, int offset, int length)
    {
        var rest = b.AsSpan(offset, length);
        while (rest.Length > _buffer.Length - _length)
        {
            var fitting = _buffer.Length - _length;
            rest[..fitting].CopyTo(_buffer.AsSpan(_length));
            _length = _buffer.Length;
            rest = rest[fitting..];
            Flush();
        }

        rest.CopyTo(_buffer.AsSpan(_length));
        _length += rest.Length;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        var bytes = _buffer.AsSpan(0, _length);
        RandomAccess.Write(_file, bytes, _written);
        _checksum.Append(bytes);
        _written += _length;
        _length = 0;
    }

    /// <inheritdoc/>
    [Obsolete("Lucene writes from front to back.")]
    public override void Seek(long pos) => throw new NotSupportedException("The files of an index are written from front to back.");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing || _file.IsClosed) return;
        try
        {
            Flush();
        }
        finally
        {
            _file.Dispose();
        }
    }
}
