using NodaTime;
using NodaTime.Extensions;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Quiz;

/// <summary>Keeps the rounds of guilds and their boards. Who may do what is for the caller to see to.</summary>
/// <remarks>Safe for use by any number of threads at once, and of processes on one database.</remarks>
/// <param name="database">The state.</param>
/// <param name="time">The time.</param>
/// <param name="chance">Random numbers from 0 up to, not including, 1: which questions are asked.</param>
public sealed class QuizDesk(Database database, TimeProvider time, Func<double> chance)
{
    /// <summary>How long a guild is not asked the same question again; rounds are forgotten after that.</summary>
    public static readonly Duration KeptFor = Duration.FromDays(31);

    /// <summary>How long a round waits for its next question; then the questions that were not asked may come in others.</summary>
    public static readonly Duration WaitsFor = Duration.FromDays(1);

    /// <summary>How many are shown of a board.</summary>
    public const int MostOnBoard = 20;

    private readonly QuizChoice _choice = new(chance);

    private Instant Now => time.GetUtcNow().ToInstant();

    /// <summary>Begins a round, of fewer questions than wanted where there are no more that the guild has not been asked.</summary>
    /// <param name="guild">The guild.</param>
    /// <param name="asker">Who begins it.</param>
    /// <param name="isOpen">Whether everybody may answer.</param>
    /// <param name="questions">The questions to choose from.</param>
    /// <param name="wanted">How many.</param>
    /// <param name="ct">Gives up; nothing has begun then.</param>
    /// <returns>Null where there is nothing left to ask.</returns>
    public Task<QuizRound?> StartAsync(long guild, long asker, bool isOpen, IEnumerable<QuizQuestion> questions, int wanted, CancellationToken ct) => database.WriteAsync(
        async statements =>
        {
            await statements.PurgeQuizAsync(Now - KeptFor, Now - WaitsFor);
            var chosen = _choice.Choose(questions, (await statements.AskedQuestionsAsync(guild)).ToHashSet(StringComparer.Ordinal), wanted);
            if (chosen.IsEmpty) return null;
            var round = await statements.AddRoundAsync(guild, asker, isOpen, Now);
            var position = 0;
            // Another round that begins at this very moment may have taken one.
            foreach (var question in chosen)
            {
                if (await statements.AddQuestionAsync(guild, round, position, question.Id)) position++;
            }

            await statements.NoteAskedAsync(guild, round, 0, Now);
            return position == 0 ? null : await statements.RoundAsync(guild, round);
        },
        ct);

    /// <summary>A round; null where there is none, or no longer.</summary>
    public Task<QuizRound?> FindAsync(long guild, long round, CancellationToken ct) => database.ReadAsync(statements => statements.RoundAsync(guild, round), ct);

    /// <summary>Notes that a question is shown.</summary>
    public Task AskAsync(QuizRound round, int position, CancellationToken ct) => database.WriteAsync(statements => statements.NoteAskedAsync(round.Guild, round.Number, position, Now), ct);

    /// <summary>Keeps an answer: the first one of each person, until the question is revealed.</summary>
    /// <param name="round">The round.</param>
    /// <param name="position">Which question.</param>
    /// <param name="member">Who answers.</param>
    /// <param name="isRight">Whether rightly.</param>
    /// <param name="ct">Gives up.</param>
    public Task<AnswerKept> AnswerAsync(QuizRound round, int position, long member, bool isRight, CancellationToken ct) => database.WriteAsync<AnswerKept>(
        async statements =>
        {
            var (guild, number) = (round.Guild, round.Number);
            if (!await statements.AddAnswerAsync(guild, number, position, member, isRight))
                return await statements.AnswerAsync(guild, number, position, member) is { } before ? new AnswerKept.Before(before) : new AnswerKept.TooLate();
            // In a round of one person their answer is the end of the question.
            if (!round.IsOpen) await statements.NoteRevealedAsync(guild, number, position, Now);
            if (await statements.HasBoardAsync(guild)) await statements.CountAnswerAsync(guild, member, isRight);
            return new AnswerKept.Counted();
        },
        ct);

    /// <summary>Ends the answering of a question.</summary>
    /// <returns>How many have answered, and how many rightly.</returns>
    public Task<QuizScore> RevealAsync(QuizRound round, int position, CancellationToken ct) => database.WriteAsync(
        async statements =>
        {
            await statements.NoteRevealedAsync(round.Guild, round.Number, position, Now);
            return await statements.TallyAsync(round.Guild, round.Number, position);
        },
        ct);

    /// <summary>What everybody has answered in a round, the best first.</summary>
    public Task<IReadOnlyList<QuizScore>> ScoresAsync(QuizRound round, CancellationToken ct) =>
        database.ReadAsync(statements => statements.RoundScoresAsync(round.Guild, round.Number), ct);

    /// <summary>The board of a guild, the best first; null where its moderators want none.</summary>
    public Task<IReadOnlyList<QuizScore>?> BoardAsync(long guild, CancellationToken ct) => database.ReadAsync(
        async statements => await statements.HasBoardAsync(guild) ? await statements.BoardAsync(guild, MostOnBoard) : null, ct);

    /// <summary>Switches the board of a guild on or off; what is on it is deleted when it is switched off.</summary>
    public Task SetBoardAsync(long guild, bool isOn, CancellationToken ct) => database.WriteAsync(statements => statements.SetBoardAsync(guild, isOn), ct);

    /// <summary>Takes somebody off the board of a guild.</summary>
    /// <returns>False where they are not on it.</returns>
    public Task<bool> ForgetAsync(long guild, long member, CancellationToken ct) => database.WriteAsync(statements => statements.ForgetScoreAsync(guild, member), ct);
}
