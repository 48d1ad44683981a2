using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.Indexing;

/// <summary>
/// The folder of indexes. Each lies in a folder of its own that is named by a hash of the corpus and of the schema.
/// A new one is built beside the old and gets its name when it is whole, so that neither a crash nor a full disk
/// ever leaves half of one, and readers keep what they have opened. Kept are the one in use, the one before, and the newest
/// of another corpus: two that share the folder do not push each other out.
/// </summary>
/// <remarks>Safe for use by several threads and processes at once; one of them writes at a time.</remarks>
/// <param name="folder">Where the indexes lie; made on first use.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of what is rebuilt and why.</param>
public sealed class IndexStore(string folder, TimeProvider time, ILogger<IndexStore> logger)
{
    private const string UnfinishedSuffix = ".building";
    private const string ReplacedSuffix = ".replaced";

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
        var state = Look(corpus, ct);
        if (!force && TryOpen(FolderOf(state)) is { } current) return IndexUpdate.Unchanged(current, state.Files.Length);

        using var writing = WriterLock.Take(_folder);
        var damaged = false;
        // The one who held the lock before may have built this very index.
        if (!force && OpenOrDiscard(FolderOf(state), out damaged) is { } built) return IndexUpdate.Unchanged(built, state.Files.Length);

        foreach (var path in OwnFolders().Where(IsUnfinished)) TryDelete(path);
        // Indexes share files, so that none is taken over from beside a damaged one.
        var build = new GenerationBuild(FolderOf(state) + UnfinishedSuffix, force || damaged ? null : Origin(state, corpus), corpus, state);
        var (finished, faults) = Build(build, FolderOf(state) + UnfinishedSuffix, progress, ct);
        RemoveOld(finished, corpus);
        return build.Update(PassageIndex.Open(finished), [.. corpus.Faults, .. faults]);
    }

    /// <summary>Opens the newest index of a corpus that can be read, whatever has changed since; null when there is none.</summary>
    public PassageIndex? OpenNewest(CorpusFolder corpus) => Generations()
        .Where(generation => IsOf(corpus, generation))
        .Select(generation => TryOpen(generation.Folder))
        .FirstOrDefault(index => index is not null);

    /// <summary>Looks at the corpus; reads only the files that differ from the newest index by size or time.</summary>
    internal CorpusState Look(CorpusFolder corpus, CancellationToken ct) =>
        CorpusState.Take(corpus, Generations().FirstOrDefault(generation => IsOf(corpus, generation))?.Manifest, time, ct);

    private static bool IsOf(CorpusFolder corpus, Generation generation) => generation.Manifest.CorpusFolder == corpus.FullPath;

    private static bool IsUnfinished(string path) => path.EndsWith(UnfinishedSuffix, StringComparison.Ordinal);

    private string FolderOf(CorpusState state) => Path.Combine(_folder, state.Hash);

    private (string Folder, ImmutableArray<CorpusFault> Faults) Build(
        GenerationBuild build, string unfinished, IProgress<IndexingProgress>? progress, CancellationToken ct)
    {
        try
        {
            var faults = build.Run(progress, ct);
            var finished = FolderOf(build.State);
            PutInPlace(unfinished, finished);
            return (finished, faults);
        }
        catch (Exception error)
        {
            // What was begun takes room on a disk that may be full.
            TryDelete(unfinished);
            // Some of the system's messages name no file, and .NET has EFBIG as an ArgumentOutOfRangeException.
            if (IsDamage(error))
                throw new IOException($"The index in {_folder} could not be written: {error.Message}", error);
            throw;
        }
    }

    // Between the two moves the old index is found under its other name.
    private void PutInPlace(string unfinished, string finished)
    {
        if (Directory.Exists(finished))
        {
            TryDelete(finished + ReplacedSuffix);
            Directory.Move(finished, finished + ReplacedSuffix);
        }

        Directory.Move(unfinished, finished);
        FolderFlush.ToDisk(_folder);
    }

    /// <summary>The index that has most of the corpus's files already; null where none is of this corpus or has any.</summary>
    private Generation? Origin(CorpusState state, CorpusFolder corpus)
    {
        var nearest = Generations()
            .Select(generation => (Generation: generation, Shared: generation.FilesSharedWith(state)))
            .Where(at => at.Shared > 0 || IsOf(corpus, at.Generation))
            .OrderByDescending(at => at.Shared)
            .Select(at => at.Generation)
            .FirstOrDefault();
        if (nearest is null) return null;
        using var index = OpenOrDiscard(nearest.Folder, out _);
        return index is null ? null : nearest;
    }

    /// <summary>The finished indexes of this schema, newest first.</summary>
    private IReadOnlyList<Generation> Generations() => [.. OwnFolders()
        .Where(path => !IsUnfinished(path))
        .Select(Generation.TryRead)
        .OfType<Generation>()
        .OrderByDescending(generation => generation.Manifest.Built)];

    /// <summary>The folders that a store has made: nothing else in the index folder is touched.</summary>
    private IEnumerable<string> OwnFolders() => Directory.Exists(_folder)
        ? Directory.GetDirectories(_folder).Where(path => Path.GetFileNameWithoutExtension(path) is { Length: 32 } name && name.All(char.IsAsciiHexDigitLower))
        : [];

    private void RemoveOld(string current, CorpusFolder corpus)
    {
        var others = Generations().Where(other => other.Folder != current && !other.Folder.EndsWith(ReplacedSuffix, StringComparison.Ordinal)).ToList();
        string?[] kept = [
            current,
            others.FirstOrDefault(other => IsOf(corpus, other))?.Folder,
            others.FirstOrDefault(other => !IsOf(corpus, other))?.Folder,
        ];
        foreach (var path in OwnFolders().Except(kept)) TryDelete(path!);
    }

    private static PassageIndex? TryOpen(string path)
    {
        try
        {
            return Directory.Exists(path) ? Generation.TryRead(path)?.Open() : null;
        }
        catch (Exception error) when (IsDamage(error))
        {
            // It is looked at again by whoever may write; until then somebody else may be replacing it.
            return null;
        }
    }

    /// <summary>Opens an index or, where it is damaged, says so and deletes it. Only for who holds the lock.</summary>
    private PassageIndex? OpenOrDiscard(string path, out bool damaged)
    {
        damaged = false;
        if (!Directory.Exists(path)) return null;
        try
        {
            return Generation.TryRead(path)?.Open() ?? throw new InvalidDataException("its manifest is missing or damaged");
        }
        catch (Exception error) when (IsDamage(error))
        {
            logger.IndexDamaged(path, error.Message);
            TryDelete(path);
            damaged = true;
            return null;
        }
    }

    // Lucene answers damage, and files that fail under it, with whatever it stumbles over.
    private static bool IsDamage(Exception error) =>
        error is IOException or InvalidDataException or IndexOutOfRangeException or ArgumentException or InvalidOperationException
            or OverflowException or FormatException or UnauthorizedAccessException;

    // A folder that cannot be deleted now (its files are open on Windows) is deleted another time.
    private void TryDelete(string path)
    {
        try
        {
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            logger.IndexNotDeleted(path, error.Message);
        }
    }
}
