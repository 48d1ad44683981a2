using System.Text.Json;

namespace PurgeBot.Answers.Indexing;

/// <summary>A finished index on disk.</summary>
internal sealed record Generation(string Folder, GenerationManifest Manifest)
{
    // Checksums of a larger index take longer to compare than a start may last; its files' lengths still have to agree.
    private const long LargestChecked = 256 << 20;

    /// <summary>Reads what an index folder says of itself; null where it is not a finished index of this schema.</summary>
    public static Generation? TryRead(string folder)
    {
        try
        {
            var manifest = GenerationManifest.Read(folder);
            return manifest.Schema == IndexSchema.Version && IsWhole(manifest) ? new Generation(folder, manifest) : null;
        }
        catch (Exception error) when (error is IOException or JsonException or UnauthorizedAccessException or InvalidDataException)
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
    /// <exception cref="IOException">A file is missing, has another length or does not agree with its checksum.</exception>
    public PassageIndex Open()
    {
        foreach (var (name, length) in Manifest.IndexFiles)
        {
            var file = new FileInfo(Path.Combine(Folder, name));
            if (!file.Exists || file.Length != length) throw new InvalidDataException($"{name} is not {length} bytes long");
        }

        var index = PassageIndex.Open(Folder);
        try
        {
            if (Manifest.IndexFiles.Values.Sum() <= LargestChecked) index.CheckIntegrity();
            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    private static bool IsWhole(GenerationManifest manifest) =>
        !manifest.Files.IsDefault && manifest.IndexFiles is { Count: > 0 } && CorpusState.HashOf(manifest.Files) == manifest.CorpusHash;
}
