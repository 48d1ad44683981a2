using PurgeBot.Answers.Indexing;

namespace PurgeBot.Answers.Tests.Indexing;

public sealed class DamagedIndexTests : IDisposable
{
    private const string Question = "the Salt Revolt in Moscow";

    private readonly IndexedCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Any_truncated_file_has_the_index_rebuilt_with_one_warning() =>
        AssertRebuiltAfterDamageToAnyFile(path => File.WriteAllBytes(path, File.ReadAllBytes(path)[..^1]));

    [Fact]
    public void Any_emptied_file_has_the_index_rebuilt_with_one_warning() =>
        AssertRebuiltAfterDamageToAnyFile(path => File.WriteAllBytes(path, []));

    [Fact]
    public void Any_missing_file_has_the_index_rebuilt_with_one_warning() => AssertRebuiltAfterDamageToAnyFile(File.Delete);

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    public void A_flipped_byte_in_any_file_has_the_index_rebuilt_with_one_warning(double at) =>
        AssertRebuiltAfterDamageToAnyFile(
            path =>
            {
                var bytes = File.ReadAllBytes(path);
                bytes[(int)(at * (bytes.Length - 1))] ^= 0xFF;
                File.WriteAllBytes(path, bytes);
            });

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[")]
    [InlineData("""{"Schema":1,"CorpusHash":"x","Built":"2020-01-01T00:00:00Z","Files":null,"IndexFiles":null}""")]
    [InlineData("""
        {"Schema":1,"CorpusHash":"x","CorpusFolder":"/","Built":"2020-01-01T00:00:00Z","Files":[],
        "IndexFiles":{"_0.si":{"Length":1,"Hash":"x"},"_0.si":{"Length":2,"Hash":"y"}}}
        """)]
    public void A_manifest_that_says_nothing_has_the_index_rebuilt_with_one_warning(string manifest)
    {
        _corpus.Update();
        File.WriteAllText(Path.Combine(_corpus.Indexes[0], GenerationManifest.FileName), manifest);
        Assert.NotEqual("", _corpus.Ask(Question));
        Assert.Single(_corpus.Log.Warnings);
    }

    [Fact]
    public void An_index_is_not_taken_over_from_one_that_shares_the_damage()
    {
        _corpus.Update();
        _corpus.Write("famine.md", "The famine in Ukraine killed millions in 1932 and 1933.");
        _corpus.Update();
        var shared = Directory.GetFiles(_corpus.Indexes[0]).Select(Path.GetFileName)
            .Intersect(Directory.GetFiles(_corpus.Indexes[1]).Select(Path.GetFileName)).First(name => name!.EndsWith(".fdt", StringComparison.Ordinal));
        Flip(Path.Combine(_corpus.Indexes[0], shared!));

        Assert.NotEqual("", _corpus.Ask(Question));
        Assert.True(_corpus.Update().IsUnchanged);
        Assert.Single(_corpus.Log.Warnings);
    }

    [Fact]
    public void A_changed_corpus_is_indexed_whole_where_the_index_before_is_damaged()
    {
        _corpus.Update();
        Flip(Directory.GetFiles(_corpus.Indexes[0], "*.fdt")[0]);
        _corpus.Write("famine.md", "The famine in Ukraine killed millions in 1932 and 1933.");
        Assert.Equal(4, _corpus.Update().Added.Length);
        Assert.NotEqual("", _corpus.Ask(Question));
        Assert.Single(_corpus.Log.Warnings);
    }

    private static void Flip(string path)
    {
        // In place: an index that shares the file by a link is damaged with it.
        using var file = File.Open(path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = file.Length / 2;
        var old = file.ReadByte();
        file.Position--;
        file.WriteByte((byte)(old ^ 0xFF));
    }

    private void AssertRebuiltAfterDamageToAnyFile(Action<string> damage)
    {
        _corpus.Update();
        var expected = _corpus.Ask(Question);
        Assert.NotEqual("", expected);
        var kinds = FilesByKind().Keys;
        Assert.InRange(kinds.Count, 8, 30);
        var warnings = 0;
        foreach (var kind in kinds)
        {
            damage(FilesByKind()[kind]);
            Assert.Equal(expected, _corpus.Ask(Question));
            Assert.True(_corpus.Log.Warnings.Count == ++warnings, $"{kind}: {_corpus.Log.Warnings.Count} warnings, not {warnings}");
        }
    }

    // Lucene numbers segments as its threads come, so that names differ from build to build, but not the kinds: _0.fdt, segments_1.
    private Dictionary<string, string> FilesByKind() => Directory.GetFiles(Assert.Single(_corpus.Indexes))
        .Where(path => Path.GetFileName(path) != "write.lock")
        .GroupBy(path => Path.GetExtension(path) is { Length: > 0 } extension ? extension : "segments")
        .ToDictionary(files => files.Key, files => files.First());
}
