using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Quiz;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Cards;
using PurgeBot.Chat.Tests.Storage;

namespace PurgeBot.Chat.Tests.Commands;

/// <summary>A round in a channel, as its asker and others see it.</summary>
public sealed class QuizCommandTests(DefaultCorpus corpus) : IAsyncLifetime
{
    private static readonly Membership Ann = new(81, 7, MayManage: true), Bob = new(81, 8, MayManage: false);

    private TestDatabase _test = null!;
    private ChatPerson _person = null!;

    public async ValueTask InitializeAsync()
    {
        _test = await TestDatabase.NewAsync(StorageProvider.Sqlite);
        _person = new ChatPerson(corpus.Live, corpus.Engine, database: _test.Database) { Membership = Ann, Chance = 0.3 };
    }

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    [Fact]
    public async Task A_round_goes_through_its_questions_and_ends_with_the_scores()
    {
        var card = await StartAsync(("questions", "3"));
        for (var i = 1; i <= 3; i++)
        {
            Assert.StartsWith($"### Question {i} of 3", card.Text(), StringComparison.Ordinal);
            var question = await QuestionOfAsync(card);
            var answered = Changed(await _person.PressAsync(card, Label(i == 2 ? question.Options.First(option => option != question.Answer) : question.Answer)));
            Assert.Contains(i == 2 ? "**Not quite.** The answer is **" : "**Correct.**", answered.Text(), StringComparison.Ordinal);
            Assert.Contains("The Great Purge", answered.Text(), StringComparison.Ordinal);
            Assert.Single(answered.ButtonsNamed("In context"));
            card = Changed(await _person.PressAsync(answered, i < 3 ? "Next question" : "Scores"));
        }

        Assert.Contains("<@7>: 2 of 3 right", card.Text(), StringComparison.Ordinal);
        Assert.Contains("<@7>: 2 of 3 right", Private(await _person.AskAsync("quiz board")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_typed_into_a_form_and_what_cannot_be_read_is_not_counted()
    {
        var card = await StartAsync(("topic", "Isaac Babel"), ("questions", "20"));
        while ((await QuestionOfAsync(card)).Prompt != "When was Isaac Babel arrested?") card = await PassAsync(card);
        var form = Assert.IsType<Reply.Ask>(await _person.PressAsync(card, "Type an answer")).Form;
        Assert.Contains("could not read", Private(await _person.SubmitAsync(form, fields: ("answer", "no idea"))).Text(), StringComparison.Ordinal);
        Assert.Contains("more exact", Private(await _person.SubmitAsync(form, fields: ("answer", "1939"))).Text(), StringComparison.Ordinal);
        Assert.Contains("**Correct.** 15 May 1939.", Changed(await _person.SubmitAsync(form, fields: ("answer", "May 15th, 1939"))).Text(), StringComparison.Ordinal);
        Assert.Contains("**Correct.**", Changed(await _person.SubmitAsync(form, fields: ("answer", "1 May 1937"))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_answers_or_goes_on_in_somebodys_round()
    {
        var card = await StartAsync();
        _person.Membership = Bob;
        foreach (var button in card.Buttons())
            Assert.Contains("somebody else’s", Private(await _person.PressAsync(button.State!, who: ChatPerson.SomebodyElse)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_an_open_round_everybody_answers_once_and_the_asker_shows_the_answer()
    {
        var card = await StartAsync(("open", "true"));
        var question = await QuestionOfAsync(card);
        var right = card.ButtonsNamed(Label(question.Answer)).Single().State!;
        var wrong = card.ButtonsNamed(Label(question.Options.First(option => option != question.Answer))).Single().State!;
        _person.Membership = Bob;
        Assert.Contains("**Not quite.**", Private(await _person.PressAsync(wrong, who: ChatPerson.SomebodyElse)).Text(), StringComparison.Ordinal);
        Assert.Contains("answered this already. **Not quite.**", Private(await _person.PressAsync(right, who: ChatPerson.SomebodyElse)).Text(), StringComparison.Ordinal);
        Assert.Contains("somebody else’s", Private(await _person.PressAsync(card, "Show the answer", who: ChatPerson.SomebodyElse)).Text(), StringComparison.Ordinal);

        _person.Membership = Ann;
        Assert.Contains("**Correct.**", Private(await _person.PressAsync(right)).Text(), StringComparison.Ordinal);
        var shown = Changed(await _person.PressAsync(card, "Show the answer"));
        Assert.Contains("1 of 2 answered rightly.", shown.Text(), StringComparison.Ordinal);
        _person.Membership = new Membership(81, 9, false);
        Assert.Contains("has been shown already", Private(await _person.PressAsync(right, who: ChatPerson.SomebodyElse)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_is_switched_off_by_those_who_manage_the_server_alone_and_left_by_anybody()
    {
        var card = await StartAsync();
        await _person.PressAsync(card, Label((await QuestionOfAsync(card)).Answer));
        var board = Private(await _person.AskAsync("quiz board"));
        Assert.Contains("no longer on the board", Changed(await _person.PressAsync(board, "Take me off the board", onPrivateReply: true)).Text(), StringComparison.Ordinal);
        _person.Membership = Bob;
        Assert.Contains("Only those who may manage", Private(await _person.AskAsync("quiz settings", ("board", "false"))).Text(), StringComparison.Ordinal);
        _person.Membership = Ann;
        Assert.Contains("The board is off", Private(await _person.AskAsync("quiz settings", ("board", "false"))).Text(), StringComparison.Ordinal);
        Assert.Contains("keeps no board", Private(await _person.AskAsync("quiz board")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("questions", "0", "1 to 20")]
    [InlineData("questions", "21", "1 to 20")]
    [InlineData("questions", "many", "1 to 20")]
    [InlineData("topic", "Zorblax of Qwghlm", "no questions on this topic")]
    public async Task What_cannot_begin_says_why(string option, string value, string said) =>
        Assert.Contains(said, Private(await _person.AskAsync("quiz start", (option, value))).Text(), StringComparison.Ordinal);

    [Fact]
    public async Task Outside_of_servers_somebody_plays_alone_and_there_is_no_board()
    {
        _person.Membership = null;
        var card = await StartAsync(("questions", "1"));
        Assert.Contains("This round is over", Private(await _person.PressAsync(card.Buttons().First().State!, who: ChatPerson.SomebodyElse)).Text(), StringComparison.Ordinal);
        var answered = Changed(await _person.PressAsync(card.Buttons().First().State!));
        Assert.Matches("You: [01] of 1 right", Changed(await _person.PressAsync(answered, "Scores")).Text());
        Assert.DoesNotContain("<@", card.Text(), StringComparison.Ordinal);
        Assert.Contains("belongs to a server", Private(await _person.AskAsync("quiz board")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_that_is_forgotten_and_one_of_another_server_are_over()
    {
        var card = await StartAsync();
        _person.Membership = Ann with { Guild = 82 };
        Assert.Contains("This round is over", Private(await _person.PressAsync(card, Label((await QuestionOfAsync(card, 81)).Answer))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topics_with_questions_and_numbers_are_proposed()
    {
        Assert.Contains("Nikolai Yezhov", await _person.TypeAsync("quiz start", "topic", "yezh"));
        Assert.Equal(["10", "15"], await _person.TypeAsync("quiz start", "questions", "1"));
    }

    [Fact]
    public async Task Every_question_and_its_answer_is_within_the_limits()
    {
        using var lease = corpus.Live.Acquire();
        foreach (var question in QuizBook.Of(lease.Library, corpus.Engine).Questions)
        {
            var card = new QuizCard(new QuizRound(1, 999_999_999_999_999, long.MaxValue, true, [new AskedQuestion(0, question.Id, false)]), lease.Library);
            CardLimits.Hold(card.Ask(0, question));
            CardLimits.Hold(card.Tell(0, question, isRight: false, isAgain: true));
            CardLimits.Hold(card.Reveal(0, question, new QuizScore(0, 1, 2)));
        }
    }

    private async Task<Card> StartAsync(params (string, string)[] options)
    {
        var post = Assert.IsType<Reply.Post>(await _person.AskAsync("quiz start", options));
        Assert.False(post.IsPrivate, post.Card.Text());
        CardLimits.Hold(post.Card);
        return post.Card;
    }

    private async Task<Card> PassAsync(Card card) => Changed(await _person.PressAsync(Changed(await _person.PressAsync(card.Buttons().First().State!)), "Next question"));

    private async Task<QuizQuestion> QuestionOfAsync(Card card, long guild = 81)
    {
        var state = card.Buttons().Select(button => QuizState.Parse(button.State!)).OfType<QuizState.Answer>().First();
        var round = await new QuizDesk(_test.Database, TimeProvider.System, () => 0).FindAsync(guild, state.Round, TestContext.Current.CancellationToken);
        using var lease = corpus.Live.Acquire();
        return QuizBook.Of(lease.Library, corpus.Engine).Find(round!.Questions[state.Position].Id)!;
    }

    private static string Label(QuizOption option) => char.ToUpperInvariant(option.Text[0]) + option.Text[1..];

    private static Card Changed(Reply reply)
    {
        var card = Assert.IsType<Reply.Replace>(reply).Card;
        CardLimits.Hold(card);
        return card;
    }

    private static Card Private(Reply reply)
    {
        var post = Assert.IsType<Reply.Post>(reply);
        Assert.True(post.IsPrivate);
        CardLimits.Hold(post.Card);
        return post.Card;
    }
}
