using PurgeBot.Answers;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Quiz;

namespace PurgeBot.Chat.Commands;

/// <summary>Goes through a round: takes answers, shows what the corpus says, goes on to the next question, and tells the scores.</summary>
/// <param name="live">The corpus.</param>
/// <param name="engine">Finds the passages on a topic.</param>
/// <param name="desk">Keeps the rounds.</param>
internal sealed class QuizRoundHandler(LiveLibrary live, AnswerEngine engine, QuizDesk desk)
{
    /// <summary>Does what a button is for.</summary>
    public async Task<Handled> HandleAsync(QuizState.OnQuestion state, Membership member, CancellationToken ct)
    {
        if (await desk.FindAsync(member.Guild, state.Round, ct) is not { } round) return CommandHandler.Declined(QuizNotice.RoundOver);
        if (round.Asker != member.Member && (!round.IsOpen || state.IsAskers)) return CommandHandler.Declined(QuizNotice.NotYours);
        using var lease = live.Acquire();
        var card = new QuizCard(round, lease.Library);
        if (AskedAt(round, state.Position) is not { } asked)
            return state is QuizState.Next ? Changed(card.Scores(await desk.ScoresAsync(round, ct))) : CommandHandler.Declined(QuizNotice.RoundOver);
        if (QuizBook.Of(lease.Library, engine).Find(asked.Id) is not { } question) return Changed(card.Gone(state.Position));
        return state switch
        {
            QuizState.Next => await AskAsync(card, round, state.Position, question, ct),
            QuizState.Reveal when round.IsOpen => Changed(card.Reveal(state.Position, question, await desk.RevealAsync(round, state.Position, ct))),
            QuizState.Answer answer when answer.Option < question.Options.Length => await AnswerAsync(card, round, state.Position, question, answer.Option == question.Right, member, ct),
            _ => CommandHandler.Declined(NoticeCard.OlderButton),
        };
    }

    /// <summary>Takes a typed answer; one that cannot be read is not counted.</summary>
    public async Task<Handled> AnswerAsync(QuizState.Type state, string typed, Membership member, CancellationToken ct)
    {
        if (await desk.FindAsync(member.Guild, state.Round, ct) is not { } round || AskedAt(round, state.Position) is not { } asked) return CommandHandler.Declined(QuizNotice.RoundOver);
        if (round.Asker != member.Member && !round.IsOpen) return CommandHandler.Declined(QuizNotice.NotYours);
        using var lease = live.Acquire();
        if (QuizBook.Of(lease.Library, engine).Find(asked.Id) is not { } question) return CommandHandler.Declined(QuizNotice.RoundOver);
        return TypedAnswer.Read(question, typed, lease.Library.People) switch
        {
            TypedAnswer.Unread => CommandHandler.Declined(question.Kind == QuizKind.Who ? QuizNotice.NoName : QuizNotice.NoDate),
            TypedAnswer.TooVague => CommandHandler.Declined(QuizNotice.TooVague),
            var read => await AnswerAsync(new QuizCard(round, lease.Library), round, state.Position, question, read is TypedAnswer.Right, member, ct),
        };
    }

    private async Task<Handled> AskAsync(QuizCard card, QuizRound round, int position, QuizQuestion question, CancellationToken ct)
    {
        await desk.AskAsync(round, position, ct);
        return Changed(card.Ask(position, question));
    }

    // Whoever answers twice, or presses twice, sees again what became of the first answer.
    private async Task<Handled> AnswerAsync(QuizCard card, QuizRound round, int position, QuizQuestion question, bool isRight, Membership member, CancellationToken ct)
    {
        var kept = await desk.AnswerAsync(round, position, member.Member, isRight, ct);
        if (kept is AnswerKept.TooLate) return CommandHandler.Declined(QuizNotice.TooLate);
        var wasRight = kept is AnswerKept.Before before ? before.WasRight : isRight;
        if (!round.IsOpen) return Changed(card.Reveal(position, question, wasRight)) with { Outcome = Outcome.Done };
        return new Handled(new Reply.Post(card.Tell(position, question, wasRight, isAgain: kept is AnswerKept.Before), IsPrivate: true), Outcome.Done);
    }

    private static AskedQuestion? AskedAt(QuizRound round, int position) => round.Questions.FirstOrDefault(question => question.Position == position);

    private static Handled Changed(Card card) => new(new Reply.Replace(card), Outcome.Shown);
}
