using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using PurgeBot.Answers;
using PurgeBot.Answers.Evaluation;
using PurgeBot.Answers.Indexing;

namespace PurgeBot.Benchmarks;

/// <summary>How long one question takes in process, from its text to the cited answer with three passages, in the corpus that the bot brings along.</summary>
[MemoryDiagnoser]
[WarmupCount(5000)]
[IterationCount(3000)]
[InvocationCount(1)]
public class DefaultCorpusBenchmarks
{
    private readonly AnswerEngine _engine = new();
    private readonly DirectoryInfo _index = Directory.CreateTempSubdirectory("purgebot-index-");
    private Library? _library;
    private GoldQuestion[] _questions = [];
    private int _next;

    [GlobalSetup]
    public void Open()
    {
        var indexes = new IndexStore(_index.FullName, TimeProvider.System, NullLogger<IndexStore>.Instance);
        _library = new LibraryStore(Path.Combine(Repository.Root, "corpus"), indexes, NullLogger<LibraryStore>.Instance)
            .Open(force: false, progress: null, CancellationToken.None).Library;
        _library.Prepare();
        _questions = [.. GoldQuestion.ReadFile(Path.Combine(Repository.Root, "tests", "gold", "great-purge.jsonl"))];
        // The file goes section by section; people do not.
        new Random(PreparedCorpus.Seed).Shuffle(_questions);
    }

    [GlobalCleanup]
    public void Close()
    {
        _library?.Dispose();
        _index.Delete(recursive: true);
    }

    [Benchmark(Description = "Ask, default corpus")]
    public object Ask()
    {
        var question = _questions[_next++ % _questions.Length];
        return _engine.Ask(_library!, question.Command, question.Query);
    }
}
