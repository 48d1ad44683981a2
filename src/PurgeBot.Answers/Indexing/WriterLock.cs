namespace PurgeBot.Answers.Indexing;

/// <summary>Held by the one process that writes below an index folder; the system releases it even when that process is killed.</summary>
internal sealed class WriterLock : IDisposable
{
    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION on Windows; EWOULDBLOCK on Linux, and on macOS and the BSDs.
    private static readonly int[] HeldBySomebodyElse = OperatingSystem.IsWindows() ? [32, 33] : OperatingSystem.IsLinux() ? [11] : [35];

    private readonly FileStream _file;

    private WriterLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="IndexBusyException">Another process, or another writer in this one, holds it.</exception>
    /// <exception cref="IOException">The folder cannot be made or written; the message says so in one sentence.</exception>
    public static WriterLock Take(string folder)
    {
        if (File.Exists(folder)) throw new IOException($"The index folder '{folder}' is a file.");
        try
        {
            Directory.CreateDirectory(folder);
            return new WriterLock(new FileStream(Path.Combine(folder, "writer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (HeldBySomebodyElse.Contains(error.HResult & 0xFFFF))
        {
            throw new IndexBusyException(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The index folder '{folder}' cannot be written: {error.Message}", error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}

/// <summary>The index is being written by somebody else.</summary>
public sealed class IndexBusyException(string folder)
    : IOException($"The index in {folder} is being written by another process; wait for it to finish, or choose another folder with --index.");
