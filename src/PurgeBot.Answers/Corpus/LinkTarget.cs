namespace PurgeBot.Answers.Corpus;

/// <summary>Finds the one real path of a file or folder that links lead to.</summary>
internal static class LinkTarget
{
    // Linux gives up after the same number (path_resolution(7), ELOOP).
    private const int MostLinks = 40;

    /// <summary>The absolute path of <paramref name="path"/> with every link on the way followed; null where it leads nowhere.</summary>
    public static string? Resolve(string path)
    {
        var remaining = Path.GetFullPath(path);
        var resolved = Path.GetPathRoot(remaining)!;
        remaining = remaining[resolved.Length..];
        var links = 0;
        while (remaining.Length > 0)
        {
            var end = remaining.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal);
            var part = end < 0 ? remaining : remaining[..end];
            remaining = end < 0 ? "" : remaining[(end + 1)..];
            var next = Path.Join(resolved, part);
            if (TargetOf(next) is not { } target)
            {
                resolved = next;
                continue;
            }
            if (++links > MostLinks)
                return null;
            var whole = Path.GetFullPath(Path.Join(target, remaining), resolved);
            resolved = Path.GetPathRoot(whole)!;
            remaining = whole[resolved.Length..];
        }
        return Path.Exists(resolved) ? resolved : null;
    }

    private static string? TargetOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
