using System.Collections.Immutable;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Evaluation;

/// <summary>What each feature of the ranking is worth: the measures without it, the other weights as they are.</summary>
/// <param name="Feature">The feature left out.</param>
/// <param name="Without">The measures without it.</param>
public sealed record Ablation(Feature Feature, Measures Without)
{
    /// <summary>Leaves out one feature after the other.</summary>
    /// <param name="questions">The questions; at least one.</param>
    /// <param name="ask">Answers a question by an engine with up to <see cref="Evaluator.Passages"/> passages.</param>
    public static ImmutableArray<Ablation> OfEach(IReadOnlyList<GoldQuestion> questions, Func<AnswerEngine, GoldQuestion, GivenAnswer> ask) =>
    [
        .. Enum.GetValues<Feature>().Select(feature =>
        {
            var engine = AnswerEngine.Without(feature);
            return new Ablation(feature, Evaluator.Measure(questions, question => ask(engine, question)));
        }),
    ];
}
