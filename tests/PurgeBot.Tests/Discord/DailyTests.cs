using Microsoft.Extensions.Time.Testing;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.People;

namespace PurgeBot.Tests.Discord;

/// <summary>Daily posts from the command to the channel, with the whole bot, a real database and a clock that is set by the test.</summary>
public sealed class DailyTests
{
    private static readonly Snowflake History = new(820000000000000777);
    private static readonly (string, object)[] AtNine = [("channel", new GivenChannel(History)), ("time", "9:00"), ("zone", "Berlin")];

    // Longer than any of these tests, so that the clock may jump without a heartbeat being missed.
    private static readonly EmulatorOptions Options = new() { HeartbeatInterval = TimeSpan.FromMinutes(10) };

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 12, 1, 7, 58, 30, TimeSpan.Zero));

    [Fact]
    public async Task A_schedule_posts_when_its_time_has_come_and_not_before()
    {
        await using var bot = await RunningBot.StartAsync(Options, _time);

        var scheduled = await InTimeAsync(bot.Discord.Moderator.Slash("daily schedule", AtNine));
        Assert.True(scheduled.IsPrivate);
        Assert.Contains("(Europe/Berlin)", scheduled.Text, StringComparison.Ordinal);
        Assert.Contains("<t:1796112000:F>", scheduled.Text, StringComparison.Ordinal);
        await AdvanceAsync(TimeSpan.FromSeconds(60));
        Assert.Empty(bot.Discord.Rest.Messages.In(History));
        await AdvanceAsync(TimeSpan.FromSeconds(31));

        var post = await FirstPostAsync(bot);
        Assert.StartsWith("### On this day, 1 December\n", post.Markdown, StringComparison.Ordinal);
        var source = await InTimeAsync(bot.Person.Press(post, "Where is this from?"));
        Assert.True(source.IsPrivate);
        Assert.Contains("The Great Purge", source.Text, StringComparison.Ordinal);
        bot.AssertAllIsWell();
    }

    [Fact]
    public async Task After_a_restart_the_post_still_comes_once()
    {
        await using var bot = await RunningBot.StartAsync(Options, _time);
        await InTimeAsync(bot.Discord.Moderator.Slash("daily schedule", AtNine));
        await bot.StopAsync();
        _time.Advance(TimeSpan.FromMinutes(2));

        await bot.RestartAsync();
        await FirstPostAsync(bot);
        // Discord lets a bot begin one session in five seconds.
        await AdvanceAsync(TimeSpan.FromSeconds(10));
        await bot.RestartAsync();
        await AdvanceAsync(TimeSpan.FromSeconds(61));

        Assert.Single(bot.Discord.Rest.Messages.In(History));
        var status = await InTimeAsync(bot.Discord.Moderator.Slash("daily status"));
        Assert.Contains("Last post: [1 December 2026](https://discord.com/channels/810000000000000000/820000000000000777/", status.Text, StringComparison.Ordinal);
        bot.AssertAllIsWell();
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_ends_the_process_with_one_sentence()
    {
        await using var bot = await RunningBot.StartingAsync(database: "Data Source=/nowhere/at/all/purgebot.db");

        Assert.Equal(1, await bot.Exit.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.Contains("The database cannot be opened", Assert.Single(bot.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    // All waits of people and of the emulator are by the clock that stands still: what hangs would hang for ever.
    private static async Task<T> InTimeAsync<T>(Task<T> act) => await act.WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System, TestContext.Current.CancellationToken);

    // The bot's timers are set by tasks that take a moment of the machine's own time.
    private async Task AdvanceAsync(TimeSpan by)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, TestContext.Current.CancellationToken);
        _time.Advance(by);
        await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    private static async Task<EmulatedMessage> FirstPostAsync(RunningBot bot)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (bot.Discord.Rest.Messages.In(History) is []) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        return bot.Discord.Rest.Messages.In(History)[0];
    }
}
