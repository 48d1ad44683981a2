using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Quiz;

namespace PurgeBot.Chat.Tests.Quiz;

/// <summary>The questions are there before anybody asks for them, and whoever asks sooner does not wait.</summary>
public sealed class QuizPreparationTests : IDisposable
{
    private static readonly TimeSpan SomeTime = TimeSpan.FromSeconds(5);

    private readonly OpenCorpus _corpus = new(DefaultCorpus.Folder);
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public async Task They_are_made_a_while_after_the_start_and_after_each_change_of_the_corpus()
    {
        using var corpus = new OpenCorpus(("a.md", "# A\n\nThe Salt Revolt broke out in Moscow on 1 June 1648."));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = Preparing(corpus).RunAsync(stop.Token);
        Assert.False(IsReady(corpus));

        await ReadyAsync(corpus, stop.Token);
        corpus.Write("b.md", "# B\n\nThe Copper Riot of 25 July 1662 was put down at Kolomenskoye.");
        corpus.Update();
        Assert.False(IsReady(corpus));
        await ReadyAsync(corpus, stop.Token);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public void Before_they_are_there_topics_are_proposed_all_the_same_and_nobody_waits_for_them()
    {
        var proposed = Propose("yezh");
        Assert.Contains("Nikolai Yezhov", proposed);
        Assert.False(IsReady(_corpus));

        Preparing(_corpus).Prepare();
        Assert.True(IsReady(_corpus));
        Assert.Subset(proposed.ToHashSet(), Propose("yezh").ToHashSet());
    }

    private QuizPreparation Preparing(OpenCorpus corpus) => new(corpus.Live, corpus.Engine, _time, NullLogger<QuizPreparation>.Instance);

    private ImmutableArray<string> Propose(string typed)
    {
        var origin = new RequestOrigin("1", "en-GB", 0);
        var handled = new QuizHandler(_corpus.Live, _corpus.Engine, desk: null!).Propose(new ChatRequest.Completion(origin, "quiz start", "topic", typed));
        return Assert.IsType<Reply.Propose>(handled.Reply).Choices;
    }

    private async Task ReadyAsync(OpenCorpus corpus, CancellationToken ct)
    {
        while (!IsReady(corpus))
        {
            ct.ThrowIfCancellationRequested();
            _time.Advance(SomeTime);
            await Task.Yield();
        }
    }

    private static bool IsReady(OpenCorpus corpus)
    {
        using var lease = corpus.Live.Acquire();
        return QuizBook.Of(lease.Library, corpus.Engine).IsReady;
    }
}
