using System.Collections.Immutable;

namespace PurgeBot.Chat.Quiz;

/// <summary>A round of questions in a guild.</summary>
/// <param name="Guild">The guild.</param>
/// <param name="Number">Tells it from the guild's other rounds.</param>
/// <param name="Asker">Who began it, and goes on with it.</param>
/// <param name="IsOpen">Whether everybody may answer; else the asker alone.</param>
/// <param name="Questions">What is asked, in order.</param>
public sealed record QuizRound(long Guild, long Number, long Asker, bool IsOpen, ImmutableArray<AskedQuestion> Questions)
{
    /// <summary>Whether there is no guild, so that nobody but the asker sees it.</summary>
    public bool IsAlone => Guild < 0;
}

/// <summary>A question of a round.</summary>
/// <param name="Position">Its place in the round, from 0.</param>
/// <param name="Id"><see cref="QuizQuestion.Id"/>.</param>
/// <param name="IsRevealed">Whether it can no longer be answered.</param>
public sealed record AskedQuestion(int Position, string Id, bool IsRevealed);

/// <summary>What somebody has answered.</summary>
/// <param name="Member">Who.</param>
/// <param name="Right">How many answers were right.</param>
/// <param name="Answers">How many there were.</param>
public sealed record QuizScore(long Member, int Right, int Answers);

/// <summary>What came of an answer: one of three things, and no others.</summary>
public abstract record AnswerKept
{
    private AnswerKept()
    {
    }

    /// <summary>It counts.</summary>
    public sealed record Counted : AnswerKept;

    /// <summary>The person has answered before, and that counts.</summary>
    /// <param name="WasRight">Whether that answer was right.</param>
    public sealed record Before(bool WasRight) : AnswerKept;

    /// <summary>The answer is revealed already.</summary>
    public sealed record TooLate : AnswerKept;
}
