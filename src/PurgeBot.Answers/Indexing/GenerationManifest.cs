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

    /// <summary>Reads the manifest of an index folder.</summary>
    /// <exception cref="IOException">There is none.</exception>
    /// <exception cref="InvalidDataException">It is not what <see cref="Write"/> writes.</exception>
    public static GenerationManifest Read(string folder)
    {
        try
        {
            // Element by element: the serializer would be compiled anew in each process for the sake of one small file, which took
            // a tenth of the time from a command to its answer.
            using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, FileName)));
            var root = document.RootElement;
            return new GenerationManifest(
                root.GetProperty(nameof(Schema)).GetInt32(),
                TextOf(root, nameof(CorpusHash)),
                TextOf(root, nameof(CorpusFolder)),
                root.GetProperty(nameof(Built)).GetDateTimeOffset(),
                [.. root.GetProperty(nameof(Files)).EnumerateArray().Select(ToIndexedFile)],
                root.GetProperty(nameof(IndexFiles)).EnumerateObject()
                    .ToImmutableSortedDictionary(file => file.Name, file => ToIndexFile(file.Value), StringComparer.Ordinal));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"The manifest of the index in {folder} is damaged: {error.Message}", error);
        }
    }

    public void Write(string folder)
    {
        using var stream = File.Create(Path.Combine(folder, FileName));
        JsonSerializer.Serialize(stream, this, ManifestJson.Default.GenerationManifest);
        stream.Flush(flushToDisk: true);
    }

    private static IndexedFile ToIndexedFile(JsonElement file) => new(
        TextOf(file, nameof(IndexedFile.Path)),
        file.GetProperty(nameof(IndexedFile.Length)).GetInt64(),
        file.GetProperty(nameof(IndexedFile.LastWrite)).GetDateTimeOffset(),
        TextOf(file, nameof(IndexedFile.Hash)));

    private static IndexFile ToIndexFile(JsonElement file) =>
        new(file.GetProperty(nameof(IndexFile.Length)).GetInt64(), TextOf(file, nameof(IndexFile.Hash)));

    private static string TextOf(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null.");
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
