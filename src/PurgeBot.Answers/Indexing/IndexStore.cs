using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.Indexing;

/// <summary>
/// The folder of indexes. Each lies in a folder of its own that is named by a hash of the corpus and of the schema.
/// A new one is built beside the old and gets its name when it is whole, so that neither a crash nor a full disk
/// ever leaves half of one, and readers keep what they have opened.
/// </summary>
/// <remarks>Safe for use by several threads and processes at once; one of them writes at a time.</remarks>
/// <param name="folder">Where the indexes lie; made on first use.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of what is rebuilt and why.</param>
public sealed class IndexStore(string folder, TimeProvider time, ILogger<IndexStore> logger)
{
    private const string UnfinishedSuffix = ".building";

    // The one in use and the one before: two corpora that share an index folder do not push each other out.
    private const int GenerationsKept = 2;

    private readonly string _folder = Path.GetFullPath(folder);

    /// <summary>Opens the index of the corpus as it is now, after building or changing it where need be.</summary>
    /// <param name="corpus">The corpus, just listed.</param>
    /// <param name="force">Whether to index every file anew.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="ct">Stops the work; the index stays as it was.</param>
    /// <exception cref="IndexBusyException">The index has to be written, and another process is writing it.</exception>
    /// <exception cref="IOException">The index could not be written, such as on a full disk; the old one stays.</exception>
    public IndexUpdate BringUpToDate(CorpusFolder corpus, bool force, IProgress<IndexingProgress>? progress, CancellationToken ct)
    {
        var state = CorpusState.Take(corpus, Newest()?.Manifest, time, ct);
        if (!force && OpenGeneration(state.Hash) is { } current) return IndexUpdate.Unchanged(current, state.Files.Length);

        if (File.Exists(_folder)) throw new IOException($"The index folder '{folder}' is a file.");
        using var writing = WriterLock.Take(_folder);
        // The one who held the lock before may have built this very index.
        if (!force && OpenGeneration(state.Hash) is { } built) return IndexUpdate.Unchanged(built, state.Files.Length);

        RemoveUnfinished();
        var origin = force ? null : Newest();
        var unfinished = Path.Combine(_folder, state.Hash + UnfinishedSuffix);
        var build = new GenerationBuild(unfinished, origin, corpus, state);
        ImmutableArray<CorpusFault> faults;
        try
        {
            faults = build.Run(progress, ct);
        }
        catch
        {
            // What was begun takes room on a disk that may be full.
            TryDelete(unfinished);
            throw;
        }

        var finished = Path.Combine(_folder, state.Hash);
        if (Directory.Exists(finished)) TryDelete(finished);
        Directory.Move(unfinished, finished);
        foreach (var old in Generations().Skip(GenerationsKept)) TryDelete(old.Folder);
        return build.Update(PassageIndex.Open(finished), [.. corpus.Faults, .. faults]);
    }

    /// <summary>Opens the newest index that can be read, whatever corpus it was built from; null when there is none.</summary>
    public PassageIndex? OpenNewest() =>
        Generations().Select(generation => OpenGeneration(Path.GetFileName(generation.Folder))).FirstOrDefault(index => index is not null);

    /// <summary>The finished indexes of this schema, newest first.</summary>
    private IReadOnlyList<Generation> Generations()
    {
        if (!Directory.Exists(_folder)) return [];
        return [.. Directory.EnumerateDirectories(_folder)
            .Where(path => !path.EndsWith(UnfinishedSuffix, StringComparison.Ordinal))
            .Select(Generation.TryRead)
            .OfType<Generation>()
            .OrderByDescending(generation => generation.Manifest.Built)];
    }

    private Generation? Newest() => Generations() is [var newest, ..] ? newest : null;

    private PassageIndex? OpenGeneration(string hash)
    {
        var path = Path.Combine(_folder, hash);
        if (!Directory.Exists(path)) return null;
        try
        {
            return Generation.TryRead(path)?.Open() ?? throw new InvalidDataException("its manifest is missing or of another version");
        }
        catch (Exception error) when (IsDamage(error))
        {
            logger.IndexDamaged(path, error.Message);
            TryDelete(path);
            return null;
        }
    }

    // Lucene answers damage with whatever its decoders stumble over.
    private static bool IsDamage(Exception error) =>
        error is IOException or InvalidDataException or IndexOutOfRangeException or ArgumentException or InvalidOperationException
            or OverflowException or FormatException or UnauthorizedAccessException;

    private void RemoveUnfinished()
    {
        foreach (var path in Directory.EnumerateDirectories(_folder, "*" + UnfinishedSuffix)) TryDelete(path);
    }

    // A folder that cannot be deleted now (its files are open on Windows) is deleted another time.
    private void TryDelete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            logger.IndexNotDeleted(path, error.Message);
        }
    }
}
