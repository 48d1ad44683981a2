using System.Text;

namespace PurgeBot.Terminal;

/// <summary>A text file with an entered line a line, oldest first, readable by its owner alone.</summary>
/// <remarks>
/// History is a comfort: a file that is missing, damaged or not ours to write costs the history, never the prompt.
/// Several processes may append to one file.
/// </remarks>
/// <param name="path">Path of the file; its folder is made on first use.</param>
internal sealed class HistoryFile(string path)
{
    /// <summary>How much of the file's end is read, in bytes: a file longer than this has lost its purpose or is not a history.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>The last lines of the file, at most <paramref name="capacity"/>; none where it cannot be read.</summary>
    /// <remarks>A file that has grown past twice the capacity, or whose last line was cut off, is written anew.</remarks>
    public IReadOnlyList<string> Read(int capacity)
    {
        var text = "";
        Attempt(() => text = ReadEnd());
        var all = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var kept = all.TakeLast(capacity).ToArray();
        if (all.Length > 2L * capacity || (text.Length > 0 && !text.EndsWith('\n'))) Attempt(() => Rewrite(kept));
        return kept;
    }

    /// <summary>Writes a line at the end of the file, or nothing where it cannot be written.</summary>
    public void Append(string line) => Attempt(() =>
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        Write(path, FileMode.Append, [line]);
    });

    private static void Attempt(Action access)
    {
        try
        {
            access();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The lines stay in memory until the process ends.
        }
    }

    private string ReadEnd()
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var cut = file.Length > MaxBytes;
        if (cut) file.Seek(-MaxBytes, SeekOrigin.End);
        using var reader = new StreamReader(file, Encoding.UTF8);
        if (cut) reader.ReadLine();
        return reader.ReadToEnd();
    }

    private void Rewrite(string[] lines)
    {
        var fresh = $"{path}.{Environment.ProcessId}.tmp";
        Write(fresh, FileMode.Create, lines);
        File.Move(fresh, path, overwrite: true);
    }

    private static void Write(string path, FileMode mode, string[] lines)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        // One write per batch: two processes that append at once do not mix their lines.
        using var file = new FileStream(path, options);
        file.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
    }
}
