using System.Diagnostics;
using System.Text.Json;

namespace PurgeBot.Tests.CommandLine;

/// <summary>What scripts rely on: streams, signals and exit codes of the process.</summary>
public sealed class StreamTests : IDisposable
{
    private readonly SmallCorpus _corpus = new();

    private string[] Batch => ["ask", "--batch", "-", "--corpus", _corpus.Corpus, "--index", _corpus.Index];

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public async Task A_question_is_answered_before_the_next_one_is_written()
    {
        using var bot = BotProcess.Start(_corpus.Corpus, Batch);
        foreach (var id in (int[])[1, 2, 3])
        {
            await bot.Input.WriteAsync($"{{\"id\":{id},\"command\":\"when\",\"query\":\"copper riot\"}}\n");
            await bot.Input.FlushAsync(TestContext.Current.CancellationToken);
            using var answer = JsonDocument.Parse((await bot.ReadLineAsync())!);
            Assert.Equal(id, answer.RootElement.GetProperty("id").GetInt32());
        }

        var (exit, output, error) = await bot.FinishAsync();

        Assert.Equal((0, "", ""), (exit, output, error));
    }

    [Fact]
    public async Task A_reader_that_leaves_ends_the_work_quietly_while_input_goes_on()
    {
        using var bot = BotProcess.Start(_corpus.Corpus, Batch);
        var writing = WriteWithoutEndAsync(bot);
        await bot.ReadLineAsync();
        bot.CloseOutput();

        var (exit, error) = await bot.EndAsync();
        await writing;

        Assert.Equal((0, ""), (exit, error));
    }

    [Theory]
    [InlineData("INT", false, 1, "Stopped.")]
    [InlineData("TERM", false, 1, "Stopped.")]
    [InlineData("INT", true, 0, "")]
    [InlineData("TERM", true, 0, "")]
    public async Task A_signal_ends_a_command_that_waits_for_input(string signal, bool atPrompt, int code, string message)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        Assert.SkipWhen(signal == "INT" && IsInterruptIgnored(), "A shell that runs the tests in the background has all that they start ignore it.");
        using var bot = BotProcess.Start(_corpus.Corpus, atPrompt ? ["--corpus", _corpus.Corpus, "--index", _corpus.Index] : Batch);
        await bot.Input.WriteAsync(atPrompt ? "/help\n" : "{}\n");
        await bot.Input.FlushAsync(TestContext.Current.CancellationToken);
        await bot.ReadLineAsync();
        if (atPrompt) await bot.ReadLineAsync();
        using (var kill = Process.Start("kill", [$"-{signal}", $"{bot.Id}"])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);

        var (exit, error) = await bot.EndAsync();

        Assert.Equal((code, message), (exit, error.TrimEnd()));
    }

    [Fact]
    public async Task A_broken_settings_file_is_named_with_its_line_and_nothing_of_it_is_shown()
    {
        _corpus.Write("appsettings.json", "{\n  \"Discord\": {\n    \"Token\": n0t.a.t0ken\n  }\n}\n");
        using var bot = BotProcess.Start(_corpus.Corpus, "ask", "who", "morozov", "--verbose");

        var (exit, output, error) = await bot.FinishAsync();

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains($"{Path.Combine(_corpus.Corpus, "appsettings.json")}'. Line 3 is not JSON.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("t0ken", error, StringComparison.Ordinal);
    }

    // Bit 1 stands for signal 2, SIGINT (proc(5), /proc/pid/status).
    private static bool IsInterruptIgnored() => OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is var line
        && (Convert.ToUInt64(line.Split('\t')[1], 16) & 2) != 0;

    private static async Task WriteWithoutEndAsync(BotProcess bot)
    {
        try
        {
            while (true) await bot.Input.WriteAsync("{\"command\":\"when\",\"query\":\"copper riot\"}\n");
        }
        catch (IOException)
        {
            // The bot has ended.
        }
    }
}
