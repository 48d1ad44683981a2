using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Timelines;
using PurgeBot.Drawing;

namespace PurgeBot.Benchmarks;

/// <summary>How long the timeline of all that the default corpus dates takes: to choose its 200 entries, and to draw them.</summary>
[MemoryDiagnoser]
[WarmupCount(50)]
[IterationCount(100)]
[InvocationCount(1)]
public class TimelineBenchmarks
{
    private readonly AnswerEngine _engine = new();
    private readonly DirectoryInfo _index = Directory.CreateTempSubdirectory("purgebot-index-");
    private Library? _library;
    private Timeline? _timeline;

    [GlobalSetup]
    public void Open()
    {
        var indexes = new IndexStore(_index.FullName, TimeProvider.System, NullLogger<IndexStore>.Instance);
        _library = new LibraryStore(Path.Combine(Repository.Root, "corpus"), indexes, NullLogger<LibraryStore>.Instance)
            .Open(force: false, progress: null, CancellationToken.None).Library;
        _timeline = Recount();
        if (_timeline.Entries.Length < Timeline.MostEntries) throw new InvalidOperationException("The corpus dates too little to fill a picture.");
    }

    [GlobalCleanup]
    public void Close()
    {
        _library?.Dispose();
        _index.Delete(recursive: true);
    }

    [Benchmark(Description = "Timeline, 200 entries")]
    public Timeline Recount() => _engine.Recount(_library!, "", period: null);

    [Benchmark(Description = "Picture of 200 entries, PNG")]
    public byte[] Png() => TimelinePicture.DrawPng(_timeline!);

    [Benchmark(Description = "Picture of 200 entries, SVG")]
    public byte[] Svg() => TimelinePicture.DrawSvg(_timeline!);
}
