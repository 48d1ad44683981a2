using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PurgeBot.Answers.Indexing;

/// <summary>What an index was built from. It is written last, so that a folder without it is not an index.</summary>
/// <param name="Schema"><see cref="IndexSchema.Version"/> at the time.</param>
/// <param name="CorpusHash">Hash of all <paramref name="Files"/>' paths and contents; the index's name.</param>
/// <param name="CorpusFolder">Absolute path of the corpus's folder; time stamps of another folder's files say nothing.</param>
/// <param name="Built">When the corpus was looked at.</param>
/// <param name="Files">The corpus's files, by path.</param>
/// <param name="IndexFiles">The index's own files, by name, so that a damaged one is noticed.</param>
internal sealed record GenerationManifest(
    int Schema,
    string CorpusHash,
    string CorpusFolder,
    DateTimeOffset Built,
    ImmutableArray<IndexedFile> Files,
    ImmutableSortedDictionary<string, IndexFile> IndexFiles)
{
    public const string FileName = "manifest.json";

    public static GenerationManifest Read(string folder)
    {
        using var stream = File.OpenRead(Path.Combine(folder, FileName));
        return JsonSerializer.Deserialize(stream, ManifestJson.Default.GenerationManifest)
            ?? throw new InvalidDataException($"The index in {folder} has an empty manifest.");
    }

    public void Write(string folder)
    {
        using var stream = File.Create(Path.Combine(folder, FileName));
        JsonSerializer.Serialize(stream, this, ManifestJson.Default.GenerationManifest);
        stream.Flush(flushToDisk: true);
    }
}

/// <summary>A file of the corpus as it was indexed.</summary>
/// <param name="Path">Path below the corpus folder.</param>
/// <param name="Length">Bytes.</param>
/// <param name="LastWrite">When it was last written.</param>
/// <param name="Hash"><see cref="ContentHash"/> of its bytes.</param>
internal sealed record IndexedFile(string Path, long Length, DateTimeOffset LastWrite, string Hash);

/// <summary>A file of the index as it was written.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Hash"><see cref="ContentHash"/> of its bytes.</param>
internal sealed record IndexFile(long Length, string Hash);

[JsonSerializable(typeof(GenerationManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
