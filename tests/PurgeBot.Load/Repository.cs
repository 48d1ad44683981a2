namespace PurgeBot.Load;

/// <summary>The folder that this program lies in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PurgeBot.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("PurgeBot.sln was not found above " + AppContext.BaseDirectory);
    }
}
