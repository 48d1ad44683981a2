using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Lucene.Net.Index;
using Lucene.Net.Store;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Indexing;

/// <summary>Builds one index: from nothing, or from a finished one by indexing only the files that differ.</summary>
internal sealed class GenerationBuild
{
    // Passages wait in memory until they fill this much; memory use does not grow with the corpus beyond it.
    private const double BufferMegabytes = 96;

    private readonly string _folder;
    private readonly Generation? _origin;
    private readonly CorpusFolder _corpus;
    private readonly CorpusState _state;
    private readonly ImmutableArray<string> _added;
    private readonly ImmutableArray<string> _changed;
    private readonly ImmutableArray<string> _removed;
    private readonly ConcurrentQueue<CorpusFault> _faults = new();
    private long _passages;
    private int _filesRead;

    public GenerationBuild(string folder, Generation? origin, CorpusFolder corpus, CorpusState state)
    {
        (_folder, _origin, _corpus, _state) = (folder, origin, corpus, state);
        var before = origin?.Manifest.Files.ToDictionary(file => file.Path, file => file.Hash, StringComparer.Ordinal) ?? [];
        var now = state.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        _added = [.. state.Files.Where(file => !before.ContainsKey(file.Path)).Select(file => file.Path)];
        _changed = [.. state.Files.Where(file => before.TryGetValue(file.Path, out var hash) && hash != file.Hash).Select(file => file.Path)];
        _removed = [.. before.Keys.Where(path => !now.Contains(path)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Writes the index and its manifest.</summary>
    /// <returns>What is wrong with the files that were read, by path and line.</returns>
    public ImmutableArray<CorpusFault> Run(IProgress<IndexingProgress>? progress, CancellationToken ct)
    {
        System.IO.Directory.CreateDirectory(_folder);
        if (_origin is not null) TakeOver(_origin);
        using (var directory = new SimpleFSDirectory(_folder))
        {
            using var writer = new IndexWriter(directory, Settings());
            foreach (var path in _changed.Concat(_removed)) writer.DeleteDocuments(new Term(IndexSchema.Path, path));
            AddFiles(writer, progress, ct);
            writer.Commit();
        }

        new GenerationManifest(IndexSchema.Version, _state.Hash, _state.Taken, _state.Files, IndexFiles()).Write(_folder);
        return [.. _faults.OrderBy(fault => fault.Path, StringComparer.Ordinal).ThenBy(fault => fault.Line)];
    }

    public IndexUpdate Update(PassageIndex index, ImmutableArray<CorpusFault> faults) =>
        new(index, _added, _changed, _removed, _state.Files.Length - _added.Length - _changed.Length, _passages, faults);

    private static IndexWriterConfig Settings() => new(IndexSchema.Lucene, analyzer: null)
    {
        Similarity = IndexSchema.Similarity,
        OpenMode = OpenMode.CREATE_OR_APPEND,
        RAMBufferSizeMB = BufferMegabytes,
        MergePolicy = new TieredMergePolicy { NoCFSRatio = 0 },
        // One file instead of ten would be written twice.
        UseCompoundFile = false,
        MergeScheduler = new SerialMergeScheduler(),
    };

    private void AddFiles(IndexWriter writer, IProgress<IndexingProgress>? progress, CancellationToken ct)
    {
        var wanted = _added.Concat(_changed).ToHashSet(StringComparer.Ordinal);
        var files = _corpus.Files.Where(file => wanted.Contains(file.Path)).ToList();
        try
        {
            IndexInParallel(writer, files, progress, ct);
        }
        catch (AggregateException errors)
        {
            // Each thread may have met the same full disk; the first to say so says it for all.
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }
    }

    private void IndexInParallel(IndexWriter writer, List<CorpusFile> files, IProgress<IndexingProgress>? progress, CancellationToken ct) =>
        Parallel.ForEach(
            Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => (Reader: new DocumentReader(), Writer: new PassageWriter(writer)),
            (file, _, at) =>
            {
                var reading = at.Reader.Read(file);
                foreach (var fault in reading.Faults) _faults.Enqueue(fault);
                at.Writer.Add(reading.Passages);
                var passages = Interlocked.Add(ref _passages, reading.Passages.Length);
                progress?.Report(new IndexingProgress(Interlocked.Increment(ref _filesRead), files.Count, passages));
                return at;
            },
            at => at.Writer.Dispose());

    // segments.gen is the one file that Lucene writes over; without it the newest segments_N is found by its name.
    private void TakeOver(Generation origin)
    {
        foreach (var name in origin.Manifest.IndexFiles.Keys.Where(name => name != IndexFileNames.SEGMENTS_GEN))
            HardLink.CreateOrCopy(Path.Combine(origin.Folder, name), Path.Combine(_folder, name));
    }

    private ImmutableSortedDictionary<string, long> IndexFiles() => new DirectoryInfo(_folder)
        .EnumerateFiles()
        .Where(file => file.Name is not ("write.lock" or GenerationManifest.FileName))
        .ToImmutableSortedDictionary(file => file.Name, file => file.Length, StringComparer.Ordinal);
}
