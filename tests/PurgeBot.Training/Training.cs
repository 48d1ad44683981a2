using System.Globalization;
using System.Text;
using System.Text.Json;
using PurgeBot.Answers;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Training;

/// <summary>The whole procedure: ranking first, then the decision to answer on top of that ranking.</summary>
internal sealed class Training(Articles articles, TextWriter report)
{
    /// <summary>Articles that nothing is ever learned from; what is measured on them carries over.</summary>
    private static readonly string[] TestArticles = ["mongol-empire", "spanish-civil-war", "meiji-restoration"];

    private readonly List<string> _trainArticles = [.. articles.Names.Where(article => !TestArticles.Contains(article))];

    public void Run(string folder)
    {
        using var library = articles.Open(articles.Names);
        var words = new CommonWordCounter(library, _trainArticles);
        words.Write(Path.Combine(folder, "common-words.txt"));
        var (train, test) = (Ask(library, _trainArticles, words), Ask(library, TestArticles, words));
        var (alone, testAlone) = (AloneExamples.Read(articles, _trainArticles, words), AloneExamples.Read(articles, TestArticles, words));
        List<Example> all = [.. train, .. alone.OnTopic];
        report.WriteLine($"{train.Count} questions to learn from, {test.Count} to test by");

        CrossValidate("cross-validated", all, train);
        CrossValidate("cross-validated, an article alone", all, alone.OnTopic);
        var ranking = PairwiseLearner.Learn(all, PassageFeatures.Count);
        Report("train", train, ranking);
        Report("train, an article alone", alone.OnTopic, ranking);
        Report("test", test, ranking);
        Report("test, an article alone", testAlone.OnTopic, ranking);
        Write<Feature>(Path.Combine(folder, "ranking.json"), ranking);

        var offTopic = OffTopic.OfTheOthers(articles, _trainArticles, words);
        var confidence = ConfidenceLearner.Learn(all, [.. offTopic, .. alone.OffTopic], ranking);
        ReportDecision("train", train, offTopic, ranking, confidence);
        ReportDecision("train, an article alone", alone.OnTopic, alone.OffTopic, ranking, confidence);
        ReportDecision("test", test, OffTopic.OfTheOthers(articles, TestArticles, words), ranking, confidence);
        ReportDecision("test, an article alone", testAlone.OnTopic, testAlone.OffTopic, ranking, confidence);
        Write<ConfidenceFeature>(Path.Combine(folder, "confidence.json"), confidence);

        foreach (var (kind, file) in new[] { (QuestionKind.Who, "people.json"), (QuestionKind.When, "dates.json") })
        {
            LearnShortAnswers(
                kind,
                [.. ShortAnswerExample.ReadAll(train, library, ranking).Where(example => example.Kind == kind)],
                [.. ShortAnswerExample.ReadAll(test, library, ranking).Where(example => example.Kind == kind)],
                Path.Combine(folder, file));
        }
    }

    private List<Example> Ask(Library library, IEnumerable<string> names, CommonWordCounter words) =>
        [.. names.SelectMany(article => Example.ReadAll(article, articles.Questions(article), library, words.All))];

    private void ReportDecision(string name, IReadOnlyList<Example> examples, IReadOnlyList<Example> offTopic, double[] ranking, double[] confidence) =>
        report.WriteLine(Invariant(
            $"decision on {name}: {ConfidenceLearner.Measure(examples, ranking, confidence)}  off topic declined {ConfidenceLearner.ShareDeclined(offTopic, ranking, confidence):F3}"));

    private void LearnShortAnswers(QuestionKind kind, List<ShortAnswerExample> train, List<ShortAnswerExample> test, string path)
    {
        var crossValidated = _trainArticles.Average(article => ShortAnswerLearner.Accuracy(
            [.. train.Where(example => example.Article == article)], ShortAnswerLearner.Learn(train.Where(example => example.Article != article))));
        var weights = ShortAnswerLearner.Learn(train);
        report.WriteLine(Invariant(
            $"short answers to {kind}: cross-validated {crossValidated:F4}  train {ShortAnswerLearner.Accuracy(train, weights):F4}  test {ShortAnswerLearner.Accuracy(test, weights):F4}  among the candidates {test.Average(example => example.IsRight.Contains(true) ? 1.0 : 0):F4}"));
        Write<CandidateFeature>(path, weights);
    }

    // Each training article is ranked by what the others teach: what ideas are compared by, so that the test articles stay unseen.
    private void CrossValidate(string name, IReadOnlyList<Example> learnFrom, IReadOnlyList<Example> measureOn)
    {
        var ranks = _trainArticles.SelectMany(article =>
        {
            var weights = PairwiseLearner.Learn([.. learnFrom.Where(example => example.Article != article)], PassageFeatures.Count);
            return measureOn.Where(example => example.Article == article && example.Gold.IsAnswerable).Select(example => example.RankOfRight(weights));
        });
        Report(name, [.. ranks]);
    }

    private void Report(string name, IReadOnlyList<Example> set, double[] weights) =>
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
