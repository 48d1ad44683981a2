namespace PurgeBot.Answers.Evaluation;

/// <summary>Puts gold questions to an engine and measures what it answers.</summary>
public static class Evaluator
{
    /// <summary>Passages asked for with each question.</summary>
    public const int Passages = 10;

    /// <summary>Measures an engine.</summary>
    /// <param name="questions">The questions; at least one.</param>
    /// <param name="ask">Answers one of them with up to <see cref="Passages"/> passages.</param>
    public static Measures Measure(IReadOnlyList<GoldQuestion> questions, Func<GoldQuestion, GivenAnswer> ask)
    {
        var answered = questions.Select(question => (Question: question, Given: ask(question))).ToList();
        var answerable = answered.Where(pair => pair.Question.IsAnswerable).ToList();
        var unanswerable = answered.Where(pair => !pair.Question.IsAnswerable).ToList();
        var wanting = answerable.Where(pair => pair.Question.WantsShortAnswer).ToList();
        return new Measures(
            questions.Count,
            answerable.Count,
            Mean(answerable, pair => pair.Given.RankOfRight(pair.Question, 1) is null ? 0 : 1),
            Mean(answerable, pair => 1.0 / pair.Given.RankOfRight(pair.Question, 10) ?? 0),
            Mean(answerable, pair => Recall(pair.Question, pair.Given, 3)),
            Mean(answerable, pair => Recall(pair.Question, pair.Given, 10)),
            wanting.Count,
            Mean(wanting, pair => pair.Given.ShortAnswer is { } text && SquadText.IsExact(text, pair.Question.Answers) ? 1 : 0),
            Mean(wanting, pair => pair.Given.ShortAnswer is { } text ? SquadText.F1(text, pair.Question.Answers) : 0),
            Mean(wanting, pair => pair.Given.ShortAnswer is null ? 0 : 1),
            Mean(answerable, pair => pair.Given.Passages.IsEmpty ? 0 : 1),
            Mean(unanswerable, pair => pair.Given.Passages.IsEmpty ? 1 : 0));
    }

    private static double Recall(GoldQuestion question, GivenAnswer given, int limit) =>
        (double)given.Passages.Take(limit).Count(question.Gold.Contains) / question.Gold.Length;

    private static double Mean<T>(List<T> items, Func<T, double> value) => items.Count == 0 ? 0 : items.Average(value);
}
