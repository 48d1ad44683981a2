using System.Net;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.Gateway;
using PurgeBot.Discord.Emulator.People;

namespace PurgeBot.Tests.Discord;

/// <summary>Several shards in one process, and settings that cannot be right.</summary>
public sealed class ShardTests
{
    private static readonly EmulatorOptions FourShards = new() { Shards = 4, MaxConcurrency = 4 };

    [Fact]
    public async Task Shards_that_are_not_live_are_named_and_measured()
    {
        await using var bot = await RunningBot.StartingAsync(FourShards, prepare: discord => discord.Gateway.OnNextConnection(ConnectionFault.NoReady));
        using var http = new HttpClient { BaseAddress = await bot.WebAsync() };
        await bot.UntilAsync(() => bot.Discord.Gateway.LiveShards.Count == 3);
        var down = Assert.Single(Enumerable.Range(0, 4).Except(bot.Discord.Gateway.LiveShards.Select(shard => shard.Id)));

        using var ready = await http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(
            $$$"""{"status":"not ready","index":"up","gateway":"down","shards":{"count":4,"own":[0,1,2,3],"down":[{{{down}}}]}}""",
            await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var metrics = await http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        Assert.Matches($"(?m)^purgebot_gateway_state{{.*shard=\"{down}\",state=\"identifying\".*}} 1", metrics);
        Assert.Equal(3, System.Text.RegularExpressions.Regex.Count(metrics, "(?m)^purgebot_gateway_state{.*state=\"live\".*} 1"));
        bot.AssertAllIsWell();
    }

    [Fact]
    public async Task A_list_names_the_shards_as_well_and_what_processes_cannot_share_in_a_file_is_said()
    {
        await using var bot = await RunningBot.StartingAsync(
            FourShards, settings: [("Discord:Shards:Count", "4"), ("Discord:Shards:Ids:0", "1"), ("Discord:Shards:Ids:1", "3")]);
        await bot.UntilAsync(() => bot.Discord.Gateway.LiveShards.Count == 2);

        Assert.Equal([1, 3], bot.Discord.Gateway.LiveShards.Select(shard => shard.Id).Order());
        Assert.Equal(0, bot.Discord.Rest.Commands.Overwrites);
        Assert.Single(bot.Log, line => line.StartsWith("Warning: Discord:Shards:Ids leaves shards to other processes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("many", "0", "Discord:Shards:Count is a number from 1 to 4096, not 'many'")]
    [InlineData("2", "0-2", "Discord:Shards:Ids names shard 2, but Discord:Shards:Count is 2")]
    public async Task Shards_that_cannot_be_end_the_start_with_one_sentence(string count, string ids, string sentence)
    {
        await using var bot = await RunningBot.StartingAsync(settings: [("Discord:Shards:Count", count), ("Discord:Shards:Ids", ids)]);

        var error = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => bot.Exit);
        Assert.StartsWith(sentence, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_has_grown_is_sharded_anew_by_a_restart_and_keeps_its_schedules()
    {
        await using var bot = await RunningBot.StartAsync(new EmulatorOptions { Shards = 2, MaxConcurrency = 16, IdentifyWindow = TimeSpan.Zero });
        await bot.UntilAsync(() => bot.Discord.Gateway.LiveShards.Count == 2);
        await bot.Discord.Moderator.Slash("daily schedule", ("channel", new GivenChannel(bot.Person.Channel)), ("time", "9:00"), ("zone", "Europe/Berlin"));

        bot.Discord.Gateway.Shards = 4;
        await bot.RestartAsync();
        await bot.UntilAsync(() => bot.Discord.Gateway.LiveShards.Count == 4);

        Assert.Contains("Europe/Berlin", (await bot.Discord.Moderator.Slash("daily status")).Text, StringComparison.Ordinal);
        Assert.All(bot.Discord.Gateway.LiveShards, shard => Assert.Equal(4, shard.Count));
        bot.AssertAllIsWell();
    }
}
