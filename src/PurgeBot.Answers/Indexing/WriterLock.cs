namespace PurgeBot.Answers.Indexing;

/// <summary>Held by the one process that writes below an index folder.</summary>
internal static class WriterLock
{
    /// <summary>Takes the lock.</summary>
    /// <exception cref="IndexBusyException">Another process, or another writer in this one, holds it.</exception>
    /// <exception cref="IOException">The folder cannot be made or written; the message says so in one sentence.</exception>
    public static FileLock Take(string folder)
    {
        if (File.Exists(folder)) throw new IOException($"The index folder '{folder}' is a file.");
        try
        {
            Directory.CreateDirectory(folder);
            return FileLock.TryTake(Path.Combine(folder, "writer.lock")) ?? throw new IndexBusyException(folder);
        }
        catch (Exception error) when (error is IOException and not IndexBusyException or UnauthorizedAccessException)
        {
            throw new IOException($"The index folder '{folder}' cannot be written: {error.Message}", error);
        }
    }
}

/// <summary>The index is being written by somebody else.</summary>
public sealed class IndexBusyException(string folder)
    : IOException($"The index in {folder} is being written by another process; wait for it to finish, or choose another folder with --index.");
