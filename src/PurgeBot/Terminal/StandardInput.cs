using System.Globalization;

namespace PurgeBot.Terminal;

/// <summary>What is piped to the process.</summary>
internal static class StandardInput
{
    private const int Input = 0;
    private const int Error = 2;

    /// <summary>Opens it; empty where it was closed when the process started.</summary>
    public static Stream Open() => IsClosed() ? Stream.Null : Console.OpenStandardInput();

    // The runtime's first pipe of its own gets the number of an input that is closed. Nothing would ever come from it: its other end is here.
    private static bool IsClosed()
    {
        if (!OperatingSystem.IsLinux() || PipeOf(Input) is not { } pipe) return false;
        return Directory.EnumerateFileSystemEntries("/proc/self/fd")
            .Select(path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture))
            .Any(number => number > Error && PipeOf(number) == pipe && IsForWriting(number));
    }

    private static string? PipeOf(int number) =>
        Read(() => new FileInfo(Invariant($"/proc/self/fd/{number}")).LinkTarget) is { } target && target.StartsWith("pipe:", StringComparison.Ordinal) ? target : null;

    // The flags of open(2), octal; the last digit says for what.
    private static bool IsForWriting(int number) =>
        Read(() => File.ReadLines(Invariant($"/proc/self/fdinfo/{number}")).FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal)))?.EndsWith('1') ?? false;

    private static string? Read(Func<string?> read)
    {
        try
        {
            return read();
        }
        // Closed meanwhile.
        catch (IOException)
        {
            return null;
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
