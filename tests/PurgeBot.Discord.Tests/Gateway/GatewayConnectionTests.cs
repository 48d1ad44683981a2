using Microsoft.Extensions.Logging;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.Gateway;
using PurgeBot.Discord.Gateway;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord.Tests.Gateway;

public sealed class GatewayConnectionTests
{
    [Fact]
    public async Task An_interaction_comes_through_and_the_start_is_one_line_without_the_token()
    {
        await using var gateway = await RunningGateway.StartAsync();
        await gateway.SendsOneAsync();
        Assert.True(gateway.Status.IsLive);
        Assert.Equal((1, 0, 0), (gateway.Status.Identifies, gateway.Status.Resumes, gateway.Status.Reconnects));
        var (level, line) = Assert.Single(gateway.Log.Lines);
        Assert.Equal(LogLevel.Information, level);
        Assert.Contains($"{gateway.Discord.ApplicationId}", line, StringComparison.Ordinal);
        Assert.Contains("1 servers", line, StringComparison.Ordinal);
        Assert.DoesNotContain(gateway.Discord.Token, line, StringComparison.Ordinal);
        Assert.Empty(gateway.Discord.Violations);
    }

    [Fact]
    public async Task Twenty_drops_in_a_row_each_of_another_kind_are_survived()
    {
        // Ten times faster, with a second of leave for the five that IDENTIFYs are apart: machines that run tests are busy.
        var time = new ScaledTime(factor: 10);
        var options = new EmulatorOptions { Time = time, IdentifyWindow = TimeSpan.FromSeconds(4), HeartbeatInterval = TimeSpan.FromSeconds(10), Patience = TimeSpan.FromSeconds(300) };
        await using var gateway = await RunningGateway.StartAsync(options, time);
        foreach (var drop in GatewayDrop.Twenty)
        {
            await gateway.Discord.DropAsync(drop);
            await gateway.Discord.Gateway.WhenLiveAsync();
            await gateway.SendsOneAsync();
        }

        Assert.False(gateway.Ended.IsCompleted);
        Assert.Empty(gateway.Discord.Violations);
        Assert.True(gateway.Status.Resumes > gateway.Status.Identifies);
    }

    [Fact]
    public async Task A_dead_resume_address_is_given_up()
    {
        var time = new ScaledTime(factor: 10);
        await using var gateway = await RunningGateway.StartAsync(new EmulatorOptions { Time = time, IdentifyWindow = TimeSpan.FromSeconds(4), Patience = TimeSpan.FromSeconds(300) }, time);
        await gateway.SendsOneAsync();
        gateway.Discord.Gateway.IsResumeAddressDead = true;
        await gateway.Discord.DropAsync(GatewayDrop.Reset);
        await gateway.Discord.Gateway.WhenLiveAsync();
        await gateway.SendsOneAsync();
        Assert.Equal(2, gateway.Status.Identifies);
        Assert.Empty(gateway.Discord.Violations);
    }

    [Fact]
    public async Task Heartbeats_are_acknowledged_while_interactions_arrive_without_end()
    {
        await using var gateway = await RunningGateway.StartAsync(new EmulatorOptions { HeartbeatInterval = TimeSpan.FromSeconds(1) });
        while (gateway.Discord.Gateway.Heartbeats < 3)
            await gateway.SendsOneAsync();
        Assert.InRange(gateway.Status.LastHeartbeatLatency!.Value, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(5));
        Assert.Equal(0, gateway.Status.Reconnects);
        Assert.Empty(gateway.Discord.Violations);
    }

    [Fact]
    public async Task A_handler_that_throws_ends_nothing()
    {
        await using var gateway = await RunningGateway.StartAsync(handler: id => throw new InvalidOperationException($"handler of {id}"));
        await gateway.Discord.Gateway.WhenLiveAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => gateway.SendsOneAsync().WaitAsync(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken));
        Assert.True(gateway.Status.IsLive);
        Assert.Equal(0, gateway.Status.Reconnects);
        Assert.Contains(gateway.Log.Lines, entry => entry.Level == LogLevel.Error);
    }

    [Theory]
    [InlineData("""{"op":99,"d":{"x":[1]}}""")]
    [InlineData("""{"op":0,"t":"PURGE_BOT_UNKNOWN","s":2,"d":null,"new":{"a":1}}""")]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":1000}}""")]
    [InlineData("""{"op":18446744073709551616,"d":null}""", true)]
    [InlineData("""{"op":10,"d":{"heartbeat_interval":-1}}""", true)]
    [InlineData("""{"op":0,"t":"READY","s":2,"d":{"session_id":7}}""", true)]
    [InlineData("""{"op":0} {"op":0}""", true)]
    [InlineData("[]", true)]
    [InlineData(" ", true)]
    public async Task A_message_that_is_unknown_is_let_be_and_one_that_is_broken_renews_the_connection(string message, bool isBroken = false)
    {
        await using var gateway = await RunningGateway.StartAsync();
        await gateway.SendsOneAsync();
        gateway.Discord.Gateway.SendRaw(message);
        await gateway.SendsOneAsync();
        Assert.Equal(isBroken ? 1 : 0, gateway.Status.Resumes);
        Assert.Equal(1, gateway.Status.Identifies);
    }

    [Fact]
    public async Task A_stop_closes_with_1000()
    {
        await using var gateway = await RunningGateway.StartAsync();
        await gateway.SendsOneAsync();
        await gateway.StopAsync();
        Assert.Contains((1000, true), await gateway.Discord.Gateway.WhenClosedAsync());
        Assert.False(gateway.Status.IsLive);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_a_peer_that_is_mute()
    {
        await using var gateway = await RunningGateway.StartAsync();
        await gateway.SendsOneAsync();
        var silence = gateway.Discord.DropAsync(GatewayDrop.Silence);
        var begin = TimeProvider.System.GetTimestamp();
        await gateway.StopAsync();
        Assert.InRange(TimeProvider.System.GetElapsedTime(begin), TimeSpan.Zero, TimeSpan.FromSeconds(3));
        await silence;
    }

    [Fact]
    public async Task A_token_that_is_refused_ends_the_loop()
    {
        await using var gateway = await RunningGateway.StartAsync(token: "MTI3.wrong.token");
        await Assert.ThrowsAsync<InvalidTokenException>(() => gateway.Ended.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.Equal(0, gateway.Discord.Gateway.Connections);
    }

    [Theory]
    [InlineData(4004), InlineData(4010), InlineData(4011), InlineData(4012), InlineData(4013), InlineData(4014)]
    public async Task A_close_code_that_is_final_ends_the_loop_with_a_sentence(int code)
    {
        await using var gateway = await RunningGateway.StartAsync();
        await gateway.SendsOneAsync();
        await gateway.Discord.Gateway.CloseAsync(code);
        var refused = await Assert.ThrowsAsync<GatewayRefusedException>(() => gateway.Ended.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.Contains($"{code}", refused.Message, StringComparison.Ordinal);
    }
}
