using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace PurgeBot.Benchmarks;

/// <summary>What all benchmarks share: every iteration is one measured act, and its spread is shown by percentiles.</summary>
internal sealed class BenchmarkSettings : ManualConfig
{
    public BenchmarkSettings()
    {
        // In this process: the prepared corpora and indexes are used by all benchmarks and deleted in the end.
        // A collection before every single question would empty the processor's caches, which no bot does.
        AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithStrategy(BenchmarkDotNet.Engines.RunStrategy.Monitoring)
            .WithGcForce(false));
        AddLogger(ConsoleLogger.Default);
        AddExporter(BenchmarkDotNet.Exporters.MarkdownExporter.Console);
        AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Params, DefaultColumnProviders.Metrics);
        AddColumn(StatisticColumn.P50, new Percentile99Column());
        WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(20));
        WithOptions(ConfigOptions.DisableLogFile | ConfigOptions.DontOverwriteResults);
    }

    /// <summary>BenchmarkDotNet ends at P95 and P100.</summary>
    private sealed class Percentile99Column : IColumn
    {
        public string Id => nameof(Percentile99Column);

        public string ColumnName => "P99";

        public string Legend => "99th percentile";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Statistics;

        public int PriorityInCategory => 100;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Time;

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, summary.Style);

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
            summary[benchmarkCase]?.ResultStatistics is { } statistics
                ? FormattableString.Invariant($"{statistics.Percentiles.Percentile(99) / 1e6:N3} ms")
                : "NA";
    }
}
