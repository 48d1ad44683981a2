using BenchmarkDotNet.Running;
using PurgeBot.Benchmarks;

// All sizes by hand (about 15 minutes):  dotnet run -c Release --project tests/PurgeBot.Benchmarks
// Up to 10,000 passages (2 minutes):     dotnet run -c Release --project tests/PurgeBot.Benchmarks -- --short
PreparedCorpus.Sizes = args.Contains("--short") ? [120, 10_000] : [120, 10_000, 1_000_000];
IndexingBenchmarks.AllSizes = args.Contains("--short") ? [10_000] : [10_000, 100_000];
ClaimBenchmarks.AllSizes = args.Contains("--short") ? [10_000] : [100_000];
try
{
    BenchmarkSwitcher
        .FromTypes([typeof(DefaultCorpusBenchmarks), typeof(QuestionBenchmarks), typeof(TimelineBenchmarks), typeof(IndexingBenchmarks), typeof(StartBenchmarks), typeof(ClaimBenchmarks)])
        .Run(args.Contains("--filter") ? [.. args.Except(["--short"])] : [.. args.Except(["--short"]), "--filter", "*"], new BenchmarkSettings());
}
finally
{
    PreparedCorpus.DeleteAll();
}
