using Microsoft.Extensions.Logging.Abstractions;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Indexing;

namespace PurgeBot.Answers.Tests.Indexing;

public sealed class SharedIndexTests : IDisposable
{
    private readonly IndexedCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Two_stores_read_one_index_at_a_time()
    {
        using var one = Open();
        using var two = Open();
        Assert.Equal(IndexedCorpus.Ask(one, "the Copper Riot"), IndexedCorpus.Ask(two, "the Copper Riot"));
    }

    [Fact]
    public void A_second_writer_is_told_in_one_sentence_that_the_index_is_being_written()
    {
        using var writing = WriterLock.Take(_corpus.Index);
        var error = Assert.Throws<IndexBusyException>(() => _corpus.Update());
        Assert.Equal(
            $"The index in {_corpus.Index} is being written by another process; wait for it to finish, or choose another folder with --index.",
            error.Message);
    }

    [Fact]
    public void An_index_that_is_up_to_date_is_read_while_somebody_writes()
    {
        _corpus.Update();
        using var writing = WriterLock.Take(_corpus.Index);
        Assert.True(_corpus.Update().IsUnchanged);
    }

    [Fact]
    public void Nothing_is_deleted_while_somebody_else_writes()
    {
        _corpus.Update();
        File.Delete(Directory.GetFiles(_corpus.Indexes[0], "*.fdt")[0]);
        using var writing = WriterLock.Take(_corpus.Index);
        Assert.Throws<IndexBusyException>(() => _corpus.Update());
        Assert.Single(_corpus.Indexes);
        Assert.Empty(_corpus.Log.Warnings);
    }

    [Fact]
    public async Task Questions_wait_for_who_is_writing_the_index()
    {
        var writing = WriterLock.Take(_corpus.Index);
        var opening = _corpus.Store().OpenForQuestionsAsync(progress: null, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.False(opening.IsCompleted);
        writing.Dispose();
        using var library = await opening;
        Assert.NotEqual("", IndexedCorpus.Ask(library, "the Copper Riot"));
    }

    [Fact]
    public void A_file_in_the_place_of_the_index_folder_is_one_clear_error()
    {
        File.WriteAllText(_corpus.Index, "x");
        Assert.Equal($"The index folder '{_corpus.Index}' is a file.", Assert.Throws<IOException>(() => _corpus.Update()).Message);
    }

    [Fact]
    public void An_index_folder_below_a_file_is_one_clear_error()
    {
        File.WriteAllText(_corpus.FullPath("file"), "x");
        var index = _corpus.FullPath("file/index");
        var error = Assert.Throws<IOException>(() => _corpus.Store(index).Open(force: false, progress: null, TestContext.Current.CancellationToken));
        Assert.StartsWith($"The index folder '{index}' cannot be written: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_index_cannot_be_written_the_one_before_answers()
    {
        _corpus.Update();
        BlockWriting();
        _corpus.Write("salt.md", "The Salt Revolt ended in February 1649.");
        using var library = await _corpus.Store().OpenForQuestionsAsync(progress: null, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Contains("1 June 1648", IndexedCorpus.Ask(library, "the Salt Revolt in Moscow"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_index_of_another_corpus_never_answers()
    {
        _corpus.Update();
        BlockWriting();
        Directory.CreateDirectory(_corpus.FullPath("other"));
        var other = _corpus.Store(corpus: _corpus.FullPath("other"));
        var error = await Assert.ThrowsAsync<IOException>(
            () => other.OpenForQuestionsAsync(progress: null, TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.StartsWith($"The index folder '{_corpus.Index}' cannot be written: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_changes_between_the_look_and_the_reading_is_indexed_under_what_was_read()
    {
        var corpus = CorpusFolder.Open(_corpus.Corpus);
        var state = CorpusState.Take(corpus, known: null, TimeProvider.System, TestContext.Current.CancellationToken);
        var before = File.ReadAllText(Path.Combine(_corpus.Corpus, "salt.md"));
        _corpus.Write("salt.md", "The Salt Revolt ended in February 1649.");
        var build = new GenerationBuild(_corpus.FullPath("built"), origin: null, corpus, state);
        build.Run(progress: null, TestContext.Current.CancellationToken);

        var manifest = GenerationManifest.Read(_corpus.FullPath("built"));
        Assert.NotEqual(state.Hash, manifest.CorpusHash);
        Assert.Equal(CorpusState.Take(CorpusFolder.Open(_corpus.Corpus), known: null, TimeProvider.System, TestContext.Current.CancellationToken).Hash, manifest.CorpusHash);
        File.WriteAllText(Path.Combine(_corpus.Corpus, "salt.md"), before);
        Assert.NotEqual(CorpusState.Take(CorpusFolder.Open(_corpus.Corpus), manifest, TimeProvider.System, TestContext.Current.CancellationToken).Hash, manifest.CorpusHash);
    }

    [Fact]
    public void A_file_that_vanishes_after_the_listing_is_a_fault_and_keeps_no_other_out()
    {
        var store = new IndexStore(_corpus.Index, TimeProvider.System, NullLogger<IndexStore>.Instance);
        var listed = CorpusFolder.Open(_corpus.Corpus);
        var text = File.ReadAllText(Path.Combine(_corpus.Corpus, "salt.md"));
        File.Delete(Path.Combine(_corpus.Corpus, "salt.md"));
        var update = store.BringUpToDate(listed, force: false, progress: null, TestContext.Current.CancellationToken);
        update.Index.Dispose();
        Assert.Equal("salt.md:1: The file does not exist.", Assert.Single(update.Faults).ToString());
        Assert.Equal(2, update.PassagesWritten);

        File.WriteAllText(Path.Combine(_corpus.Corpus, "salt.md"), text);
        Assert.Equal(["salt.md"], _corpus.Update().Changed);
    }

    [Fact]
    public void A_file_that_could_not_be_read_is_indexed_once_it_can_be()
    {
        var path = Path.Combine(_corpus.Corpus, "salt.md");
        File.SetLastWriteTimeUtc(path, new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc));
        using (File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) Assert.Single(_corpus.Update().Faults);
        Assert.Equal(["salt.md"], _corpus.Update().Changed);
    }

    [Fact]
    public void A_stopped_build_leaves_the_index_before_and_nothing_else()
    {
        _corpus.Update();
        _corpus.Write("salt.md", "The Salt Revolt ended in February 1649.");
        using var stop = new CancellationTokenSource();
        var progress = new StopAtFirst(stop);
        for (var i = 0; i < 50; i++) _corpus.Write($"more/{i}.md", "More.");
        Assert.Throws<OperationCanceledException>(() => _corpus.Store().Open(force: false, progress, stop.Token));
        Assert.Single(_corpus.Indexes);
        Assert.NotEqual("", _corpus.Ask("the Salt Revolt in Moscow"));
    }

    private Library Open() => _corpus.Store().Open(force: false, progress: null, TestContext.Current.CancellationToken).Library;

    // Stands for a read-only disk, which root may write to by permissions.
    private void BlockWriting()
    {
        File.Delete(Path.Combine(_corpus.Index, "writer.lock"));
        Directory.CreateDirectory(Path.Combine(_corpus.Index, "writer.lock"));
    }

    private sealed class StopAtFirst(CancellationTokenSource stop) : IProgress<IndexingProgress>
    {
        public void Report(IndexingProgress value) => stop.Cancel();
    }
}
