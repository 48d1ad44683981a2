using System.Collections.Immutable;

namespace PurgeBot.Answers.Evaluation;

/// <summary>A question that was not answered as it should be.</summary>
/// <param name="Question">The question.</param>
/// <param name="Given">What was answered.</param>
/// <param name="Kind">What went wrong.</param>
public sealed record Miss(GoldQuestion Question, GivenAnswer Given, MissKind Kind)
{
    /// <summary>1-based rank of the first right passage; null where there is none among those asked for.</summary>
    public int? RankOfRight => Given.RankOfRight(Question, Evaluator.Passages);

    /// <summary>
    /// The questions that were answered worst: of each kind of miss in turn the worst, so that a short list shows every kind; equals in
    /// the file's order.
    /// </summary>
    /// <param name="questions">The questions.</param>
    /// <param name="ask">Answers one of them with up to <see cref="Evaluator.Passages"/> passages.</param>
    /// <param name="most">Most of them wanted.</param>
    public static ImmutableArray<Miss> Worst(IEnumerable<GoldQuestion> questions, Func<GoldQuestion, GivenAnswer> ask, int most) =>
    [
        .. questions
            .Select(question => (Question: question, Given: ask(question)))
            .Select(pair => KindOf(pair.Question, pair.Given) is { } kind ? new Miss(pair.Question, pair.Given, kind) : null)
            .OfType<Miss>()
            .GroupBy(miss => miss.Kind)
            .SelectMany(kind => kind.OrderByDescending(miss => miss.RankOfRight).Select((miss, turn) => (Miss: miss, Turn: turn)))
            .OrderBy(pair => pair.Turn)
            .ThenBy(pair => pair.Miss.Kind)
            .Select(pair => pair.Miss)
            .Take(most),
    ];

    private static MissKind? KindOf(GoldQuestion question, GivenAnswer given)
    {
        if (!question.IsAnswerable) return given.Passages.IsEmpty ? null : MissKind.Invented;
        if (given.Passages.IsEmpty) return MissKind.Declined;
        if (given.RankOfRight(question, Evaluator.Passages) is not { } rank) return MissKind.NotFound;
        if (question.WantsShortAnswer && given.ShortAnswer is { } text && !SquadText.IsExact(text, question.Answers)) return MissKind.WrongShortAnswer;
        if (rank > 1) return MissKind.RankedLow;
        return question.WantsShortAnswer && given.ShortAnswer is null ? MissKind.NoShortAnswer : null;
    }
}

/// <summary>What can go wrong with a question, the worst first.</summary>
public enum MissKind
{
    /// <summary>The corpus does not answer it, and passages were shown all the same.</summary>
    Invented,

    /// <summary>None of the passages shown is a right one.</summary>
    NotFound,

    /// <summary>The short answer is another one.</summary>
    WrongShortAnswer,

    /// <summary>The corpus answers it, and it was declined.</summary>
    Declined,

    /// <summary>A right passage was shown, but not first.</summary>
    RankedLow,

    /// <summary>A short answer was wanted, and none was given.</summary>
    NoShortAnswer,
}
