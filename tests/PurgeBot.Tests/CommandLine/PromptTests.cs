using System.Net;
using System.Net.Sockets;

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
        await bot.Input.WriteAsync("/when copper riot\n/frobnicate\n/who\n\n/fact salt tax\n/fact zorblax\n/read salt revolt outbreak\n/read zorblax\n/help\n");
        var (exit, output, _) = await bot.FinishAsync();

        Assert.Equal(0, exit);
        Assert.StartsWith("To connect PurgeBot to Discord, ", output, StringComparison.Ordinal);
        Assert.Contains("25 July 1662", output, StringComparison.Ordinal);
        Assert.Contains("There is no command /frobnicate; there are /who, /when, /explain, /fact, /read, /help, /quit.", output, StringComparison.Ordinal);
        Assert.Contains("/who needs a question after it, as in /who yezhov.", output, StringComparison.Ordinal);
        Assert.Contains("The boyar Boris Morozov, who had raised the tax on salt", output, StringComparison.Ordinal);
        Assert.Contains("This corpus has no fact on that.", output, StringComparison.Ordinal);
        Assert.Contains("¶ 1  The Salt Revolt broke out in Moscow", output, StringComparison.Ordinal);
        Assert.Contains("The corpus has no document “zorblax”.", output, StringComparison.Ordinal);
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

    [Fact]
    public async Task The_page_is_served_beside_the_prompt_which_says_where()
    {
        using var bot = BotProcess.Start(_corpus.Corpus, "--corpus", _corpus.Corpus, "--index", _corpus.Index, "--Urls", "http://127.0.0.1:0");
        await bot.ReadLineAsync();
        var line = await bot.ReadLineAsync();
        Assert.StartsWith("To try it in a browser, open http://127.0.0.1:", line, StringComparison.Ordinal);
        using var http = new HttpClient { BaseAddress = new Uri(line!["To try it in a browser, open ".Length..].TrimEnd('.')) };
        var ct = TestContext.Current.CancellationToken;
        Assert.Contains("<title>PurgeBot</title>", await http.GetStringAsync("/", ct), StringComparison.Ordinal);
        Assert.Contains("Salt Revolt", await http.GetStringAsync("/page/documents", ct), StringComparison.Ordinal);
        using var question = new StringContent("""{"kind":"command","visitor":"pabcdefghijklmnopqrs","name":"when","options":{"event":"copper riot"}}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("/page/requests", question, ct);
        Assert.Contains("25 July 1662", await answer.Content.ReadAsStringAsync(ct), StringComparison.Ordinal);
        using var health = await http.GetAsync("/health/live", ct);
        Assert.Equal(HttpStatusCode.NotFound, health.StatusCode);

        await bot.Input.WriteAsync("/who morozov\n");
        var (exit, output, error) = await bot.FinishAsync();
        Assert.Equal(0, exit);
        Assert.Contains("Boris Morozov", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public async Task Where_something_else_listens_already_there_is_no_page_and_the_prompt_works()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        using var bot = BotProcess.Start(_corpus.Corpus, "--corpus", _corpus.Corpus, "--index", _corpus.Index, "--Urls", $"http://{other.LocalEndpoint}");
        await bot.Input.WriteAsync("/who morozov\n");
        var (exit, output, error) = await bot.FinishAsync();

        Assert.Equal(0, exit);
        Assert.Contains("Boris Morozov", output, StringComparison.Ordinal);
        Assert.StartsWith($"There is no page, since nothing can listen at http://{other.LocalEndpoint} (", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Where_it_is_switched_off_there_is_no_page()
    {
        using var bot = BotProcess.Start(_corpus.Corpus, "--corpus", _corpus.Corpus, "--index", _corpus.Index, "--Page:Enabled", "false");
        var (exit, output, error) = await bot.FinishAsync();

        Assert.Equal(0, exit);
        Assert.DoesNotContain("browser", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }
}
