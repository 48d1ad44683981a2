namespace PurgeBot.Benchmarks;

/// <summary>The repository that the benchmarks were built in.</summary>
internal static class Repository
{
    /// <summary>Its top folder.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PurgeBot.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
