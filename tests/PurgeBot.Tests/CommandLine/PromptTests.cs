namespace PurgeBot.Tests.CommandLine;

/// <summary>The bot as a process of its own, with neither token nor terminal.</summary>
public sealed class PromptTests : IDisposable
{
    private readonly SmallCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public async Task Piped_lines_are_answered_one_by_one_after_a_first_line_on_connecting_to_Discord()
    {
        using var bot = BotProcess.Start(_corpus.Corpus, "--corpus", _corpus.Corpus, "--index", _corpus.Index);
        await bot.Input.WriteAsync("/when copper riot\n/frobnicate\n/who\n\n/fact salt tax\n/fact zorblax\n/help\n");
        var (exit, output, _) = await bot.FinishAsync();

        Assert.Equal(0, exit);
        Assert.StartsWith("To connect PurgeBot to Discord, ", output, StringComparison.Ordinal);
        Assert.Contains("25 July 1662", output, StringComparison.Ordinal);
        Assert.Contains("There is no command /frobnicate; there are /who, /when, /explain, /fact, /help, /quit.", output, StringComparison.Ordinal);
        Assert.Contains("/who needs a question after it, as in /who yezhov.", output, StringComparison.Ordinal);
        Assert.Contains("The boyar Boris Morozov, who had raised the tax on salt", output, StringComparison.Ordinal);
        Assert.Contains("This corpus has no fact on that.", output, StringComparison.Ordinal);
        Assert.Contains("/explain wrecking", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output);
    }

    [Fact]
    public async Task Without_any_input_it_ends()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells whose pipe an input is.");
        using var bot = BotProcess.StartWithoutInput(_corpus.Corpus, "--corpus", _corpus.Corpus, "--index", _corpus.Index);
        var (exit, output, _) = await bot.FinishAsync();

        Assert.Equal(0, exit);
        Assert.StartsWith("To connect PurgeBot to Discord, ", output, StringComparison.Ordinal);
    }
}
