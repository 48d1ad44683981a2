using System.Net;
using System.Net.Sockets;
using PurgeBot.Discord.Emulator.Gateway;

namespace PurgeBot.Tests.Discord;

/// <summary>How the bot starts and ends with a public key, a token, or both.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task Gateway_and_HTTP_at_once_answer_each_interaction_once()
    {
        await using var bot = await RunningBot.StartAsync(transport: Transport.HttpBesideGateway);

        // Discord sends each interaction one way only; this one comes both ways.
        var reply = await bot.Discord.Person.SlashBothWays("help");

        Assert.Contains("/who", reply.Text, StringComparison.Ordinal);
        await bot.StopAsync();
        Assert.Single(bot.Log, line => line.StartsWith("Information: help: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_a_public_key_alone_everything_but_what_needs_the_token_is_there()
    {
        await using var bot = await RunningBot.StartAsync(transport: Transport.Http);

        await bot.Person.Slash("who", ("name", "yezhov"));

        Assert.Equal(0, bot.Discord.Gateway.Connections);
        Assert.Empty(bot.Discord.Rest.Requests);
        Assert.Single(bot.Log, line => line.StartsWith("Warning: There is no Discord:Token", StringComparison.Ordinal));
        Assert.Equal(0, await bot.StopAsync());
    }

    [Fact]
    public async Task A_port_that_is_taken_does_not_keep_the_bot_from_the_gateway()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        await using var bot = await RunningBot.StartAsync(urls: $"http://{other.LocalEndpoint}");

        Assert.Contains("Yezhov", (await bot.Person.Slash("who", ("name", "yezhov"))).Text, StringComparison.Ordinal);
        await bot.UntilAsync(() => bot.Log.Any(line => line.StartsWith($"Warning: Nothing can listen at http://{other.LocalEndpoint} (", StringComparison.Ordinal)));
        Assert.Equal(0, await bot.StopAsync());
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_the_start_where_Discord_would_call_there()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        await using var bot = await RunningBot.StartingAsync(transport: Transport.Http, urls: $"http://{other.LocalEndpoint}");

        Assert.Equal(1, await bot.Exit);
        Assert.StartsWith($"Nothing can listen at http://{other.LocalEndpoint}: ", bot.Error, StringComparison.Ordinal);
        Assert.Contains("Set Urls", bot.Error, StringComparison.Ordinal);
        Assert.Single(bot.Error.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("https://127.0.0.1:0")]
    [InlineData("http://192.0.2.1:5080")]
    public async Task Where_nothing_can_listen_at_all_the_start_ends_with_one_sentence(string urls)
    {
        await using var bot = await RunningBot.StartingAsync(transport: Transport.Http, urls: urls);

        Assert.Equal(1, await bot.Exit);
        Assert.StartsWith($"Nothing can listen at {urls}: ", bot.Error, StringComparison.Ordinal);
        Assert.Single(bot.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task It_is_ready_once_the_session_is_up_and_says_what_it_is_waiting_for()
    {
        await using var bot = await RunningBot.StartingAsync(transport: Transport.HttpBesideGateway, prepare: discord => discord.Gateway.OnNextConnection(ConnectionFault.Refuse(503)));
        using var http = new HttpClient { BaseAddress = await bot.WebAsync() };

        Assert.Equal((HttpStatusCode.OK, """{"status":"live"}"""), await GetAsync(http, "/health/live"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"status":"not ready","index":"up","gateway":"down"}"""), await GetAsync(http, "/health/ready"));
        await bot.Discord.Gateway.WhenLiveAsync();
        (HttpStatusCode Status, string) ready;
        do ready = await GetAsync(http, "/health/ready");
        while (ready.Status != HttpStatusCode.OK);
        Assert.Equal((HttpStatusCode.OK, """{"status":"ready","index":"up","gateway":"up"}"""), ready);
    }

    [Fact]
    public async Task Stopping_answers_what_has_come_over_HTTP()
    {
        await using var bot = await RunningBot.StartAsync(transport: Transport.Http);

        var replies = Enumerable.Range(0, 20).Select(i => bot.Discord.Meet($"p{i}").Slash("who", ("name", "yezhov"))).ToArray();
        await replies[0];
        Assert.Equal(0, await bot.StopAsync());

        // Those whose connection was not yet accepted see a connection that is refused.
        Assert.All(replies.Where(reply => reply.IsCompletedSuccessfully), reply => Assert.Contains("Yezhov", reply.Result.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log, line => line.Contains("could not be delivered", StringComparison.Ordinal));
    }

    private static async Task<(HttpStatusCode, string)> GetAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
