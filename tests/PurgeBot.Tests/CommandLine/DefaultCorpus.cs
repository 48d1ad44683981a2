namespace PurgeBot.Tests.CommandLine;

/// <summary>The corpus that the bot comes with, and an index of it that lasts for a run of the tests.</summary>
internal static class DefaultCorpus
{
    private static readonly DirectoryInfo Root = Find();

    public static string Folder => Path.Combine(Root.FullName, "corpus");

    /// <summary>Kept from run to run: it is a function of the corpus.</summary>
    public static string Index { get; } = Path.Combine(AppContext.BaseDirectory, "default-corpus-index");

    private static DirectoryInfo Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PurgeBot.sln"))) folder = folder.Parent!;
        return folder;
    }
}
