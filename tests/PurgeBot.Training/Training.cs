using System.Globalization;
using System.Text;
using System.Text.Json;
using PurgeBot.Answers;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Training;

/// <summary>The whole procedure: ranking first, then the decision to answer on top of that ranking.</summary>
internal sealed class Training(IReadOnlyList<Example> examples, IReadOnlyList<Example> offTopic, Library library, TextWriter report)
{
    /// <summary>Articles that nothing is ever learned from; what is measured on them carries over.</summary>
    private static readonly string[] TestArticles = ["mongol-empire", "spanish-civil-war", "meiji-restoration"];

    private readonly List<Example> _train = [.. examples.Where(example => !TestArticles.Contains(example.Article))];
    private readonly List<Example> _test = [.. examples.Where(example => TestArticles.Contains(example.Article))];

    /// <summary>The articles that weights may be learned from.</summary>
    public static IReadOnlyList<string> ArticlesToLearnFrom(IReadOnlyList<Example> examples) =>
        [.. examples.Select(example => example.Article).Distinct().Where(article => !TestArticles.Contains(article))];

    public void Run(string folder)
    {
        report.WriteLine($"{_train.Count} questions to learn from, {_test.Count} to test by");
        CrossValidate();
        var ranking = PairwiseLearner.Learn(_train, PassageFeatures.Count);
        Report("train", _train, ranking);
        Report("test", _test, ranking);
        Write<Feature>(Path.Combine(folder, "ranking.json"), ranking);

        var confidence = ConfidenceLearner.Learn(_train, offTopic, ranking);
        report.WriteLine(Invariant($"decision on train: {ConfidenceLearner.Measure(_train, ranking, confidence)}"));
        report.WriteLine(Invariant($"decision on test:  {ConfidenceLearner.Measure(_test, ranking, confidence)}"));
        report.WriteLine(Invariant($"off topic, train:  declined {ConfidenceLearner.ShareDeclined(offTopic, ranking, confidence):F3}"));
        Write<ConfidenceFeature>(Path.Combine(folder, "confidence.json"), confidence);

        LearnShortAnswers(QuestionKind.Who, ranking, Path.Combine(folder, "people.json"));
        LearnShortAnswers(QuestionKind.When, ranking, Path.Combine(folder, "dates.json"));
    }

    private void LearnShortAnswers(QuestionKind kind, double[] ranking, string path)
    {
        var train = ShortAnswerExample.ReadAll(_train, library, ranking).Where(example => example.Kind == kind).ToList();
        var test = ShortAnswerExample.ReadAll(_test, library, ranking).Where(example => example.Kind == kind).ToList();
        var articles = train.Select(example => example.Article).Distinct();
        var crossValidated = articles.Average(article => ShortAnswerLearner.Accuracy(
            [.. train.Where(example => example.Article == article)], ShortAnswerLearner.Learn(train.Where(example => example.Article != article))));
        var weights = ShortAnswerLearner.Learn(train);
        report.WriteLine(Invariant(
            $"short answers to {kind}: cross-validated {crossValidated:F4}  train {ShortAnswerLearner.Accuracy(train, weights):F4}  test {ShortAnswerLearner.Accuracy(test, weights):F4}  among the candidates {test.Average(example => example.IsRight.Contains(true) ? 1.0 : 0):F4}"));
        Write<CandidateFeature>(path, weights);
    }

    // Each training article is ranked by what the others teach: what ideas are compared by, so that the test articles stay unseen.
    private void CrossValidate()
    {
        var ranks = _train.Select(example => example.Article).Distinct().SelectMany(article =>
        {
            var weights = PairwiseLearner.Learn([.. _train.Where(example => example.Article != article)], PassageFeatures.Count);
            return _train.Where(example => example.Article == article && example.Gold.IsAnswerable).Select(example => example.RankOfRight(weights));
        });
        Report("cross-validated", [.. ranks]);
    }

    private void Report(string name, List<Example> set, double[] weights) =>
        Report(name, [.. set.Where(example => example.Gold.IsAnswerable).Select(example => example.RankOfRight(weights))]);

    private void Report(string name, List<int> ranks) => report.WriteLine(Invariant(
        $"{name}: P@1 {ranks.Average(rank => rank == 1 ? 1.0 : 0):F4}  MRR@10 {ranks.Average(rank => rank is 0 or > 10 ? 0 : 1.0 / rank):F4}  Recall@3 {ranks.Average(rank => rank is >= 1 and <= 3 ? 1.0 : 0):F4}  among the candidates {ranks.Average(rank => rank > 0 ? 1.0 : 0):F4}"));

    private void Write<TFeature>(string path, double[] weights)
        where TFeature : struct, Enum
    {
        var json = new StringBuilder("{\n");
        var names = Enum.GetValues<TFeature>().Select(feature => JsonNamingPolicy.CamelCase.ConvertName(feature.ToString())).ToList();
        for (var i = 0; i < names.Count; i++) json.Append(CultureInfo.InvariantCulture, $"  \"{names[i]}\": {weights[i]:F3}{(i + 1 < names.Count ? "," : "")}\n");
        File.WriteAllText(path, json.Append("}\n").ToString());
        report.Write(json);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
