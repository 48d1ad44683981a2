using PurgeBot.Fuzz;

namespace PurgeBot.Discord.Tests.Fuzzing;

/// <summary>
/// Every reader of hostile input bears the inputs that are kept in <c>tests/PurgeBot.Fuzz/corpus</c> and some new ones, the same each time. By hand it is
/// given a million: see <c>tests/PurgeBot.Fuzz/Program.cs</c>.
/// </summary>
public sealed class FuzzTests
{
    // A question goes all the way to its card, which takes a hundred times as long as reading a frame.
    private const int Inputs = 20_000, Questions = 2_000;

    private const ulong Seed = 20_000;

    public static TheoryData<string> Targets => [.. FuzzTargets.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Bears_what_it_is_given(string target)
    {
        var found = new FuzzRun(FuzzTargets.Of(target), TimeProvider.System)
            .Run([.. new InputCorpus(target).All.Select(kept => kept.Input)], target == "question" ? Questions : Inputs, Seed);
        Assert.True(found is null, $"{found?.What}: {found?.Details}\n{Convert.ToHexString(found?.Input ?? [])}");
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Keeps_inputs_to_begin_with(string target) => Assert.NotEmpty(new InputCorpus(target).All);

    [Fact]
    public void What_does_not_hold_is_found_and_made_short()
    {
        var target = new FuzzTarget("any", ["needle", "hay", " "], input => BrokenInvariantException.ThrowUnless(!FuzzTextOf(input).Contains("needle", StringComparison.Ordinal), "There is no needle."));
        var found = new FuzzRun(target, TimeProvider.System).Run([], 1000, Seed);
        Assert.Equal(("throws-BrokenInvariantException", "needle"), (found?.What, FuzzTextOf(found?.Input ?? [])));
    }

    [Fact]
    public void What_takes_too_long_is_found()
    {
        var target = new FuzzTarget("any", ["x"], _ =>
        {
            // By both clocks: other tests use the processor's time of this process as well.
            var (start, cpu) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
            while (TimeProvider.System.GetElapsedTime(start).TotalMilliseconds < 150 || (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds < 150) ;
        });
        Assert.Equal("takes-too-long", new FuzzRun(target, TimeProvider.System).Try([1])?.What);
    }

    private static string FuzzTextOf(byte[] input) => System.Text.Encoding.UTF8.GetString(input);
}
