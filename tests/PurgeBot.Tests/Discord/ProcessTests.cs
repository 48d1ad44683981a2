using System.Diagnostics;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.Rest;
using PurgeBot.Tests.CommandLine;

namespace PurgeBot.Tests.Discord;

/// <summary>The bot as a process: signals and exit codes.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Sigterm_ends_it_with_0_within_five_seconds()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        using var data = new TemporaryData();
        using var bot = Start(discord, discord.Token, data.Path);
        await discord.Gateway.WhenLiveAsync();
        var reply = await discord.Person.Slash("who", ("name", "yezhov"));

        var start = TimeProvider.System.GetTimestamp();
        using var kill = Process.Start("kill", ["-TERM", $"{bot.Id}"]);
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, bot.ExitCode);
        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 0, 5);
        Assert.Equal([(1000, true)], await discord.Gateway.WhenClosedAsync());
        Assert.Contains("Nikolai Yezhov", reply.Text, StringComparison.Ordinal);
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task A_wrong_token_ends_it_with_1_and_one_sentence_that_does_not_repeat_it()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        using var data = new TemporaryData();
        using var bot = Start(discord, "MTI3.wrong.token", data.Path);

        var error = await bot.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, bot.ExitCode);
        Assert.DoesNotContain("wrong", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Contains("token", error.Trim().Split('\n')[^1], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_token_is_sent_nowhere_without_https_but_to_this_machine()
    {
        using var data = new TemporaryData();
        using var bot = Start(new Uri("http://192.0.2.1/api/v10"), "MTI3.any.token", data.Path);

        var error = await bot.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, bot.ExitCode);
        Assert.Contains("https", error, StringComparison.Ordinal);
    }

    // What is no number cannot be written there, and would have been an exception on the way to the reply.
    [Fact]
    public async Task A_limit_of_which_Discord_does_not_say_how_long_it_lasts_is_logged_in_JSON_and_the_reply_arrives()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        using var data = new TemporaryData();
        using var bot = Start(discord, discord.Token, data.Path);
        var log = bot.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await discord.Gateway.WhenLiveAsync();
        discord.Rest.Faults.Add(RestFault.TooManyBare, when: request => request.Path.EndsWith("/callback", StringComparison.Ordinal));

        var reply = await discord.Person.Slash("who", ("name", "yezhov"));
        bot.Kill();

        Assert.Contains("Nikolai Yezhov", reply.Text, StringComparison.Ordinal);
        Assert.Contains("for how long it does not say", await log, StringComparison.Ordinal);
    }

    private static Process Start(DiscordEmulator discord, string token, string data) => Start(discord.ApiBaseUrl, token, data);

    private static Process Start(Uri api, string token, string data) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "purgebot.dll"), "run", "--corpus", DefaultCorpus.Folder, "--index", DefaultCorpus.Index])
        {
            RedirectStandardError = true,
            Environment =
            {
                ["Discord__Token"] = token,
                ["Discord__ApiBaseUrl"] = api.ToString(),
                ["Data__Path"] = data,
                ["Urls"] = "http://127.0.0.1:0",
            },
        })!;

    private sealed class TemporaryData : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("purgebot-tests-");

        public string Path => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
