using System.Globalization;

namespace PurgeBot.Answers.Indexing;

/// <summary>Held by the one process that writes below an index folder; the system releases it even when that process is killed.</summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream _file;

    private WriterLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="IndexBusyException">Another process, or another writer in this one, holds it.</exception>
    public static WriterLock Take(string folder)
    {
        var path = Path.Combine(folder, "writer.lock");
        Directory.CreateDirectory(folder);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new IndexBusyException(folder);
        }

        file.SetLength(0);
        file.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        file.Flush();
        return new WriterLock(file);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}

/// <summary>The index is being written by somebody else.</summary>
public sealed class IndexBusyException(string folder)
    : IOException($"The index in {folder} is being written by another process; wait for it to finish, or choose another folder with --index.");
