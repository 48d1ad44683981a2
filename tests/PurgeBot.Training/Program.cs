using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using PurgeBot.Answers;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Evaluation;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;
using PurgeBot.Training;

string[] testArticles = ["mongol-empire", "spanish-civil-war", "meiji-restoration"];
var folder = args[0];
var index = Path.Combine(Path.GetTempPath(), "purgebot-training-index");
using var library = new LibraryStore(
    folder, new IndexStore(index, TimeProvider.System, NullLogger<IndexStore>.Instance), NullLogger<LibraryStore>.Instance)
    .Open(force: false, progress: null, default).Library;
var reader = new TermReader();
var examples = CorpusFolder.Open(folder).Files
    .SelectMany(file => GoldQuestion.ReadFile(Path.ChangeExtension(file.FullPath, ".jsonl")).Select(gold => Example.Read(file.Name, gold, library, reader)))
    .ToList();
var train = examples.Where(e => !testArticles.Contains(e.Article)).ToList();
var test = examples.Where(e => testArticles.Contains(e.Article)).ToList();
var count = Enum.GetValues<Feature>().Length;

Console.WriteLine($"candidate recall: train {Recall(train):F3} test {Recall(test):F3}");
var articles = train.Select(e => e.Article).Distinct().ToList();
var cv = articles.Select(a => (W: PairwiseLearner.Learn([.. train.Where(e => e.Article != a)], count), E: train.Where(e => e.Article == a).ToList()))
    .SelectMany(p => p.E.Where(e => e.Gold.IsAnswerable).Select(e => Rank(e, p.W))).ToList();
Console.WriteLine($"cross-validated: P@1 {cv.Average(r => r == 1 ? 1 : 0):F4} MRR {cv.Average(r => r == 0 ? 0 : 1.0 / r):F4}");
var weights = PairwiseLearner.Learn(train, count);
Report("train", train, weights);
Report("test", test, weights);
foreach (var f in Enum.GetValues<Feature>())
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {f,-18} {weights[(int)f]:F3}"));

static double Recall(List<Example> examples) => examples.Where(e => e.Gold.IsAnswerable).Average(e => e.IsRight.Any(r => r) ? 1.0 : 0);

static int Rank(Example e, double[] w)
{
    var order = Enumerable.Range(0, e.Candidates.Count).OrderByDescending(i => e.Candidates[i].Features.Select((v, f) => v * w[f]).Sum()).ToList();
    return order.FindIndex(i => e.IsRight[i]) + 1;
}

static void Report(string name, List<Example> examples, double[] w)
{
    var ranks = examples.Where(e => e.Gold.IsAnswerable).Select(e => Rank(e, w)).ToList();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: P@1 {ranks.Average(r => r == 1 ? 1.0 : 0):F4} MRR@10 {ranks.Average(r => r is 0 or > 10 ? 0 : 1.0 / r):F4} R@3 {ranks.Average(r => r is > 0 and <= 3 ? 1.0 : 0):F4}"));
}

if (args.Contains("--misses"))
{
    foreach (var e in train.Where(e => e.Gold.IsAnswerable && Rank(e, weights) != 1).Take(400))
    {
        Console.WriteLine($"{Rank(e, weights),3} {e.Gold.Command,-8} {e.Gold.Query}");
        Console.WriteLine("      terms: " + string.Join(" ", e.Terms.All.Select(t => $"{t.Word}:{t.Weight:F1}" + (t.Forms.Length == 0 ? "-" : t.Forms[0].Strength < 1 ? "~" + t.Forms[0].Term : ""))));
    }
}
