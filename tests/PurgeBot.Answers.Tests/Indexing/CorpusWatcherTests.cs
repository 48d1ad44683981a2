using PurgeBot.Answers.Indexing;

namespace PurgeBot.Answers.Tests.Indexing;

public sealed class CorpusWatcherTests : IDisposable
{
    private const string Question = "the Salt Revolt in Moscow";

    private readonly IndexedCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public async Task Changes_are_noticed_when_they_happen_and_not_only_by_the_next_look()
    {
        await using var watched = new WatchedCorpus(_corpus, new OtherPace(never: CorpusWatcher.LookAnyway));
        foreach (var year in new[] { 1649, 1650, 1651 })
            await ChangeAsync(watched, year);
    }

    [Fact]
    public async Task The_folder_may_vanish_and_come_back_while_questions_are_answered()
    {
        await using var watched = new WatchedCorpus(_corpus, new OtherPace(times: 50));
        Directory.Move(_corpus.Corpus, _corpus.FullPath("away"));
        await watched.LogsAsync($"The corpus folder '{_corpus.Corpus}' does not exist.");
        Assert.Contains("1 June 1648", watched.Ask(Question), StringComparison.Ordinal);

        foreach (var year in new[] { 1649, 1650 })
            await ChangeAsync(watched, year);
    }

    [Fact]
    public async Task A_folder_that_is_put_in_the_place_of_the_old_one_is_noticed()
    {
        await using var watched = new WatchedCorpus(_corpus, new OtherPace(times: 50));
        Directory.CreateDirectory(_corpus.FullPath("next"));
        File.WriteAllText(_corpus.FullPath("next/salt.md"), "The Salt Revolt in Moscow was told of in 1649.");
        Directory.Move(_corpus.Corpus, _corpus.FullPath("away"));
        Directory.Move(_corpus.FullPath("next"), _corpus.Corpus);
        await watched.ServesAsync(library => library.Index.Count == 1);
        Assert.Contains("in 1649", watched.Ask(Question), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_that_cannot_be_written_is_tried_again()
    {
        await using var watched = new WatchedCorpus(_corpus, new OtherPace(times: 50));
        var writing = WriterLock.Take(_corpus.Index);
        _corpus.Write("salt.md", "The Salt Revolt in Moscow was told of in 1649.");
        await watched.LogsAsync("is being written by another process");
        Assert.Contains("1 June 1648", watched.Ask(Question), StringComparison.Ordinal);
        writing.Dispose();
        await watched.ServesAsync(library => IndexedCorpus.Ask(library, Question).Contains("in 1649", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_never_quiet_is_looked_at_all_the_same()
    {
        await using var watched = new WatchedCorpus(_corpus, new OtherPace(times: 10));
        // Nothing but the changes themselves shows that the watcher has begun to wait for them.
        await ChangeAsync(watched, 1649);
        using var done = new CancellationTokenSource();
        var writing = Task.Run(() => WriteOnAndOn(done.Token), TestContext.Current.CancellationToken);
        await ChangeAsync(watched, 1650);
        await ChangeAsync(watched, 1651);
        await done.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task People_works_and_thesaurus_are_read_again_when_their_files_change()
    {
        await using var watched = new WatchedCorpus(_corpus, new OtherPace(never: CorpusWatcher.LookAnyway));
        File.WriteAllText(Path.Combine(_corpus.Corpus, "people.yaml"), "people:\n  - name: Boris Morozov\n");
        await watched.ServesAsync(library => library.People.People.Length == 1);
        File.WriteAllText(Path.Combine(_corpus.Corpus, "references.json"), """[{"id":"a","type":"book","title":"A Book"}]""");
        await watched.ServesAsync(library => library.Works.Works.Length == 1);
        File.WriteAllText(Path.Combine(_corpus.Corpus, "thesaurus.yaml"), "thesaurus:\n  - same: [revolt, uprising]\n");
        await watched.ServesAsync(library => !library.Phrases.IsEmpty);
    }

    [Fact]
    public async Task What_is_open_at_the_start_is_prepared_before_somebody_types()
    {
        await using var watched = new WatchedCorpus(_corpus, new OtherPace(never: CorpusWatcher.LookAnyway));
        await watched.LogsAsync("Completions are prepared");
    }

    private Task ChangeAsync(WatchedCorpus watched, int year)
    {
        _corpus.Write("salt.md", $"The Salt Revolt in Moscow was told of in {year}.");
        return watched.ServesAsync(library => IndexedCorpus.Ask(library, Question).Contains($"in {year}", StringComparison.Ordinal));
    }

    private void WriteOnAndOn(CancellationToken done)
    {
        while (!done.IsCancellationRequested) File.AppendAllText(Path.Combine(_corpus.Corpus, "server.log"), "line\n");
    }

    /// <summary>Time in which waits are shorter than they say, or those of some length and more never end.</summary>
    private sealed class OtherPace(double times = 1, TimeSpan? never = null) : TimeProvider
    {
        public override long TimestampFrequency => (long)(base.TimestampFrequency / times);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime >= never ? Timeout.InfiniteTimeSpan : dueTime > TimeSpan.Zero ? dueTime / times : dueTime, period);
    }
}
