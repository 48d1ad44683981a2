using PurgeBot.Answers.Answers;

namespace PurgeBot.Training;

/// <summary>
/// Learns when to answer: logistic regression on answerable against unanswerable questions, then the border at which three times P@1
/// and the balanced accuracy of declining have the greatest sum: a right answer withheld is worse than a wrong one shown with its source.
/// </summary>
internal static class ConfidenceLearner
{
    private const int Rounds = 4000;
    private const double Rate = 0.5;
    private const double Regularisation = 1e-3;

    private static readonly int Count = Enum.GetValues<ConfidenceFeature>().Length;

    public static double[] Learn(IReadOnlyList<Example> examples, double[] ranking)
    {
        var set = examples.Where(example => example.Candidates.Count > 0).Select(example => (X: Read(example, ranking), Y: example.Gold.IsAnswerable)).ToList();
        var (yes, no) = (set.Count(item => item.Y), set.Count(item => !item.Y));
        var weights = new double[Count];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[Count];
            foreach (var (x, y) in set)
            {
                var error = (y ? 1.0 : 0) - (1 / (1 + Math.Exp(-Sum(weights, x))));
                for (var i = 0; i < Count; i++) gradient[i] += error * x[i] / (2.0 * (y ? yes : no));
            }

            for (var i = 0; i < Count; i++) weights[i] += Rate * (gradient[i] - (Regularisation * (i == 0 ? 0 : weights[i])));
        }

        weights[(int)ConfidenceFeature.Bias] += BestShift(examples, ranking, weights);
        return weights;
    }

    public static string Measure(IReadOnlyList<Example> examples, double[] ranking, double[] weights)
    {
        var (answered, declined, precision) = Outcome(examples, ranking, weights, shift: 0);
        return FormattableString.Invariant($"answered {answered:F3}  declined {declined:F3}  balanced {(answered + declined) / 2:F4}  P@1 {precision:F4}");
    }

    private static double BestShift(IReadOnlyList<Example> examples, double[] ranking, double[] weights) =>
        Enumerable.Range(-40, 100).Select(step => step * 0.05).MaxBy(shift =>
        {
            var (answered, declined, precision) = Outcome(examples, ranking, weights, shift);
            return ((answered + declined) / 2) + (3 * precision);
        });

    private static (double Answered, double Declined, double Precision) Outcome(
        IReadOnlyList<Example> examples, double[] ranking, double[] weights, double shift)
    {
        var outcomes = examples.Select(example => (
            example.Gold.IsAnswerable,
            IsAnswered: example.Candidates.Count > 0 && Sum(weights, Read(example, ranking)) + shift > 0,
            IsFirst: example.RankOfRight(ranking) == 1)).ToList();
        var answerable = outcomes.Where(outcome => outcome.IsAnswerable).ToList();
        return (
            answerable.Average(outcome => outcome.IsAnswered ? 1.0 : 0),
            outcomes.Where(outcome => !outcome.IsAnswerable).Average(outcome => outcome.IsAnswered ? 0 : 1.0),
            answerable.Average(outcome => outcome.IsAnswered && outcome.IsFirst ? 1.0 : 0));
    }

    private static float[] Read(Example example, double[] ranking) => Confidence.Read(example.Terms, example.Ranked(ranking));

    private static double Sum(double[] weights, float[] values) => weights.Zip(values, (weight, value) => weight * value).Sum();
}
