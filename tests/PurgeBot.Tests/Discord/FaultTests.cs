using System.Text.Json.Nodes;
using PurgeBot.Chat.Commands;
using PurgeBot.Discord.Emulator;
using PurgeBot.Discord.Emulator.Gateway;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rest;

namespace PurgeBot.Tests.Discord;

/// <summary>What goes wrong on the way, with the whole bot: nothing is lost, and nothing answered twice.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task Twenty_drops_each_of_another_kind_under_load_lose_nothing()
    {
        var time = new ScaledTime(4);
        await using var bot = await RunningBot.StartAsync(
            new EmulatorOptions
            {
                HeartbeatInterval = TimeSpan.FromSeconds(4),
                IdentifyWindow = TimeSpan.FromSeconds(4),
                // The clock of the test runs faster than the machine under it.
                ResponseWithin = TimeSpan.FromSeconds(60),
                Patience = TimeSpan.FromSeconds(400),
            },
            time);
        using var enough = new CancellationTokenSource();
        var load = Enumerable.Range(0, 8).Select(i => Task.Run(() => AskAsync(bot.Discord.Meet($"person{i}"), enough.Token))).ToArray();

        foreach (var drop in GatewayDrop.Twenty) await bot.Discord.DropAsync(drop);
        await bot.Discord.Gateway.WhenLiveAsync();
        await enough.CancelAsync();
        var answered = (await Task.WhenAll(load)).Sum();

        Assert.True(answered > GatewayDrop.Twenty.Count, $"{answered} were answered");
        bot.AssertAllIsWell();
        Assert.False(bot.Exit.IsCompleted);
    }

    public static TheoryData<string, RestFault> Passing => new()
    {
        { "500", RestFault.Status(500) },
        { "502 with HTML", RestFault.BadGateway },
        { "503", RestFault.Status(503) },
        { "cut before", RestFault.CutBefore },
        { "cut after", RestFault.CutAfter },
        { "429", RestFault.TooMany(TimeSpan.FromSeconds(0.2)) },
        { "429 without headers", RestFault.TooManyBare },
        { "429 with HTML", RestFault.TooManyHtml() },
        { "global 429", RestFault.TooMany(TimeSpan.FromSeconds(0.2), "global") },
    };

    [Theory]
    [MemberData(nameof(Passing), DisableDiscoveryEnumeration = true)]
    public async Task A_callback_that_meets_a_fault_still_arrives_once(string name, RestFault fault)
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Discord.Rest.Faults.Add(fault, when: IsCallback);

        var reply = await bot.Person.Slash("who", ("name", "yezhov"));

        Assert.True(reply.Text.Contains("Nikolai Yezhov", StringComparison.Ordinal), name);
        // What was cut off is asked for again after the person has seen the reply.
        while (bot.Discord.Rest.Requests.Count(IsCallback) < 2) await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        await bot.StopAsync();
        Assert.InRange(bot.Discord.Rest.Requests.Count(IsCallback), 2, 3);
        bot.AssertAllIsWell();
    }

    [Fact]
    public async Task One_person_who_is_limited_delays_nobody_else()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Discord.Rest.Faults.Add(RestFault.TooMany(TimeSpan.FromSeconds(1.5)), when: IsCallback);

        var limited = bot.Person.Slash("who", ("name", "yezhov"));
        while (bot.Discord.Rest.Faults.Met == 0) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
        var others = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => bot.Discord.Meet($"person{i}").Slash("who", ("name", "beria"))));

        Assert.False(limited.IsCompleted);
        Assert.All(others, reply => Assert.True(reply.FirstResponseAfter < TimeSpan.FromSeconds(1.4)));
        await limited;
        bot.AssertAllIsWell();
    }

    [Fact]
    public async Task A_fault_that_does_not_pass_is_tried_a_few_times_and_the_bot_goes_on()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Discord.Rest.Faults.Add(RestFault.Status(500), times: 1000, when: IsCallback);

        var lost = bot.Person.Slash("who", ("name", "yezhov"));
        await Task.Delay(TimeSpan.FromSeconds(3.5), TimeProvider.System, TestContext.Current.CancellationToken);
        var tries = bot.Discord.Rest.Requests.Count(IsCallback);
        bot.Discord.Rest.Faults.Clear();
        var reply = await bot.Person.Slash("who", ("name", "beria"));

        Assert.False(lost.IsCompleted);
        Assert.InRange(tries, 2, 12);
        Assert.Contains("Beria", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task A_close_code_that_nothing_can_mend_ends_the_process_with_one_sentence(int code)
    {
        await using var bot = await RunningBot.StartAsync();

        await bot.Discord.Gateway.CloseAsync(code);

        Assert.Equal(1, await bot.Exit.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.Single(bot.Error.Trim().Split('\n'));
        Assert.Equal(1, bot.Discord.Gateway.Identifies);
    }

    [Fact]
    public async Task A_wrong_token_ends_the_process_after_one_request_with_each_use_of_it()
    {
        await using var bot = await RunningBot.StartingAsync(token: "not-the-token");

        Assert.Equal(1, await bot.Exit.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.Single(bot.Error.Trim().Split('\n'));
        Assert.DoesNotContain("not-the-token", bot.Error + string.Concat(bot.Log), StringComparison.Ordinal);
        Assert.InRange(bot.Discord.Rest.Requests.Count, 1, 2);
        Assert.Equal(0, bot.Discord.Gateway.Identifies);
    }

    [Fact]
    public async Task What_it_does_not_know_it_passes_over()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Discord.Gateway.SendRaw("""{"op":77,"d":{"a":[1,2,{"b":null}]},"s":null,"t":null}""");
        bot.Discord.Gateway.SendRaw("""{"op":0,"d":null,"s":null,"t":"SOMETHING_NEW","extra":1}""");
        bot.Discord.Gateway.Dispatch("GUILD_BIRTHDAY", new JsonObject { ["cake"] = true });

        var reply = await bot.Person.Send(InteractionKind.Command, JsonNode.Parse("""
            {
              "new_at_start": [[[]]], "application_id": "1270000000000000001", "type": 2, "version": 2, "channel_id": "1", "context": 9,
              "member": {"user": {"id": "700000000000000777", "username": "x", "aura": 3}, "roles": [], "permissions": "0", "mood": {"deep": [1.5e300]} },
              "data": {"id": "1", "name": "who", "type": 1, "surprise": true, "options": [{"name": "name", "type": 3, "value": "yezhov", "shade": "red"}, {"name": "unheard", "type": 99, "value": {"x": 1}}]},
              "locale": "xx-YY", "entitlements": [{"id": "5", "new": 1}], "attachment_size_limit": 99999999999
            }
            """)!.AsObject());

        Assert.Contains("Nikolai Yezhov", reply.Text, StringComparison.Ordinal);
        Assert.Equal(1, bot.Discord.Gateway.Connections);
        bot.AssertAllIsWell();
    }

    [Fact]
    public async Task Commands_are_registered_once_and_again_only_when_they_change()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.Discord.DropAsync(GatewayDrop.Invalid);
        await bot.Discord.Gateway.WhenLiveAsync();

        Assert.Equal(1, bot.Discord.Rest.Commands.Overwrites);
        Assert.Equal(CommandCatalogue.All.Length, bot.Discord.Rest.Commands.Registered.Count);
        bot.AssertAllIsWell();
    }

    [Fact]
    public async Task Stopping_answers_what_is_under_way_and_says_good_bye()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Discord.Rest.Faults.Add(RestFault.Late(TimeSpan.FromSeconds(0.5)), times: 10, when: IsCallback);
        var asking = Enumerable.Range(0, 10).Select(i => bot.Discord.Meet($"person{i}").Slash("who", ("name", "yezhov"))).ToArray();
        while (bot.Discord.Rest.Faults.Met < 10) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);

        var exit = await bot.StopAsync().WaitAsync(TimeSpan.FromSeconds(5), TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal(0, exit);
        Assert.Equal(10, (await Task.WhenAll(asking)).Length);
        Assert.Equal([(1000, true)], await bot.Discord.Gateway.WhenClosedAsync());
        bot.AssertAllIsWell();
    }

    private static bool IsCallback(RecordedRequest request) => request.Path.EndsWith("/callback", StringComparison.Ordinal);

    private static async Task<int> AskAsync(Person person, CancellationToken ct)
    {
        var answered = 0;
        while (!ct.IsCancellationRequested)
        {
            var reply = await person.Slash("who", ("name", "yezhov"));
            Assert.Contains("Nikolai Yezhov", reply.Text, StringComparison.Ordinal);
            answered++;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        }

        return answered;
    }
}
