using Microsoft.Extensions.Logging.Abstractions;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Terminal;
using PurgeBot.Tests.CommandLine;

namespace PurgeBot.Tests.Terminal;

/// <summary>What Tab proposes at the prompt, on a corpus of two documents.</summary>
public sealed class PromptCompletionTests : IDisposable
{
    private readonly SmallCorpus _corpus = new();
    private readonly LiveLibrary _live;

    public PromptCompletionTests() => _live = new LiveLibrary(
        new LibraryStore(_corpus.Corpus, new IndexStore(_corpus.Index, TimeProvider.System, NullLogger<IndexStore>.Instance), NullLogger<LibraryStore>.Instance)
            .Open(force: false, progress: null, TestContext.Current.CancellationToken).Library);

    public void Dispose()
    {
        _live.Dispose();
        _corpus.Dispose();
    }

    [Theory]
    [InlineData("/r", "/read ")]
    [InlineData("/read ", "/read The Copper Riot |/read The Salt Revolt ")]
    [InlineData("/read the s", "/read The Salt Revolt ")]
    [InlineData("/read salt", "/read The Salt Revolt ")]
    [InlineData("/READ  cop", "/READ  The Copper Riot ")]
    [InlineData("/read The Salt Revolt ", "/read The Salt Revolt Outbreak|/read The Salt Revolt Leaders and victims")]
    [InlineData("/read salt revolt vic", "/read salt revolt Leaders and victims")]
    [InlineData("/read revolt  o", "/read revolt  Outbreak")]
    [InlineData("/read The Salt Revolt zorblax", "")]
    [InlineData("/read zorblax", "")]
    [InlineData("/who boris", "/who Boris Morozov")]
    public void Documents_are_proposed_and_then_their_headings(string typed, string lines)
    {
        var proposed = new PromptCompletion(_live).Complete(typed, typed.Length).Select(item => typed[..item.Replaces.Start] + item.Text + typed[item.Replaces.End..]);

        Assert.Equal(lines, string.Join('|', proposed));
    }
}
