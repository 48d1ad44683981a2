namespace PurgeBot.Answers.Indexing;

/// <summary>A finished index on disk.</summary>
internal sealed record Generation(string Folder, GenerationManifest Manifest)
{
    // A larger index takes longer to hash than a start may last; its files' lengths still have to agree.
    private const long LargestHashed = 256 << 20;

    /// <summary>Reads what an index folder says of itself; null where it is not a finished index of this schema.</summary>
    public static Generation? TryRead(string folder)
    {
        try
        {
            var manifest = GenerationManifest.Read(folder);
            return manifest.Schema == IndexSchema.Version && IsWhole(manifest) ? new Generation(folder, manifest) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>How many of a corpus's files are in this index as they are now.</summary>
    public int FilesSharedWith(CorpusState state)
    {
        var now = state.Files.ToDictionary(file => file.Path, file => file.Hash, StringComparer.Ordinal);
        return Manifest.Files.Count(file => now.TryGetValue(file.Path, out var hash) && hash == file.Hash);
    }

    /// <summary>Opens the index after checking that it is whole.</summary>
    /// <exception cref="IOException">A file is missing, has another length or other content.</exception>
    public PassageIndex Open()
    {
        var isHashed = Manifest.IndexFiles.Values.Sum(file => file.Length) <= LargestHashed;
        foreach (var (name, written) in Manifest.IndexFiles)
        {
            var file = new FileInfo(Path.Combine(Folder, name));
            if (!file.Exists || file.Length != written.Length) throw new InvalidDataException($"{name} is not {written.Length} bytes long");
            if (isHashed && ContentHash.Of(file.FullName) != written.Hash) throw new InvalidDataException($"{name} is not what was written");
        }

        return PassageIndex.Open(Folder);
    }

    private static bool IsWhole(GenerationManifest manifest) =>
        !manifest.IndexFiles.IsEmpty && CorpusState.HashOf(manifest.Files) == manifest.CorpusHash;
}
