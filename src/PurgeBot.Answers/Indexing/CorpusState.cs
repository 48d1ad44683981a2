using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.Indexing;

/// <summary>The corpus's files with their content's hashes: what an index is a function of.</summary>
internal sealed record CorpusState(string Hash, DateTimeOffset Taken, ImmutableArray<IndexedFile> Files)
{
    // A file written within the tick of its time stamp may have changed since it was looked at, as git knows ("racily clean").
    private static readonly TimeSpan TimeStampTick = TimeSpan.FromSeconds(2);

    /// <summary>Stands for the content of a file that went on changing while it was read: no content has this hash.</summary>
    public const string StillChanging = "changing";

    private const string Unreadable = "";

    /// <summary>Looks at the corpus; reads only the files that are not as <paramref name="known"/> has them.</summary>
    public static CorpusState Take(CorpusFolder corpus, GenerationManifest? known, TimeProvider time, CancellationToken ct)
    {
        var taken = time.GetUtcNow();
        var before = known?.Files.ToDictionary(file => file.Path, StringComparer.Ordinal) ?? [];
        var files = ImmutableArray.CreateBuilder<IndexedFile>(corpus.Files.Length);
        foreach (var file in corpus.Files)
        {
            ct.ThrowIfCancellationRequested();
            var lastWrite = new DateTimeOffset(file.LastWriteUtc, TimeSpan.Zero);
            var hash = before.TryGetValue(file.Path, out var old)
                && old.Length == file.Length && old.LastWrite == lastWrite && lastWrite + TimeStampTick < known!.Built
                // Permissions change without the time stamp.
                && old.Hash is not (Unreadable or StillChanging)
                    ? old.Hash
                    : HashOf(file.FullPath);
            files.Add(new IndexedFile(file.Path, file.Length, lastWrite, hash));
        }

        return new CorpusState(HashOf(files), taken, files.ToImmutable());
    }

    /// <summary>The same look with other hashes for the files that changed while they were indexed.</summary>
    public CorpusState With(IReadOnlyDictionary<string, string> hashes)
    {
        if (hashes.Count == 0) return this;
        ImmutableArray<IndexedFile> files = [.. Files.Select(file => hashes.TryGetValue(file.Path, out var hash) ? file with { Hash = hash } : file)];
        return new CorpusState(HashOf(files), Taken, files);
    }

    /// <summary>Hash of the content; of a file that cannot be read, the empty string: it changes once the file can be.</summary>
    public static string HashOf(string path)
    {
        try
        {
            return ContentHash.Of(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unreadable;
        }
    }

    /// <summary>Hash of the schema and of all files' paths and contents: the name of their index.</summary>
    public static string HashOf(IEnumerable<IndexedFile> files)
    {
        var hash = new XxHash128();
        hash.Append(BitConverter.GetBytes(IndexSchema.Version));
        foreach (var file in files) hash.Append(Encoding.UTF8.GetBytes($"{file.Path}\0{file.Hash}\n"));
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
