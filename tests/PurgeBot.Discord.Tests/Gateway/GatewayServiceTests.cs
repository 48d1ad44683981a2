using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Gateway;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord.Tests.Gateway;

public sealed class GatewayServiceTests : IHostApplicationLifetime
{
    private readonly TaskCompletionSource _stopAsked = new();
    private readonly GatewayStatus _status = new();
    private readonly RecordingLog<GatewayClient> _log = new();
    private readonly InteractionInbox _inbox = new(new OwnApplication(), TimeProvider.System, NullLogger<InteractionInbox>.Instance);

    CancellationToken IHostApplicationLifetime.ApplicationStarted => default;

    CancellationToken IHostApplicationLifetime.ApplicationStopped => default;

    CancellationToken IHostApplicationLifetime.ApplicationStopping => default;

    void IHostApplicationLifetime.StopApplication() => _stopAsked.TrySetResult();

    // Where a handler holds up the reading loop, heartbeats never come: that fails, and does not hang.
    [Fact(Timeout = 60_000)]
    public async Task Interactions_that_nobody_handles_delay_no_heartbeat_and_end_no_connection()
    {
        await using var discord = await DiscordEmulator.StartAsync(new EmulatorOptions { HeartbeatInterval = TimeSpan.FromSeconds(1) });
        using var service = NewService(discord, discord.Token, out _);
        await service.StartAsync(TestContext.Current.CancellationToken);
        for (var number = 1; number <= InteractionInbox.Capacity + 100; number++)
            discord.Gateway.Dispatch("INTERACTION_CREATE", Payload(number));
        while (discord.Gateway.Heartbeats < 3 || _inbox.Busy == 0)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.True(_status.IsLive);
        Assert.Equal(0, Assert.Single(_status.Shards).Reconnects);
        await service.StopAsync(TestContext.Current.CancellationToken);
        Assert.Contains((1000, true), await discord.Gateway.WhenClosedAsync());
    }

    [Fact]
    public async Task An_interaction_that_cannot_be_read_is_left_out_and_the_next_one_is_not()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        using var service = NewService(discord, discord.Token, out _);
        await service.StartAsync(TestContext.Current.CancellationToken);
        discord.Gateway.Dispatch("INTERACTION_CREATE", new JsonObject { ["id"] = new JsonArray(), ["token"] = 7 });
        discord.Gateway.Dispatch("INTERACTION_CREATE", Payload(2));
        var received = await _inbox.Waiting.ReadAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2UL, received.Payload.Id.Value);
        Assert.Single(_log.Lines, entry => entry.Line.StartsWith("An interaction could not be read", StringComparison.Ordinal));
        await service.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task A_refusal_stops_the_host_with_a_sentence(bool byGateway)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        using var service = NewService(discord, byGateway ? discord.Token : "MTI3.wrong.token", out var exit);
        await service.StartAsync(TestContext.Current.CancellationToken);
        if (byGateway) await discord.Gateway.CloseAsync(4004);
        await _stopAsked.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Contains("Discord:Token", exit.Sentence, StringComparison.Ordinal);
    }

    private static JsonObject Payload(int id) => new()
    {
        ["id"] = $"{id}",
        ["application_id"] = "1",
        ["type"] = 2,
        ["token"] = $"token-{id}",
        ["data"] = new JsonObject { ["id"] = "3", ["name"] = "who", ["type"] = 1 },
    };

    private GatewayService NewService(DiscordEmulator discord, string token, out ExitReason exit)
    {
        var options = Options.Create(new DiscordOptions { Token = token, ApiBaseUrl = discord.ApiBaseUrl });
        var api = new DiscordApi(new RestSender(options, TimeProvider.System, () => 0.5, NullLogger<RestSender>.Instance));
        exit = new ExitReason(this);
        var starts = new SessionStarts(api, null, _status, TimeProvider.System, NullLogger<SessionStarts>.Instance);
        var (choice, time) = (new ShardChoice(null, []), TimeProvider.System);
        return new GatewayService(
            starts, new GatewayClient(choice, starts, _inbox, options, _status, time, () => 0.5, _log), choice, exit, time, () => 0.5, NullLogger<GatewayService>.Instance);
    }
}
