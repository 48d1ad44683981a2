namespace PurgeBot.Training;

/// <summary>
/// Learns weights under which right passages stand above wrong ones: logistic loss on the difference of each pair (RankNet, Burges
/// and others 2005, with a linear model), by gradient descent over all questions alike.
/// </summary>
internal static class PairwiseLearner
{
    private const int Rounds = 1500;
    private const double Rate = 1.0;
    private const double Regularisation = 1e-3;

    /// <summary>Wrong passages that a right one is compared with: those that stand highest matter.</summary>
    private const int Opponents = 20;

    public static double[] Learn(IReadOnlyList<Example> examples, int features)
    {
        var weights = new double[features];
        for (var i = 0; i < features; i++) weights[i] = 0.5;
        var pairs = examples.Select(example => Pairs(example).ToList()).Where(list => list.Count > 0).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[features];
            foreach (var question in pairs)
            {
                foreach (var difference in question)
                {
                    var margin = 0.0;
                    for (var i = 0; i < features; i++) margin += weights[i] * difference[i];
                    var pull = 1 / (1 + Math.Exp(margin)) / question.Count;
                    for (var i = 0; i < features; i++) gradient[i] += pull * difference[i];
                }
            }

            for (var i = 0; i < features; i++)
                weights[i] = Math.Max(0, weights[i] + (Rate * ((gradient[i] * 10 / pairs.Count) - (Regularisation * weights[i]))));
        }

        return weights;
    }

    private static IEnumerable<double[]> Pairs(Example example) =>
        from right in example.Candidates
        where example.Right.Contains(right.Id)
        from wrong in example.Candidates.Where(candidate => !example.Right.Contains(candidate.Id)).Take(Opponents)
        select right.Features.Zip(wrong.Features, (a, b) => (double)a - b).ToArray();
}
