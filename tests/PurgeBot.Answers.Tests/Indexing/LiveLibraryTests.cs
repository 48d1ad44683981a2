namespace PurgeBot.Answers.Tests.Indexing;

public sealed class LiveLibraryTests : IDisposable
{
    private const string Question = "the Salt Revolt in Moscow";

    private readonly IndexedCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public async Task No_question_fails_while_the_library_is_exchanged_fifty_times()
    {
        using var live = new LiveLibrary(Open());
        using var done = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(() => AskUntil(live, done.Token), TestContext.Current.CancellationToken)).ToList();
        for (var i = 0; i < 50; i++)
        {
            if (i % 5 == 0) _corpus.Write("salt.md", $"The Salt Revolt in Moscow, version {i}.");
            live.Exchange(Open());
        }

        await done.CancelAsync();
        Assert.InRange((await Task.WhenAll(asking)).Sum(), 5, int.MaxValue);
    }

    [Fact]
    public void A_lease_keeps_its_library_open_after_the_exchange()
    {
        using var live = new LiveLibrary(Open());
        using var lease = live.Acquire();
        _corpus.Write("salt.md", "The Salt Revolt ended in February 1649.");
        live.Exchange(Open());
        Assert.Contains("1648", IndexedCorpus.Ask(lease.Library, Question), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_asks_after_the_end_is_told_so()
    {
        var live = new LiveLibrary(Open());
        live.Dispose();
        live.Dispose();
        Assert.Throws<ObjectDisposedException>(live.Acquire);
    }

    private static int AskUntil(LiveLibrary live, CancellationToken ct)
    {
        var asked = 0;
        do
        {
            using var lease = live.Acquire();
            Assert.NotEqual("", IndexedCorpus.Ask(lease.Library, Question));
            asked++;
        }
        while (!ct.IsCancellationRequested);

        return asked;
    }

    private Library Open() => _corpus.Store().Open(force: false, progress: null, TestContext.Current.CancellationToken).Library;
}
