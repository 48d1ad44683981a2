using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace PurgeBot.Answers.Corpus;

/// <summary>A corpus file's text, or the one fault that keeps it from being read.</summary>
internal readonly record struct CorpusFileText(string? Text, CorpusFault? Fault)
{
    /// <summary>Where NUL bytes tell a binary file, as in git (buffer_is_binary looks at the first 8,000 bytes).</summary>
    private const int BinaryLook = 8192;

    /// <summary>Reads UTF-8, with or without byte order mark, or UTF-16 with one; never more than the limit and one byte.</summary>
    /// <param name="fullPath">Where to open the file.</param>
    /// <param name="path">How a fault names it.</param>
    /// <param name="maxBytes">Size up to which files are read.</param>
    public static CorpusFileText Read(string fullPath, string path, int maxBytes)
    {
        CorpusFileText Faulty(int line, string message) => new(null, new CorpusFault(path, line, message));
        CorpusFileText TooLarge() => Faulty(1, $"The file is larger than {maxBytes / 1024.0 / 1024.0:0.##} MiB and is left out.");
        if (!FileKind.IsRegular(fullPath)) return Faulty(1, FileKind.NotRegular);
        byte[]? buffer = null;
        try
        {
            using var handle = File.OpenHandle(fullPath, options: FileOptions.SequentialScan);
            var size = RandomAccess.GetLength(handle);
            if (size > maxBytes)
                return TooLarge();
            // The length is only a hint: a device or a growing file may have more.
            buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(size, 4096), maxBytes) + 1);
            var length = 0;
            while (length <= maxBytes)
            {
                if (length == buffer.Length)
                    buffer = Grown(buffer);
                var read = RandomAccess.Read(handle, buffer.AsSpan(length), length);
                if (read == 0)
                    return Decode(buffer.AsSpan(0, length), Faulty);
                length += read;
            }
            return TooLarge();
        }
        catch (FileNotFoundException)
        {
            return Faulty(1, "The file does not exist.");
        }
        catch (UnauthorizedAccessException)
        {
            return Faulty(1, "The file may not be read.");
        }
        catch (Exception error) when (error is IOException or NotSupportedException)
        {
            return Faulty(1, $"The file cannot be read: {error.Message}");
        }
        finally
        {
            if (buffer is not null)
                ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grown(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static CorpusFileText Decode(ReadOnlySpan<byte> bytes, Func<int, string, CorpusFileText> faulty)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return DecodeUtf16(bytes[2..], new UnicodeEncoding(bytes[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true), faulty);
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        if (bytes[..Math.Min(bytes.Length, BinaryLook)].Contains((byte)0))
            return faulty(1, "The file is binary and is left out; a document is text in UTF-8.");
        if (Utf8.IsValid(bytes))
            return new CorpusFileText(Encoding.UTF8.GetString(bytes), null);
        var start = bytes[..FirstInvalid(bytes)];
        return faulty(LinesIn(start), "The file is left out: here is a byte that is not valid UTF-8.");
    }

    private static CorpusFileText DecodeUtf16(ReadOnlySpan<byte> bytes, UnicodeEncoding encoding, Func<int, string, CorpusFileText> faulty)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.AsSpan(0, Math.Min(text.Length, BinaryLook)).Contains('\0')
                ? faulty(1, "The file is binary and is left out; a document is text in UTF-8.")
                : new CorpusFileText(text, null);
        }
        catch (DecoderFallbackException)
        {
            return faulty(1, "The file is left out: it begins as UTF-16 but is not valid UTF-16.");
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        Span<char> scratch = stackalloc char[1024];
        var valid = 0;
        OperationStatus status;
        do
        {
            status = Utf8.ToUtf16(bytes[valid..], scratch, out var read, out _, replaceInvalidSequences: false);
            valid += read;
        }
        while (status == OperationStatus.DestinationTooSmall);
        return valid;
    }

    private static int LinesIn(ReadOnlySpan<byte> start)
    {
        var line = 1;
        for (var i = 0; i < start.Length; i++)
            if (start[i] == '\n' || start[i] == '\r' && (i + 1 == start.Length || start[i + 1] != '\n'))
                line++;
        return line;
    }
}
