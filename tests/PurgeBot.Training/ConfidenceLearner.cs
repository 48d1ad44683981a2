using PurgeBot.Answers.Answers;

namespace PurgeBot.Training;

/// <summary>
/// Learns when to answer: logistic regression on answerable against unanswerable questions, then the border at which two and a half times P@1
/// and the balanced accuracy of declining have the greatest sum: a right answer withheld is worse than a wrong one shown with its source.
/// </summary>
/// <remarks>
/// Of the unanswerable questions one half counts for facts that an article on the very subject leaves out, the other for questions on
/// other subjects; the answerable ones count as much as all of these.
/// </remarks>
internal static class ConfidenceLearner
{
    private const int Rounds = 4000;
    private const double Rate = 0.5;
    private const double Regularisation = 1e-3;

    private static readonly int Count = Enum.GetValues<ConfidenceFeature>().Length;

    public static double[] Learn(IReadOnlyList<Example> examples, IReadOnlyList<Example> offTopic, double[] ranking)
    {
        var answerable = Shown(examples.Where(example => example.Gold.IsAnswerable), ranking);
        var unstated = Shown(examples.Where(example => !example.Gold.IsAnswerable), ranking);
        var others = Shown(offTopic, ranking);
        var weights = new double[Count];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[Count];
            AddGradient(answerable, right: 1, share: 0.5, weights, gradient);
            AddGradient(unstated, right: 0, share: 0.25, weights, gradient);
            AddGradient(others, right: 0, share: 0.25, weights, gradient);
            for (var i = 0; i < Count; i++) weights[i] += Rate * (gradient[i] - (Regularisation * (i == 0 ? 0 : weights[i])));
        }

        weights[(int)ConfidenceFeature.Bias] += BestShift(examples, others, ranking, weights);
        return weights;
    }

    public static string Measure(IReadOnlyList<Example> examples, double[] ranking, double[] weights)
    {
        var (answered, declined, precision) = Outcome([.. examples.Select(example => Judged(example, ranking, weights))], shift: 0);
        return FormattableString.Invariant($"answered {answered:F3}  declined {declined:F3}  balanced {(answered + declined) / 2:F4}  P@1 {precision:F4}");
    }

    public static double ShareDeclined(IReadOnlyList<Example> examples, double[] ranking, double[] weights) =>
        examples.Average(example => Judged(example, ranking, weights).Sum > 0 ? 0.0 : 1);

    private static List<float[]> Shown(IEnumerable<Example> examples, double[] ranking) =>
        [.. examples.Where(example => example.Candidates.Count > 0).Select(example => Read(example, ranking))];

    private static void AddGradient(List<float[]> set, double right, double share, double[] weights, double[] gradient)
    {
        foreach (var values in set)
        {
            var error = share * (right - (1 / (1 + Math.Exp(-Sum(weights, values))))) / set.Count;
            for (var i = 0; i < Count; i++) gradient[i] += error * values[i];
        }
    }

    private static double BestShift(IReadOnlyList<Example> examples, List<float[]> offTopic, double[] ranking, double[] weights)
    {
        var judged = examples.Select(example => Judged(example, ranking, weights)).ToList();
        var sums = offTopic.ConvertAll(values => Sum(weights, values));
        return Enumerable.Range(-40, 100).Select(step => step * 0.05).MaxBy(shift =>
        {
            var (answered, declined, precision) = Outcome(judged, shift);
            var silent = sums.Average(sum => sum + shift > 0 ? 0.0 : 1);
            return ((answered + ((declined + silent) / 2)) / 2) + (2.5 * precision);
        });
    }

    private static (double Answered, double Declined, double Precision) Outcome(List<Judgement> judged, double shift)
    {
        var answerable = judged.Where(one => one.IsAnswerable).ToList();
        return (
            answerable.Average(one => one.Sum + shift > 0 ? 1.0 : 0),
            judged.Where(one => !one.IsAnswerable).Average(one => one.Sum + shift > 0 ? 0 : 1.0),
            answerable.Average(one => one.Sum + shift > 0 && one.IsFirst ? 1.0 : 0));
    }

    private static Judgement Judged(Example example, double[] ranking, double[] weights) => new(
        example.Gold.IsAnswerable,
        example.Candidates.Count > 0 ? Sum(weights, Read(example, ranking)) : double.NegativeInfinity,
        example.RankOfRight(ranking) == 1);

    private static float[] Read(Example example, double[] ranking) => Confidence.Read(example.Terms, example.Ranked(ranking));

    private static double Sum(double[] weights, float[] values)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * values[i];
        return sum;
    }

    /// <summary>What the decision says to a question: to answer above 0.</summary>
    private readonly record struct Judgement(bool IsAnswerable, double Sum, bool IsFirst);
}
