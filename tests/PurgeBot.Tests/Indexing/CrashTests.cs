namespace PurgeBot.Tests.Indexing;

public sealed class CrashTests
{
    // Processes that index one corpus each are killed side by side.
    private const int Corpora = 4;
    private const int KillsPerCorpus = 5;

    [Fact]
    public async Task A_process_killed_at_any_moment_of_indexing_leaves_an_index_that_answers()
    {
        var killedWithin = await Task.WhenAll(Enumerable.Range(0, Corpora).Select(corpus => Task.Run(() => KillAsync(corpus))));
        // The others are killed before they have begun, or after the end.
        Assert.InRange(killedWithin.Sum(), Corpora * KillsPerCorpus / 4, Corpora * KillsPerCorpus);
    }

    private static async Task<int> KillAsync(int corpus)
    {
        using var process = new IndexProcess();
        var killedWithin = 0;
        for (var round = 0; round < KillsPerCorpus; round++)
        {
            process.WriteDocuments(count: 10, paragraphs: 8, seed: round);
            using (var child = process.Start("index", "--force"))
            {
                await process.IndexChangesAsync(1 + (4 * (corpus + (Corpora * round))), child);
                child.Kill();
                await child.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            if (process.Unfinished.Length > 0) killedWithin++;
            Assert.Contains("1 June 1648", await process.AskWithoutWritingAsync(), StringComparison.Ordinal);
            Assert.Contains("1 June 1648", process.AskAfterUpdate(), StringComparison.Ordinal);
            Assert.Empty(process.Unfinished);
        }

        return killedWithin;
    }
}
