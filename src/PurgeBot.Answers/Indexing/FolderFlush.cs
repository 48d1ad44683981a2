using System.Runtime.InteropServices;

namespace PurgeBot.Answers.Indexing;

/// <summary>Makes the names in a folder outlast a power cut. .NET flushes the content of files only.</summary>
internal static partial class FolderFlush
{
    private const int ReadOnly = 0;

    /// <summary>Writes a folder's entries to the disk. Does nothing on Windows, nor on file systems that cannot.</summary>
    public static void ToDisk(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0) return;
        // Network drives refuse it for folders; their server decides then.
        _ = Flush(descriptor);
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
