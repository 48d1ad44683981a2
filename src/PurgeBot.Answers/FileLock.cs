namespace PurgeBot.Answers;

/// <summary>A file that one process at a time keeps open; the system releases it even when that process is killed.</summary>
public sealed class FileLock : IDisposable
{
    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION on Windows; EWOULDBLOCK on Linux, and on macOS and the BSDs.
    private static readonly int[] HeldBySomebodyElse = OperatingSystem.IsWindows() ? [32, 33] : OperatingSystem.IsLinux() ? [11] : [35];

    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Takes the lock; null where another process holds it, or this one already.</summary>
    /// <param name="path">A file in a folder that is there; it is made, and stays.</param>
    /// <exception cref="IOException">The file cannot be opened for any other reason.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public static FileLock? TryTake(string path)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (HeldBySomebodyElse.Contains(error.HResult & 0xFFFF))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
