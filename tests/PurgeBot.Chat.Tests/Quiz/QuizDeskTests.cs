using Microsoft.Extensions.Time.Testing;
using PurgeBot.Answers;
using PurgeBot.Chat.Quiz;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Storage;

namespace PurgeBot.Chat.Tests.Quiz;

/// <summary>Rounds and the board, on both engines.</summary>
public sealed class QuizDeskTests : IDisposable
{
    private const long Guild = 81, Ann = 1, Bob = 2;

    private readonly LiveLibrary.Lease _lease;
    private readonly QuizBook _book;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    public QuizDeskTests(DefaultCorpus corpus)
    {
        _lease = corpus.Live.Acquire();
        _book = QuizBook.Of(_lease.Library, corpus.Engine);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _lease.Dispose();

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_guild_is_asked_no_question_twice_in_a_month_and_each_again_after_it(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var desk = Desk(test.Database);
        var few = _book.Questions.Take(10).ToArray();
        var seen = new List<string>();
        while (await desk.StartAsync(Guild, Ann, false, few, 4, Stop) is { } round)
        {
            seen.AddRange(round.Questions.Select(question => question.Id));
            for (var i = 0; i < round.Questions.Length; i++) await desk.AskAsync(round, i, Stop);
        }

        Assert.Equal(few.Select(question => question.Id).Order(), seen.Order());
        Assert.NotNull(await desk.StartAsync(Guild + 1, Ann, false, few, 4, Stop));
        _time.Advance(TimeSpan.FromDays(30));
        Assert.Null(await desk.StartAsync(Guild, Ann, false, few, 4, Stop));
        _time.Advance(TimeSpan.FromDays(1.1));
        Assert.Equal(4, (await desk.StartAsync(Guild, Ann, false, few, 4, Stop))!.Questions.Length);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Questions_of_a_round_that_nobody_went_on_with_come_again_a_day_later(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var desk = Desk(test.Database);
        var few = _book.Questions.Take(4).ToArray();
        var left = (await desk.StartAsync(Guild, Ann, false, few, 4, Stop))!;
        _time.Advance(TimeSpan.FromDays(1.1));
        var next = (await desk.StartAsync(Guild, Ann, false, few, 4, Stop))!;
        Assert.Equal(left.Questions.Skip(1).Select(question => question.Id).Order(), next.Questions.Select(question => question.Id).Order());
        Assert.Single((await desk.FindAsync(Guild, left.Number, Stop))!.Questions);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Each_person_is_counted_once_a_question_however_often_and_wherever_they_press(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        await using var other = test.Another();
        var (desk, replica) = (Desk(test.Database), Desk(other));
        var round = (await desk.StartAsync(Guild, Ann, true, _book.Questions, 2, Stop))!;
        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => (i % 2 == 0 ? desk : replica).AnswerAsync(round, 0, Ann, isRight: true, Stop))));
        Assert.Single(kept, answer => answer is AnswerKept.Counted);
        Assert.Equal(7, kept.Count(answer => answer is AnswerKept.Before { WasRight: true }));
        Assert.IsType<AnswerKept.Counted>(await desk.AnswerAsync(round, 0, Bob, isRight: false, Stop));
        Assert.IsType<AnswerKept.Before>(await desk.AnswerAsync(round, 0, Bob, isRight: true, Stop));

        var tally = await desk.RevealAsync(round, 0, Stop);
        Assert.Equal((1, 2), (tally.Right, tally.Answers));
        Assert.IsType<AnswerKept.TooLate>(await desk.AnswerAsync(round, 0, 3, isRight: true, Stop));
        Assert.Equal([new QuizScore(Ann, 1, 1), new QuizScore(Bob, 0, 1)], await desk.ScoresAsync(round, Stop));
        Assert.Equal([new QuizScore(Ann, 1, 1), new QuizScore(Bob, 0, 1)], (await desk.BoardAsync(Guild, Stop))!);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Two_rounds_that_begin_at_once_share_no_question(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        await using var other = test.Another();
        var few = _book.Questions.Take(6).ToArray();
        var rounds = await Task.WhenAll(
            Task.Run(() => Desk(test.Database).StartAsync(Guild, Ann, false, few, 6, Stop)), Task.Run(() => Desk(other).StartAsync(Guild, Bob, false, few, 6, Stop)));
        Assert.Equal(6, rounds.Where(round => round is not null).SelectMany(round => round!.Questions).Select(question => question.Id).Distinct().Count());
        Assert.Equal(6, rounds.Where(round => round is not null).Sum(round => round!.Questions.Length));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Of_a_board_that_is_switched_off_nothing_is_kept_and_everybody_can_leave_it(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var desk = Desk(test.Database);
        var round = (await desk.StartAsync(Guild, Ann, true, _book.Questions, 3, Stop))!;
        await desk.AnswerAsync(round, 0, Ann, isRight: true, Stop);
        await desk.AnswerAsync(round, 0, Bob, isRight: true, Stop);
        Assert.True(await desk.ForgetAsync(Guild, Ann, Stop));
        Assert.False(await desk.ForgetAsync(Guild, Ann, Stop));
        Assert.Equal(Bob, Assert.Single((await desk.BoardAsync(Guild, Stop))!).Member);

        await desk.SetBoardAsync(Guild, false, Stop);
        Assert.Null(await desk.BoardAsync(Guild, Stop));
        await desk.AnswerAsync(round, 1, Ann, isRight: true, Stop);
        await desk.SetBoardAsync(Guild, true, Stop);
        Assert.Empty((await desk.BoardAsync(Guild, Stop))!);
        Assert.Equal(2, (await desk.ScoresAsync(round, Stop)).Count);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Rounds_are_forgotten_after_a_month_and_the_board_is_not(StorageProvider engine)
    {
        await using var test = await TestDatabase.NewAsync(engine);
        var desk = Desk(test.Database);
        var round = (await desk.StartAsync(Guild, Ann, false, _book.Questions, 1, Stop))!;
        await desk.AnswerAsync(round, 0, Ann, isRight: true, Stop);
        _time.Advance(TimeSpan.FromDays(32));
        await desk.StartAsync(Guild + 1, Bob, false, _book.Questions, 1, Stop);
        Assert.Null(await desk.FindAsync(Guild, round.Number, Stop));
        Assert.Equal(0, await test.Database.ReadAsync(statements => statements.ValueAsync<long>("SELECT COUNT(*) FROM quiz_answers"), Stop));
        Assert.Single((await desk.BoardAsync(Guild, Stop))!);
    }

    private QuizDesk Desk(Database database) => new(database, _time, () => 0.4);
}
