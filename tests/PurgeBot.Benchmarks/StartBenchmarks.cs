using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace PurgeBot.Benchmarks;

/// <summary>How long a whole process takes from its start to the answer: a published build, asked one question.</summary>
[WarmupCount(1)]
[IterationCount(8)]
[InvocationCount(1)]
public class StartBenchmarks
{
    private DirectoryInfo? _published;
    private string _index = "";

    [GlobalSetup]
    public void Publish()
    {
        _published = Directory.CreateTempSubdirectory("purgebot-published-");
        Run("dotnet", "publish", Path.Combine(Repository.Root, "src", "PurgeBot"), "-c", "Release", "-o", _published.FullName, "-v", "quiet");
        _index = Path.Combine(_published.FullName, "index-there");
    }

    [Benchmark(Description = "ask, index there")]
    public void AskWithIndex() => Ask(_index);

    [Benchmark(Description = "ask, index to be built")]
    public void AskWithoutIndex() => Ask(Path.Combine(_published!.FullName, Path.GetRandomFileName()));

    [GlobalCleanup]
    public void Delete() => _published?.Delete(recursive: true);

    private void Ask(string index) =>
        Run(Path.Combine(_published!.FullName, "purgebot"), "ask", "who", "head of the NKVD in 1936", "--index", index);

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
