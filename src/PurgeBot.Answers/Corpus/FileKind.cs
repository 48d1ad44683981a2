using System.Runtime.InteropServices;

namespace PurgeBot.Answers.Corpus;

/// <summary>Tells files from pipes, sockets and devices, which .NET does not.</summary>
internal static partial class FileKind
{
    /// <summary>What is said of a file that is none.</summary>
    public const string NotRegular = "The file is left out: it is a pipe, a socket or a device.";

    // struct statx: 256 bytes, the same on every architecture; the 16 bits of stx_mode at 28 (include/uapi/linux/stat.h).
    private const int StatxSize = 256;
    private const int ModeOffset = 28;
    private const uint TypeAndMode = 0x3;
    private const int CurrentFolder = -100;
    private const int KindMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>Whether the file, or what a link leads to, is a regular one, without opening it: to open a pipe would wait for its writer.</summary>
    /// <remarks>Outside Linux, and where the system does not say, true.</remarks>
    public static bool IsRegular(string path)
    {
        if (!OperatingSystem.IsLinux()) return true;
        Span<byte> status = stackalloc byte[StatxSize];
        try
        {
            return Statx(CurrentFolder, path, 0, TypeAndMode, ref MemoryMarshal.GetReference(status)) != 0
                || (MemoryMarshal.Read<ushort>(status[ModeOffset..]) & KindMask) == Regular;
        }
        catch (EntryPointNotFoundException)
        {
            // glibc has it since 2.28, musl since 1.1.24.
            return true;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte status);
}
