using Microsoft.Extensions.Logging.Abstractions;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Benchmarks.Corpora;

namespace PurgeBot.Benchmarks;

/// <summary>Generated corpora and their indexes, made once and shared by the benchmarks.</summary>
internal static class PreparedCorpus
{
    /// <summary>Any number will do; the corpus of one is the same on every machine.</summary>
    public const int Seed = 1937;

    private static readonly DirectoryInfo Root = Directory.CreateTempSubdirectory("purgebot-benchmarks-");

    /// <summary>Numbers of passages that questions are measured at.</summary>
    public static int[] Sizes { get; set; } = [120];

    /// <summary>The folder of a corpus of so many passages.</summary>
    public static string FolderOf(int passages)
    {
        var folder = Path.Combine(Root.FullName, $"corpus-{passages}");
        if (!Directory.Exists(folder)) GeneratedCorpus.Write(folder, passages, Seed);
        return folder;
    }

    /// <summary>The folder of its index, which may not be built yet.</summary>
    public static string IndexOf(int passages) => Path.Combine(Root.FullName, $"index-{passages}");

    /// <summary>The corpus opened for questions.</summary>
    public static Library Open(int passages, string? index = null) => new LibraryStore(
            FolderOf(passages),
            new IndexStore(index ?? IndexOf(passages), TimeProvider.System, NullLogger<IndexStore>.Instance),
            NullLogger<LibraryStore>.Instance)
        .Open(force: false, progress: null, CancellationToken.None).Library;

    public static void DeleteAll() => Root.Delete(recursive: true);
}
