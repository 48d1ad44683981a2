using System.Runtime.InteropServices;

namespace PurgeBot.Answers.Indexing;

/// <summary>Gives a file a second name. Lucene never writes into a finished file, so that two indexes can share it.</summary>
internal static partial class HardLink
{
    /// <summary>Links <paramref name="copy"/> to <paramref name="original"/>, or copies it where the file system has no links.</summary>
    public static void CreateOrCopy(string original, string copy)
    {
        if (OperatingSystem.IsWindows() ? CreateHardLink(copy, original, 0) : Link(original, copy) == 0) return;
        File.Copy(original, copy);
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string original, string copy);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string copy, string original, nint securityAttributes);
}
