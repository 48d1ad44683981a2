using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace PurgeBot.Benchmarks;

/// <summary>How fast a corpus is read and indexed from nothing, on one core, beside Lucene.Net as it comes.</summary>
[Config(typeof(WithPassagesPerSecond))]
[WarmupCount(1)]
[IterationCount(3)]
[InvocationCount(1)]
public class IndexingBenchmarks
{
    private nint _affinity;
    private string _index = "";

    internal static int[] AllSizes { get; set; } = [10_000];

    /// <summary>Passages of the corpus.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Passages { get; set; }

    public static IEnumerable<int> Sizes => AllSizes;

    [GlobalSetup]
    public void Prepare()
    {
        PreparedCorpus.FolderOf(Passages);
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows()) return;
        _affinity = process.ProcessorAffinity;
        process.ProcessorAffinity = 1;
    }

    [IterationSetup]
    public void ChooseFolder() => _index = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Benchmark]
    public void Index()
    {
        using var library = PreparedCorpus.Open(Passages, _index);
    }

    [Benchmark(Baseline = true)]
    public void PlainLucene() => PlainLuceneIndex.Write(PreparedCorpus.FolderOf(Passages), _index);

    [IterationCleanup]
    public void DeleteFolder() => Directory.Delete(_index, recursive: true);

    [GlobalCleanup]
    public void FreeProcessor()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows()) return;
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        process.ProcessorAffinity = _affinity;
    }

    private sealed class WithPassagesPerSecond : ManualConfig
    {
        public WithPassagesPerSecond() => AddColumn(new PassagesPerSecondColumn());
    }

    private sealed class PassagesPerSecondColumn : IColumn
    {
        public string Id => nameof(PassagesPerSecondColumn);

        public string ColumnName => "Passages/s";

        public string Legend => "Passages read and indexed in a second";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, summary.Style);

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
            summary[benchmarkCase]?.ResultStatistics is { } statistics
                ? FormattableString.Invariant($"{(int)benchmarkCase.Parameters[nameof(Passages)] / (statistics.Median / 1e9):N0}")
                : "NA";
    }
}
