using System.Net;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.Gateway;
using PurgeBot.Discord.Emulator.People;

namespace PurgeBot.Discord.Tests.Emulator;

public sealed class EmulatedGatewayTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_person_sees_what_the_client_answers(bool isCompressed)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var client = await RawClient.IdentifiedAsync(discord, isCompressed);

        var asking = discord.Person.Slash("who", ("name", "yezhov"), ("private", true));
        var dispatch = await client.ReceiveAsync();
        Assert.Equal("INTERACTION_CREATE", (string?)dispatch!["t"]);
        Assert.Equal("yezhov", (string?)dispatch["d"]!["data"]!["options"]![0]!["value"]);
        using var answered = await client.AnswerAsync(dispatch, "**Nikolai Yezhov**", flags: 64);

        var reply = await asking;
        Assert.Equal(HttpStatusCode.NoContent, answered.StatusCode);
        Assert.Equal("(only you can see this)\n**Nikolai Yezhov**", reply.Text);
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task Events_missed_while_the_connection_is_down_come_with_the_resume()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var first = await RawClient.ConnectAsync(discord);
        await first.ReceiveAsync();
        await first.IdentifyAsync(discord.Token);
        var ready = await first.ReceiveAsync();
        await discord.DropAsync(GatewayDrop.Reset);
        var asking = discord.Person.Slash("who", ("name", "yezhov"));

        await using var second = await RawClient.ConnectAsync(discord, address: new Uri((string)ready!["d"]!["resume_gateway_url"]!));
        await second.ReceiveAsync();
        await second.ResumeAsync((string)ready["d"]!["session_id"]!, 1);
        using var answered = await second.AnswerAsync((await second.ReceiveAsync())!, "Here");

        Assert.Equal("Here", (await asking).Text);
        Assert.Equal("RESUMED", (string?)(await second.ReceiveAsync())!["t"]);
        Assert.Empty(discord.Violations);
    }

    [Theory]
    [InlineData("wrong", 0, 4004)]
    [InlineData(null, 1 << 15, 4014)]
    [InlineData(null, 1 << 30, 4013)]
    public async Task A_bad_identify_is_closed_with_its_code(string? token, int intents, int code)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var client = await RawClient.ConnectAsync(discord);
        await client.ReceiveAsync();

        await client.IdentifyAsync(token ?? discord.Token, intents);

        Assert.Null(await client.ReceiveAsync());
        Assert.Equal(code, (int)client.CloseStatus!);
    }

    [Fact]
    public async Task The_121st_event_in_a_minute_is_one_too_many()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var client = await RawClient.IdentifiedAsync(discord);

        for (var i = 0; i < 120; i++) await client.SendAsync("""{"op":1,"d":1}""");
        var acknowledged = 0;
        while (await client.ReceiveAsync() is not null) acknowledged++;

        Assert.Equal(119, acknowledged);
        Assert.Equal(4008, (int)client.CloseStatus!);
    }

    [Fact]
    public async Task A_second_identify_within_five_seconds_is_an_invalid_session()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var first = await RawClient.IdentifiedAsync(discord);
        await using var second = await RawClient.ConnectAsync(discord);
        await second.ReceiveAsync();

        await second.IdentifyAsync(discord.Token);

        var invalid = await second.ReceiveAsync();
        Assert.Equal(9, (int)invalid!["op"]!);
        Assert.False((bool)invalid["d"]!);
    }

    [Theory]
    [InlineData(Place.Guild, "member")]
    [InlineData(Place.BotDm, "user")]
    [InlineData(Place.PrivateChannel, "user")]
    public async Task The_payload_says_who_and_where(Place place, string who)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var client = await RawClient.IdentifiedAsync(discord);

        var asking = discord.Meet("otto", place, "de").Slash("help");
        var payload = (await client.ReceiveAsync())!["d"]!.AsObject();
        using var answered = await client.AnswerAsync(new System.Text.Json.Nodes.JsonObject { ["d"] = payload.DeepClone() }, "Ja");

        Assert.True(payload.ContainsKey(who));
        Assert.Equal((int)place, (int)payload["context"]!);
        Assert.Equal("de", (string?)payload["locale"]);
        await asking;
    }
}
