using System.Collections.Immutable;
using System.Globalization;
using PurgeBot.Answers;
using PurgeBot.Answers.Questions;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Quiz;

namespace PurgeBot.Chat.Commands;

/// <summary>Start here for the quiz in chat: rounds of questions in a guild, and its board. Whose round it is, is told by the database with each use.</summary>
/// <param name="live">The corpus.</param>
/// <param name="engine">Finds the passages on a topic.</param>
/// <param name="desk">Keeps the rounds.</param>
internal sealed class QuizHandler(LiveLibrary live, AnswerEngine engine, QuizDesk desk)
{
    private static readonly ImmutableArray<string> Numbers = ["5", "10", "15", "20"];

    private readonly QuizRoundHandler _rounds = new(live, engine, desk);

    /// <summary>Whether a command is of the quiz.</summary>
    public static bool Serves(string command) => command == QuizCatalogue.Quiz || command.StartsWith(QuizCatalogue.Quiz + " ", StringComparison.Ordinal);

    /// <summary>Whether a request may be answered by a form, so that it cannot be acknowledged before.</summary>
    public static bool MayAsk(ChatRequest request) => request is ChatRequest.Press press && QuizState.Parse(press.State) is QuizState.Type;

    /// <summary>What the reply to a request of the quiz is going to be; null for any other request.</summary>
    public static Acknowledgement? AcknowledgementOf(ChatRequest request) => request switch
    {
        ChatRequest.Command { Name: QuizCatalogue.QuizStart } => Acknowledgement.PublicPost,
        ChatRequest.Press press when QuizState.Parse(press.State) is { } state =>
            (state.IsAskers && press.IsOnOwnReply) || press.IsOnPrivateReply ? Acknowledgement.Change : Acknowledgement.PrivatePost,
        ChatRequest.Submit submit when QuizState.Parse(submit.State) is { } state => state.IsAskers ? Acknowledgement.Change : Acknowledgement.PrivatePost,
        _ => null,
    };

    /// <summary>Does what a command asks for.</summary>
    public async Task<Handled> HandleAsync(ChatRequest.Command command, CancellationToken ct)
    {
        return (command.Name[Math.Min(QuizCatalogue.Quiz.Length + 1, command.Name.Length)..], command.Origin.Membership) switch
        {
            (QuizCatalogue.Start, _) => await StartAsync(command, PlayerOf(command), ct),
            (QuizCatalogue.Board or QuizCatalogue.Settings, null) => CommandHandler.Declined(QuizNotice.NotHere),
            (QuizCatalogue.Board, { } member) => await BoardAsync(member, ct),
            (QuizCatalogue.Settings, { } member) => await SetAsync(command, member, ct),
            _ => CommandHandler.Declined(NoticeCard.UnknownCommand),
        };
    }

    /// <summary>Does what was pressed.</summary>
    public async Task<Handled> HandleAsync(QuizState state, ChatRequest.Press press, CancellationToken ct)
    {
        var member = PlayerOf(press);
        return state switch
        {
            // A form opens at once or not at all: whose round it is, is asked when it comes back.
            QuizState.Type { IsOpen: false } when !press.IsOnOwnReply => CommandHandler.Declined(QuizNotice.NotYours),
            QuizState.Type type => new Handled(new Reply.Ask(QuizForm.Of(type)), Outcome.Asked),
            QuizState.Forget => await ForgetAsync(member, press.IsOnPrivateReply, ct),
            QuizState.OnQuestion question => await _rounds.HandleAsync(question, member, ct),
            _ => CommandHandler.Declined(NoticeCard.OlderButton),
        };
    }

    /// <summary>Takes a typed answer.</summary>
    public async Task<Handled> HandleAsync(QuizState state, ChatRequest.Submit submit, CancellationToken ct) => state is QuizState.Type type
        ? await _rounds.AnswerAsync(type, QuizForm.Read(submit.Fields), PlayerOf(submit), ct)
        : CommandHandler.Declined(NoticeCard.OlderButton);

    /// <summary>Proposes values: topics on which there are questions, and numbers.</summary>
    public Handled Propose(ChatRequest.Completion completion)
    {
        using var lease = live.Acquire();
        var book = QuizBook.Of(lease.Library, engine);
        ImmutableArray<string> proposed = completion.Option switch
        {
            // What is proposed late is not proposed: before the questions are there, a topic may have none.
            QuizCatalogue.Topic => [.. engine.Propose(lease.Library, QuestionKind.Explain, completion.Typed, Reply.Propose.MostChoices).Where(topic => !book.IsReady || !book.About(topic).IsEmpty)],
            QuizCatalogue.Questions => [.. Numbers.Where(number => number.StartsWith(completion.Typed.Trim(), StringComparison.Ordinal))],
            _ => [],
        };
        return new Handled(new Reply.Propose(proposed), Outcome.Proposed);
    }

    // Where there is no server, as on the page, somebody plays alone.
    private static Membership PlayerOf(ChatRequest request) => request.Origin.Membership ?? Membership.Alone(request.Origin.UserId);

    private async Task<Handled> StartAsync(ChatRequest.Command command, Membership member, CancellationToken ct)
    {
        var topic = command.Options.GetValueOrDefault(QuizCatalogue.Topic, "").Trim();
        if (topic.Length > CommandCatalogue.LongestQuestion) return CommandHandler.Declined(NoticeCard.TooLong(CommandCatalogue.LongestQuestion));
        if (NumberIn(command) is not { } wanted) return CommandHandler.Declined(QuizNotice.NoNumber);
        using var lease = live.Acquire();
        var book = QuizBook.Of(lease.Library, engine);
        if (book.Questions.IsEmpty) return CommandHandler.Declined(QuizNotice.NoQuestions);
        var questions = topic.Length > 0 ? book.About(topic) : book.Questions;
        if (questions.IsEmpty) return CommandHandler.Declined(QuizNotice.NothingOn);
        var round = await desk.StartAsync(member.Guild, member.Member, command.Origin.Membership is not null && IsSet(command, QuizCatalogue.Open), questions, wanted, ct);
        if (round is null) return CommandHandler.Declined(QuizNotice.AllAsked);
        return new Handled(new Reply.Post(new QuizCard(round, lease.Library).Ask(0, book.Find(round.Questions[0].Id)!), IsPrivate: false), Outcome.Shown);
    }

    private async Task<Handled> BoardAsync(Membership member, CancellationToken ct) => await desk.BoardAsync(member.Guild, ct) is { } board
        ? new Handled(new Reply.Post(QuizBoardCard.Of(board), IsPrivate: true), Outcome.Shown)
        : CommandHandler.Declined(QuizNotice.NoBoard);

    private async Task<Handled> SetAsync(ChatRequest.Command command, Membership member, CancellationToken ct)
    {
        if (!member.MayManage) return CommandHandler.Declined(QuizNotice.NotAllowed);
        if (!command.Options.ContainsKey(QuizCatalogue.Board)) return CommandHandler.Declined(DailyNotice.Incomplete);
        var isOn = IsSet(command, QuizCatalogue.Board);
        await desk.SetBoardAsync(member.Guild, isOn, ct);
        return new Handled(new Reply.Post(isOn ? QuizNotice.BoardOn : QuizNotice.BoardOff, IsPrivate: true), Outcome.Done);
    }

    private async Task<Handled> ForgetAsync(Membership member, bool changes, CancellationToken ct)
    {
        if (!await desk.ForgetAsync(member.Guild, member.Member, ct)) return CommandHandler.Declined(QuizNotice.NotOnBoard);
        return new Handled(changes ? new Reply.Replace(QuizNotice.Forgotten) : new Reply.Post(QuizNotice.Forgotten, IsPrivate: true), Outcome.Done);
    }

    private static int? NumberIn(ChatRequest.Command command)
    {
        var typed = command.Options.GetValueOrDefault(QuizCatalogue.Questions, "").Trim();
        if (typed.Length == 0) return QuizCatalogue.UsualQuestions;
        return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= QuizCatalogue.LeastQuestions and <= QuizCatalogue.MostQuestions ? number : null;
    }

    private static bool IsSet(ChatRequest.Command command, string option) => command.Options.TryGetValue(option, out var value) && bool.TryParse(value, out var isSet) && isSet;
}
