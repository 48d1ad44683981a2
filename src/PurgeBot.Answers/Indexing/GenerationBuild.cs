using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Lucene.Net.Index;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Indexing;

/// <summary>Builds one index: from nothing, or from a finished one by indexing only the files that differ.</summary>
internal sealed class GenerationBuild
{
    // Which words stand in which passages waits in memory until it fills this much, some 300,000 passages; memory use does not
    // grow with the corpus beyond it. The passages themselves are written at once.
    private const double BufferMegabytes = 32;

    // Merging the segments that hold deleted passages takes a second up to this size; beyond it up to a tenth may stay, and
    // words are counted in them too.
    private const int LargestRidOfDeleted = 100_000;

    // A file that is being written is read again a few times, then left to the next look.
    private const int MostReadings = 3;

    private readonly string _folder;
    private readonly Generation? _origin;
    private readonly CorpusFolder _corpus;
    private readonly Dictionary<string, string> _hashes;
    private readonly ImmutableArray<string> _added;
    private readonly ImmutableArray<string> _changed;
    private readonly ImmutableArray<string> _removed;
    private readonly ConcurrentQueue<CorpusFault> _faults = new();
    private readonly ConcurrentDictionary<string, string> _hashesRead = new(StringComparer.Ordinal);
    private CorpusState _state;
    private long _passages;
    private int _filesRead;

    public GenerationBuild(string folder, Generation? origin, CorpusFolder corpus, CorpusState state)
    {
        (_folder, _origin, _corpus, _state) = (folder, origin, corpus, state);
        var before = origin?.Manifest.Files.ToDictionary(file => file.Path, file => file.Hash, StringComparer.Ordinal) ?? [];
        _hashes = state.Files.ToDictionary(file => file.Path, file => file.Hash, StringComparer.Ordinal);
        _added = [.. state.Files.Where(file => !before.ContainsKey(file.Path)).Select(file => file.Path)];
        _changed = [.. state.Files.Where(file => before.TryGetValue(file.Path, out var hash) && hash != file.Hash).Select(file => file.Path)];
        _removed = [.. before.Keys.Where(path => !_hashes.ContainsKey(path)).Order(StringComparer.Ordinal)];
    }

    /// <summary>What the index is a function of; after <see cref="Run"/> with what the files had become when they were read.</summary>
    public CorpusState State => _state;

    /// <summary>Writes the index and its manifest, to the disk itself.</summary>
    /// <returns>What is wrong with the files that were read, by path and line.</returns>
    public ImmutableArray<CorpusFault> Run(IProgress<IndexingProgress>? progress, CancellationToken ct)
    {
        System.IO.Directory.CreateDirectory(_folder);
        if (_origin is not null) TakeOver(_origin);
        using (var directory = new MappedDirectory(_folder)) WriteIndex(directory, progress, ct);
        // The one file that Lucene writes over; without it the newest segments_N is found by its name.
        File.Delete(Path.Combine(_folder, IndexFileNames.SEGMENTS_GEN));
        _state = _state.With(_hashesRead);
        new GenerationManifest(IndexSchema.Version, _state.Hash, _corpus.FullPath, _state.Taken, _state.Files, IndexFiles()).Write(_folder);
        FolderFlush.ToDisk(_folder);
        return [.. _faults.OrderBy(fault => fault.Path, StringComparer.Ordinal).ThenBy(fault => fault.Line)];
    }

    public IndexUpdate Update(PassageIndex index, ImmutableArray<CorpusFault> faults) =>
        new(index, _added, _changed, _removed, _state.Files.Length - _added.Length - _changed.Length, _passages, faults);

    private static IndexWriterConfig Settings() => new(IndexSchema.Lucene, analyzer: null)
    {
        Codec = new IndexCodec(),
        Similarity = IndexSchema.Similarity,
        OpenMode = OpenMode.CREATE_OR_APPEND,
        RAMBufferSizeMB = BufferMegabytes,
        MergePolicy = new TieredMergePolicy { NoCFSRatio = 0 },
        // One file instead of ten would be written twice.
        UseCompoundFile = false,
        MergeScheduler = new SerialMergeScheduler(),
    };

    private void WriteIndex(MappedDirectory directory, IProgress<IndexingProgress>? progress, CancellationToken ct)
    {
        var writer = new IndexWriter(directory, Settings());
        try
        {
            foreach (var path in _changed.Concat(_removed)) writer.DeleteDocuments(new Term(IndexSchema.Path, path));
            AddFiles(writer, progress, ct);
            if (writer.HasDeletions())
            {
                if (writer.MaxDoc <= LargestRidOfDeleted) ((TieredMergePolicy)writer.Config.MergePolicy).ForceMergeDeletesPctAllowed = 0;
                writer.ForceMergeDeletes();
            }

            writer.Commit();
            writer.Dispose();
        }
        catch
        {
            Abandon(writer);
            throw;
        }
    }

    // Closing it as if nothing had happened would write what is left in memory to a disk that may be full.
    private static void Abandon(IndexWriter writer)
    {
        try
        {
            writer.Rollback();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidOperationException or ArgumentException)
        {
            // What went wrong first says why; the folder is deleted as a whole.
        }
    }

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
            // One thread meets the full disk, and the others a writer that was closed by it: the disk says why.
            ExceptionDispatchInfo.Throw(errors.InnerExceptions.FirstOrDefault(error => error is IOException) ?? errors.InnerExceptions[0]);
        }
    }

    private void IndexInParallel(IndexWriter writer, List<CorpusFile> files, IProgress<IndexingProgress>? progress, CancellationToken ct) =>
        Parallel.ForEach(
            Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => (Reader: new DocumentReader(), Writer: new PassageWriter(writer)),
            (file, _, at) =>
            {
                var reading = Read(at.Reader, file);
                foreach (var fault in reading.Faults) _faults.Enqueue(fault);
                at.Writer.Add(reading.Passages);
                var passages = Interlocked.Add(ref _passages, reading.Passages.Length);
                progress?.Report(new IndexingProgress(Interlocked.Increment(ref _filesRead), files.Count, passages));
                return at;
            },
            at => at.Writer.Dispose());

    // The text that is indexed and the hash that it is indexed under are read one after the other: a file may change in between.
    private DocumentReading Read(DocumentReader reader, CorpusFile file)
    {
        var before = _hashes[file.Path];
        for (var readings = 1; ; readings++)
        {
            var reading = reader.Read(file);
            var after = CorpusState.HashOf(file.FullPath);
            if (after == before) return reading;
            before = after;
            _hashesRead[file.Path] = readings < MostReadings ? after : CorpusState.StillChanging;
            if (readings == MostReadings) return reading;
        }
    }

    private void TakeOver(Generation origin)
    {
        foreach (var name in origin.Manifest.IndexFiles.Keys)
            HardLink.CreateOrCopy(Path.Combine(origin.Folder, name), Path.Combine(_folder, name));
    }

    private ImmutableSortedDictionary<string, IndexFile> IndexFiles() => new DirectoryInfo(_folder)
        .EnumerateFiles()
        .Where(file => file.Name is not ("write.lock" or GenerationManifest.FileName))
        .ToImmutableSortedDictionary(file => file.Name, Described, StringComparer.Ordinal);

    // What was taken over has not changed since.
    private IndexFile Described(FileInfo file) => _origin is not null && _origin.Manifest.IndexFiles.TryGetValue(file.Name, out var known)
        ? known
        : new IndexFile(file.Length, ContentHash.Of(file.FullName));
}
