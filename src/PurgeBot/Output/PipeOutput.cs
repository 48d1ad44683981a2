using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PurgeBot.Output;

/// <summary>
/// Standard output where it is a pipe: a write fails once nobody reads any more, as in <c>purgebot … | head -1</c>. To
/// <see cref="Console.Out"/> it then passes for written, so that a million questions are answered for nobody.
/// </summary>
internal sealed class PipeOutput : Stream
{
    // errno(3): EPIPE, the same on Linux and macOS; EAGAIN, which is not.
    private const int NoReader = 32;
    private static readonly int TryAgain = OperatingSystem.IsMacOS() ? 35 : 11;

    // A pipe takes so many bytes as a whole or not at all (PIPE_BUF on Linux; 512 on macOS, where blocking pipes are the rule).
    private const int AtOnce = 4096;

    private readonly FileStream _pipe;

    private PipeOutput(FileStream pipe) => _pipe = pipe;

    /// <summary>Makes <see cref="Console.Out"/> write into the pipe, where it is one.</summary>
    public static void UseForConsole()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected) return;
        var output = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

        // In a file, a FileStream keeps its own place, and the next process would write over what this one wrote.
        if (output.CanSeek) return;
        Console.SetOut(new StreamWriter(new PipeOutput(output), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true });
    }

    /// <summary>Whether a write failed because nobody reads any more.</summary>
    public static bool HasNoReader(Exception error) => error is IOException { HResult: NoReader };

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var wait = default(SpinWait);
        while (buffer.Length > 0)
        {
            var part = buffer[..Math.Min(buffer.Length, AtOnce)];
            try
            {
                _pipe.Write(part);
                buffer = buffer[part.Length..];
            }
            catch (IOException error) when (error.HResult == TryAgain)
            {
                // Whoever shares the pipe has made it non-blocking, and it is full.
                wait.SpinOnce();
            }
        }
    }

    public override void Flush()
    {
        // Nothing is kept back.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
