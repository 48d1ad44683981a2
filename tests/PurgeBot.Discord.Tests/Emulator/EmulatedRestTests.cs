using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.Rest;

namespace PurgeBot.Discord.Tests.Emulator;

public sealed class EmulatedRestTests
{
    [Fact]
    public async Task A_second_callback_is_told_that_the_first_counts()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var client = await RawClient.IdentifiedAsync(discord);
        var asking = discord.Person.Slash("who", ("name", "yezhov"));
        var dispatch = (await client.ReceiveAsync())!;

        using var first = await client.AnswerAsync(dispatch, "One");
        using var second = await client.AnswerAsync(dispatch, "Two");

        Assert.Equal("One", (await asking).Text);
        Assert.Equal(40060, await CodeOf(second));
        Assert.Contains("acknowledged twice", Assert.Single(discord.Violations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_know_of_the_first_callback_may_try_once_more_and_not_twice()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var client = await RawClient.IdentifiedAsync(discord);
        discord.Rest.Faults.Add(RestFault.BadGateway.AfterItsEffect());
        var asking = discord.Person.Slash("who", ("name", "yezhov"));
        var dispatch = (await client.ReceiveAsync())!;

        using var unaware = await client.AnswerAsync(dispatch, "One");
        using var excused = await client.AnswerAsync(dispatch, "One");
        Assert.Empty(discord.Violations);
        using var blamed = await client.AnswerAsync(dispatch, "One");

        Assert.Equal(HttpStatusCode.BadGateway, unaware.StatusCode);
        Assert.Equal((40060, 40060), (await CodeOf(excused), await CodeOf(blamed)));
        Assert.Single(discord.Violations);
        await asking;
    }

    [Fact]
    public async Task A_callback_after_three_seconds_is_for_an_unknown_interaction()
    {
        await using var discord = await DiscordEmulator.StartAsync(new EmulatorOptions { ResponseWithin = TimeSpan.Zero });
        await using var client = await RawClient.IdentifiedAsync(discord);
        var asking = discord.Person.Slash("who", ("name", "yezhov"));

        using var late = await client.AnswerAsync((await client.ReceiveAsync())!, "Late");

        Assert.Equal(10062, await CodeOf(late));
        await Assert.ThrowsAsync<TimeoutException>(() => asking);
    }

    [Fact]
    public async Task What_follows_an_acknowledgement_is_what_the_person_sees()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var client = await RawClient.IdentifiedAsync(discord);
        var asking = discord.Person.Slash("who", ("name", "yezhov"));
        var dispatch = (await client.ReceiveAsync())!;

        using var acknowledged = await client.CallbackAsync(dispatch, new JsonObject { ["type"] = 5, ["data"] = new JsonObject { ["flags"] = 64 } });
        using var edited = await client.Http.PatchAsync(
            $"webhooks/{discord.ApplicationId}/{dispatch["d"]!["token"]}/messages/@original", new StringContent(RawClient.Message("Late, but here").ToJsonString(), Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

        var reply = await asking;
        Assert.True(reply.IsPrivate);
        Assert.Equal(5, reply.FirstResponse);
        Assert.Contains("Late, but here", reply.Text, StringComparison.Ordinal);
        Assert.Empty(discord.Violations);
    }

    public static TheoryData<string, string> BadMessages => new()
    {
        { "data.components.0.content", RawClient.Message("").ToJsonString() },
        { "data.components.0.content", RawClient.Message(new string('x', 4001)).ToJsonString() },
        { "data.components", RawClient.Message(new string('x', 3999), 0, Text("ab")).ToJsonString() },
        { "data.components", RawClient.Message("x", 0, [.. Enumerable.Range(0, 40).Select(_ => Text("x"))]).ToJsonString() },
        { "data.components.1.type", RawClient.Message("x", 0, Button("a", "b")).ToJsonString() },
        { "data.components.1.components.1.custom_id", RawClient.Message("x", 0, Row(Button("a", "1"), Button("b", "1"))).ToJsonString() },
        { "data.components.1.components.0.custom_id", RawClient.Message("x", 0, Row(Button("a", new string('x', 101)))).ToJsonString() },
        { "data.components.1.components.0.label", RawClient.Message("x", 0, Row(Button(new string('x', 81), "1"))).ToJsonString() },
        { "data.components.1.components", RawClient.Message("x", 0, Row([.. Enumerable.Range(0, 6).Select(i => Button("a", $"{i}"))])).ToJsonString() },
        { "data.components.1.components.0.url", RawClient.Message("x", 0, Row(new JsonObject { ["type"] = 2, ["style"] = 5, ["label"] = "a", ["url"] = "ftp://x" })).ToJsonString() },
        { "data.components.1.components.0.options", RawClient.Message("x", 0, Row(Menu(26))).ToJsonString() },
        { "data.components.1.components.0.placeholder", RawClient.Message("x", 0, Row(Menu(1, new string('x', 151)))).ToJsonString() },
        { "data.allowed_mentions", """{"flags":32768,"components":[{"type":10,"content":"x"}]}""" },
        { "data.content", """{"flags":32768,"content":"x","allowed_mentions":{"parse":[]},"components":[{"type":10,"content":"x"}]}""" },
        { "data.flags", RawClient.Message("x", 1 << 7).ToJsonString() },
    };

    [Theory]
    [MemberData(nameof(BadMessages))]
    public async Task A_message_beyond_a_limit_is_refused_where_the_fault_is(string path, string message)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var client = await RawClient.IdentifiedAsync(discord);
        var asking = discord.Person.Slash("who", ("name", "yezhov"));
        var dispatch = (await client.ReceiveAsync())!;

        using var refused = await client.CallbackAsync(dispatch, new JsonObject { ["type"] = 4, ["data"] = JsonNode.Parse(message) });
        using var answered = await client.AnswerAsync(dispatch, "Fine");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var fault = (JsonNode.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)))!["errors"];
        foreach (var step in path.Split('.')) fault = fault?[step];
        Assert.NotNull(fault?["_errors"]);
        await asking;
    }

    public static TheoryData<string> BadCommands => new()
    {
        """[{"name":"Who","description":"x"}]""",
        """[{"name":"who is","description":"x"}]""",
        """[{"name":"who","description":""}]""",
        """[{"name":"who","description":"x"},{"name":"who","description":"y"}]""",
        """[{"name":"who","description":"x","name_localizations":{"es":"quien"}}]""",
        """[{"name":"who","description":"x","options":[{"type":3,"name":"a","description":"x"},{"type":3,"name":"b","description":"x","required":true}]}]""",
        """[{"name":"who","description":"x","contexts":[3]}]""",
        """[{"type":3,"name":"Look this up","description":"x"}]""",
        """{"name":"who"}""",
    };

    [Theory]
    [MemberData(nameof(BadCommands))]
    public async Task A_bad_registration_changes_nothing(string commands)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var client = await RawClient.IdentifiedAsync(discord);

        using var refused = await client.Http.PutAsync($"applications/{discord.ApplicationId}/commands", new StringContent(commands), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Empty(discord.Rest.Commands.Registered);
        Assert.NotEmpty(discord.Violations);
    }

    [Fact]
    public async Task A_bucket_tells_what_is_left_and_then_refuses()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var client = await RawClient.IdentifiedAsync(discord);

        using var first = await client.Http.GetAsync("gateway/bot", TestContext.Current.CancellationToken);
        using var second = await client.Http.GetAsync("gateway/bot", TestContext.Current.CancellationToken);
        using var third = await client.Http.GetAsync("gateway/bot", TestContext.Current.CancellationToken);

        Assert.Equal(["1", "0", "0"], new[] { first, second, third }.Select(response => response.Headers.GetValues("X-RateLimit-Remaining").Single()));
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.True(double.Parse(third.Headers.GetValues("X-RateLimit-Reset-After").Single(), System.Globalization.CultureInfo.InvariantCulture) is > 0 and <= 5);
    }

    [Fact]
    public async Task Faults_come_in_the_order_in_which_they_were_scripted_and_then_end()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var client = await RawClient.IdentifiedAsync(discord);
        discord.Rest.Faults.Add(RestFault.BadGateway);
        discord.Rest.Faults.Add(RestFault.CutAfter);
        discord.Rest.Faults.Add(RestFault.TooMany(TimeSpan.FromSeconds(0.25)));

        using var gone = await client.Http.GetAsync("users/@me", TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.Http.GetAsync("users/@me", TestContext.Current.CancellationToken));
        using var many = await client.Http.GetAsync("users/@me", TestContext.Current.CancellationToken);
        using var well = await client.Http.GetAsync("users/@me", TestContext.Current.CancellationToken);

        Assert.Equal([502, 429, 200], new[] { gone, many, well }.Select(response => (int)response.StatusCode));
        Assert.Equal([502, 0, 429, 200], discord.Rest.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task A_nonce_that_is_enforced_makes_two_posts_one()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var client = await RawClient.IdentifiedAsync(discord);
        var message = RawClient.Message("On this day");
        message["nonce"] = "2026-11-24";
        message["enforce_nonce"] = true;

        using var first = await client.PostAsync("channels/5/messages", message.ToJsonString());
        using var second = await client.PostAsync("channels/5/messages", message.ToJsonString());

        Assert.Single(discord.Rest.Messages.In(new Snowflake(5)));
        Assert.Equal(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), ignoreCase: true);
    }

    [Fact]
    public async Task A_picture_comes_with_its_message()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var client = await RawClient.IdentifiedAsync(discord);
        using var body = new MultipartFormDataContent
        {
            { new StringContent(RawClient.Message("See").ToJsonString()), "payload_json" },
            { new ByteArrayContent([1, 2, 3]), "files[0]", "map.png" },
        };

        using var posted = await client.Http.PostAsync("channels/5/messages", body, TestContext.Current.CancellationToken);

        var (name, content) = Assert.Single(Assert.Single(discord.Rest.Messages.In(new Snowflake(5))).Files);
        Assert.Equal("map.png", name);
        Assert.Equal([1, 2, 3], content);
    }

    private static JsonObject Text(string text) => new() { ["type"] = 10, ["content"] = text };

    private static JsonObject Button(string label, string id) => new() { ["type"] = 2, ["style"] = 2, ["label"] = label, ["custom_id"] = id };

    private static JsonObject Row(params JsonNode[] children) => new() { ["type"] = 1, ["components"] = new JsonArray(children) };

    private static JsonObject Menu(int options, string placeholder = "Choose") => new()
    {
        ["type"] = 3,
        ["custom_id"] = "m",
        ["placeholder"] = placeholder,
        ["options"] = new JsonArray([.. Enumerable.Range(0, options).Select(i => new JsonObject { ["label"] = $"{i}", ["value"] = $"{i}" })]),
    };

    private static async Task<int> CodeOf(HttpResponseMessage response) =>
        (int)JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["code"]!;
}
