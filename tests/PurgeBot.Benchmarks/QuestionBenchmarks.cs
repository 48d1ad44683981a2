using BenchmarkDotNet.Attributes;
using PurgeBot.Answers;
using PurgeBot.Answers.Questions;
using PurgeBot.Benchmarks.Corpora;

namespace PurgeBot.Benchmarks;

/// <summary>How long one question takes in process, from its text to the cited answer with three passages, in generated corpora of several sizes.</summary>
[MemoryDiagnoser]
[WarmupCount(3000)]
[IterationCount(1500)]
[InvocationCount(1)]
public class QuestionBenchmarks
{
    private const int Questions = 5_000;

    private readonly AnswerEngine _engine = new();
    private Library? _library;
    private (QuestionKind Kind, string Query)[] _questions = [];
    private int _next;

    /// <summary>Passages of the corpus.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Passages { get; set; }

    public static IEnumerable<int> Sizes => PreparedCorpus.Sizes;

    [GlobalSetup]
    public void Open()
    {
        _library = PreparedCorpus.Open(Passages);
        _questions = [.. GeneratedQuestions.Draw(Questions, Passages, PreparedCorpus.Seed)
            .Select(question => (Enum.Parse<QuestionKind>(question.Command, ignoreCase: true), question.Query))];
    }

    [GlobalCleanup]
    public void Close() => _library?.Dispose();

    [Benchmark]
    public object Ask()
    {
        var (kind, query) = _questions[_next++ % _questions.Length];
        return _engine.Ask(_library!, kind, query);
    }
}
