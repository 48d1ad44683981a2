using System.Text.Json.Nodes;
using PurgeBot.Chat.Processes;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Storage;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.Gateway;
using PurgeBot.Discord.Emulator.Rest;

namespace PurgeBot.Discord.Tests.Gateway;

public sealed class GatewayShardsTests
{
    // On this shard of 4.
    private static Snowflake Guild(int shard) => new(((81_000_000UL * 16) + (ulong)shard) << 22);

    [Fact]
    public async Task As_many_shards_start_as_Discord_recommends_and_each_has_the_events_of_its_guilds()
    {
        await using var discord = await DiscordEmulator.StartAsync(new EmulatorOptions { Shards = 4, MaxConcurrency = 4 });
        await using var shards = await RunningShards.StartAsync(discord);
        await shards.WhenLiveAsync();

        for (var shard = 0; shard < 4; shard++)
        {
            discord.Gateway.Dispatch("INTERACTION_CREATE", Payload(shard + 1), Guild(shard));
            Assert.Equal($"{shard + 1}", await shards.ReceiveAsync());
        }

        Assert.Equal([0, 1, 2, 3], shards.Status.Shards.Select(shard => shard.Id));
        Assert.All(shards.Status.Shards, shard => Assert.Equal((2, 1), (shard.Events, shard.Identifies)));
        Assert.Equal(1, discord.Rest.Requests.Count(request => request.Path.EndsWith("/gateway/bot", StringComparison.Ordinal)));
        Assert.Equal(996, shards.Status.IdentifiesLeft);
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task Sessions_start_one_a_key_every_five_seconds_in_ascending_order()
    {
        var time = new ScaledTime(factor: 10);
        var options = new EmulatorOptions { Time = time, IdentifyWindow = TimeSpan.FromSeconds(4.5), Shards = 6, MaxConcurrency = 2, HeartbeatInterval = TimeSpan.FromMinutes(10) };
        await using var discord = await DiscordEmulator.StartAsync(options);
        await using var shards = await RunningShards.StartAsync(discord, time: time);
        await shards.WhenLiveAsync();

        foreach (var key in (int[])[0, 1])
        {
            var starts = discord.Gateway.Identified.Where(identified => identified.Shard.Id % 2 == key).ToArray();
            Assert.Equal([key, key + 2, key + 4], starts.Select(start => start.Shard.Id));
            Assert.All(starts.Zip(starts.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At > TimeSpan.FromSeconds(4.5)));
        }

        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task One_shard_resumes_by_itself_while_the_others_go_on()
    {
        await using var discord = await DiscordEmulator.StartAsync(new EmulatorOptions { Shards = 4, MaxConcurrency = 4 });
        await using var shards = await RunningShards.StartAsync(discord);
        await shards.WhenLiveAsync();

        await discord.DropAsync(GatewayDrop.Reset, shard: 2);
        discord.Gateway.Dispatch("INTERACTION_CREATE", Payload(1), Guild(2));
        Assert.Equal("1", await shards.ReceiveAsync());

        await shards.WhenLiveAsync();
        Assert.Equal([0, 0, 1, 0], shards.Status.Shards.Select(shard => shard.Resumes));
        Assert.Equal([0, 0, 1, 0], shards.Status.Shards.Select(shard => shard.Reconnects));
        Assert.Equal((5, 4), (discord.Gateway.Connections, discord.Gateway.Identifies));
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task Two_processes_share_the_shards_and_another_number_of_them_needs_only_a_restart()
    {
        await using var discord = await DiscordEmulator.StartAsync(new EmulatorOptions { MaxConcurrency = 16, IdentifyWindow = TimeSpan.Zero });
        await using (var one = await RunningShards.StartAsync(discord, "2"))
        {
            await one.WhenLiveAsync();
            discord.Gateway.Dispatch("INTERACTION_CREATE", Payload(1), Guild(3));
            Assert.Equal("1", await one.ReceiveAsync());
        }

        // What happens while no process runs is for the sessions to come.
        discord.Gateway.Dispatch("INTERACTION_CREATE", Payload(2), Guild(3));
        await using var first = await RunningShards.StartAsync(discord, "4", "0,1");
        await using var second = await RunningShards.StartAsync(discord, "4", "2-3");
        await Task.WhenAll(first.WhenLiveAsync(), second.WhenLiveAsync());
        discord.Gateway.Dispatch("INTERACTION_CREATE", Payload(3), Guild(1));

        Assert.Equal("2", await second.ReceiveAsync());
        Assert.Equal("3", await first.ReceiveAsync());
        Assert.Equal(Enumerable.Range(0, 4).Select(id => new EmulatedShard(id, 4)), discord.Gateway.LiveShards.OrderBy(shard => shard.Id));
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task A_bot_that_has_grown_too_large_starts_anew_with_as_many_shards_as_are_recommended_now()
    {
        await using var discord = await DiscordEmulator.StartAsync(new EmulatorOptions { MaxConcurrency = 16, IdentifyWindow = TimeSpan.Zero });
        await using var shards = await RunningShards.StartAsync(discord);
        await shards.WhenLiveAsync();

        (discord.Gateway.Shards, discord.Gateway.ShardsRequired) = (3, 2);
        await discord.Gateway.CloseAsync(4011);
        await discord.Gateway.WhenLiveAsync();
        discord.Gateway.Dispatch("INTERACTION_CREATE", Payload(1), Guild(2));

        Assert.Equal("1", await shards.ReceiveAsync());
        Assert.Equal(3, shards.Status.ShardCount);
        Assert.Null(shards.Exit.Sentence);
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task With_a_configured_number_that_is_too_small_it_gives_up_with_a_sentence()
    {
        await using var discord = await DiscordEmulator.StartAsync(new EmulatorOptions { Shards = 3, MaxConcurrency = 16 });
        discord.Gateway.ShardsRequired = 3;
        await using var shards = await RunningShards.StartAsync(discord, "2");

        Assert.Contains("(gateway close code 4011)", await shards.WhenGivenUpAsync(), StringComparison.Ordinal);
        await discord.Gateway.WhenClosedAsync();
        Assert.Empty(discord.Gateway.LiveShards);
    }

    [Theory]
    [InlineData(4, null, 4), InlineData(1, null, 1), InlineData(2, "0-1", 2)]
    public async Task Sessions_that_are_not_left_for_all_shards_are_not_begun(int recommended, string? ids, int left)
    {
        await using var discord = await DiscordEmulator.StartAsync(
            new EmulatorOptions { Shards = recommended, SessionStartsLeft = left, SessionStartsReset = TimeSpan.FromHours(2) });
        await using var shards = await RunningShards.StartAsync(discord, ids: ids);

        Assert.StartsWith($"Discord lets the bot start {left} more sessions until ", await shards.WhenGivenUpAsync(), StringComparison.Ordinal);
        Assert.Equal(0, discord.Gateway.Connections);
    }

    [Fact]
    public async Task A_shard_that_there_is_not_is_named()
    {
        await using var discord = await DiscordEmulator.StartAsync(new EmulatorOptions { Shards = 2 });
        await using var shards = await RunningShards.StartAsync(discord, ids: "1,2");

        Assert.StartsWith("Discord:Shards:Ids names shard 2, but Discord recommends 2 in all", await shards.WhenGivenUpAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_gateway_is_is_asked_until_Discord_says()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        discord.Rest.Faults.Add(RestFault.Status(500), when: request => request.Path.EndsWith("/gateway/bot", StringComparison.Ordinal));
        await using var shards = await RunningShards.StartAsync(discord);

        await shards.WhenLiveAsync();
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task Processes_start_their_sessions_in_turn_by_the_database()
    {
        var cluster = PostgresCluster.Find();
        Assert.SkipWhen(cluster is null, $"PostgreSQL is not installed, and {PostgresCluster.Variable} does not name a server.");
        await using var database = Database.Of(new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = await cluster.NewSchemaAsync() });
        // Much less than between two turns: a busy machine may take some seconds from a turn to what is sent in it.
        await using var discord = await DiscordEmulator.StartAsync(new EmulatorOptions { IdentifyWindow = TimeSpan.FromSeconds(1) });
        await using var one = await RunningShards.StartAsync(discord, "2", "0", roster: new ShardRoster(database, "one"));
        await using var other = await RunningShards.StartAsync(discord, "2", "1", roster: new ShardRoster(database, "other"));

        await Task.WhenAll(one.WhenLiveAsync(), other.WhenLiveAsync());

        Assert.Equal(2, discord.Gateway.Identifies);
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task Where_no_turn_can_be_taken_a_session_is_started_all_the_same()
    {
        await using var database = Database.Of(new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = "Host=/nowhere/at/all;Username=nobody" });
        await using var discord = await DiscordEmulator.StartAsync();
        await using var shards = await RunningShards.StartAsync(discord, "2", "1", roster: new ShardRoster(database, "one"));

        await shards.WhenLiveAsync();

        Assert.StartsWith("No turn to start a session could be taken", Assert.Single(shards.StartLog.Lines).Line, StringComparison.Ordinal);
    }

    private static JsonObject Payload(int id) => new()
    {
        ["id"] = $"{id}",
        ["application_id"] = "1",
        ["type"] = 2,
        ["token"] = $"token-{id}",
        ["data"] = new JsonObject { ["id"] = "3", ["name"] = "who", ["type"] = 1 },
    };
}
