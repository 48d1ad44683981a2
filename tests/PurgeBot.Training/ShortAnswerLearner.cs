using PurgeBot.Answers.Answers;

namespace PurgeBot.Training;

/// <summary>Learns weights under which a right candidate stands first: softmax over the candidates of a question, by gradient ascent.</summary>
internal static class ShortAnswerLearner
{
    private const int Rounds = 1500;
    private const double Rate = 1.0;
    private const double Regularisation = 2e-3;

    private static readonly int Count = Enum.GetValues<CandidateFeature>().Length;

    public static double[] Learn(IEnumerable<ShortAnswerExample> examples)
    {
        var set = examples.Where(example => example.IsRight.Contains(true) && example.IsRight.Contains(false)).ToList();
        var weights = new double[Count];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[Count];
            foreach (var example in set) AddGradient(example, weights, gradient);
            for (var i = 0; i < Count; i++) weights[i] += Rate * ((gradient[i] / set.Count) - (Regularisation * weights[i]));
        }

        return weights;
    }

    /// <summary>Share of the questions whose best candidate is right.</summary>
    public static double Accuracy(IReadOnlyCollection<ShortAnswerExample> examples, double[] weights) =>
        examples.Average(example => example.Candidates.Count > 0 && example.IsRight[Best(example, weights)] ? 1.0 : 0);

    private static int Best(ShortAnswerExample example, double[] weights) =>
        Enumerable.Range(0, example.Candidates.Count).MaxBy(i => Sum(example.Candidates[i], weights));

    // The gradient of log(sum of the right ones' odds / sum of all odds).
    private static void AddGradient(ShortAnswerExample example, double[] weights, double[] gradient)
    {
        var odds = example.Candidates.Select(candidate => Math.Exp(Sum(candidate, weights))).ToList();
        var all = odds.Sum();
        var right = odds.Where((_, i) => example.IsRight[i]).Sum();
        for (var i = 0; i < odds.Count; i++)
        {
            var pull = (example.IsRight[i] ? odds[i] / right : 0) - (odds[i] / all);
            for (var f = 0; f < Count; f++) gradient[f] += pull * example.Candidates[i].Features[f];
        }
    }

    private static double Sum(AnswerCandidate candidate, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * candidate.Features[i];
        return sum;
    }
}
