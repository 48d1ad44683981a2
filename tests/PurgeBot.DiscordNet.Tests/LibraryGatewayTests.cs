using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.Gateway;
using PurgeBot.Tests.Discord;

namespace PurgeBot.DiscordNet.Tests;

/// <summary>What the settings and Discord have to say to Discord.Net's connections.</summary>
public sealed class LibraryGatewayTests
{
    [Fact]
    public async Task The_shards_of_the_settings_are_connected()
    {
        await using var bot = await RunningBot.StartingAsync(
            new EmulatorOptions { Shards = 4, MaxConcurrency = 4 }, settings: [("Discord:Shards:Count", "4"), ("Discord:Shards:Ids", "1,3")]);

        await bot.UntilAsync(() => bot.Discord.Gateway.LiveShards.Count == 2);

        Assert.Equal([1, 3], bot.Discord.Gateway.LiveShards.Select(shard => shard.Id).Order());
        bot.AssertAllIsWell();
    }

    [Fact]
    public async Task A_dropped_connection_comes_back_and_what_was_asked_meanwhile_is_answered()
    {
        await using var bot = await RunningBot.StartAsync();

        await bot.Discord.DropAsync(GatewayDrop.Close(4000));
        var reply = await bot.Person.Slash("who", ("name", "yezhov"));

        Assert.Contains("Nikolai Yezhov", reply.Text, StringComparison.Ordinal);
        bot.AssertAllIsWell();
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4014)]
    public async Task A_close_code_that_nothing_can_mend_ends_the_process_with_one_sentence(int code)
    {
        await using var bot = await RunningBot.StartAsync();

        await bot.Discord.Gateway.CloseAsync(code);

        Assert.Equal(1, await bot.Exit.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.Single(bot.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_wrong_token_ends_the_process_with_one_sentence_without_it()
    {
        await using var bot = await RunningBot.StartingAsync(token: "MTI3.not-the.token");

        Assert.Equal(1, await bot.Exit.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("not-the", bot.Error + string.Concat(bot.Log), StringComparison.Ordinal);
    }
}
