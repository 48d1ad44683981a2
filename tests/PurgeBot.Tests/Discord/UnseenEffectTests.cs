using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rest;

namespace PurgeBot.Tests.Discord;

/// <summary>What Discord has done although the bot was not told: it is sent again, and Discord's "already" is as good as a yes.</summary>
public sealed class UnseenEffectTests
{
    public static TheoryData<string, RestFault> Faults => new()
    {
        { "502", RestFault.BadGateway.AfterItsEffect() },
        { "cut", RestFault.CutAfter },
        // Longer than the bot waits for one try.
        { "late", RestFault.Late(TimeSpan.FromSeconds(1.4)).AfterItsEffect() },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task A_response_whose_arrival_is_not_seen_is_sent_again_and_neither_apologised_for_nor_missed(string name, RestFault fault)
    {
        await using var bot = await RunningBot.StartAsync();
        var reply = await bot.Person.Slash("who", ("name", "yezhov"));
        var before = bot.Discord.Rest.Requests.Count;
        Func<Task<Reply>>[] acts =
        [
            () => bot.Person.Slash("who", ("name", "beria")),
            () => bot.Person.OnMessage("Look this up", "Yezhov"),
            () => bot.Person.Press(reply.Message, "In context"),
            () => bot.Person.Press(reply.Message, "More passages"),
        ];

        for (var done = 1; done <= acts.Length; done++)
        {
            bot.Discord.Rest.Faults.Add(fault, when: IsCallback);
            Assert.DoesNotContain("something went wrong", (await acts[done - 1]()).Text, StringComparison.Ordinal);
            // The person sees it before the bot knows.
            while (bot.Discord.Rest.Requests.Count(request => request.Status == 400) < done)
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        await bot.StopAsync();
        var sent = bot.Discord.Rest.Requests.Skip(before).ToList();
        Assert.All(sent, request => Assert.True(IsCallback(request), $"{name}: {request.Method} {request.Route}"));
        Assert.Equal(2 * acts.Length, sent.Count);
        Assert.Equal(acts.Length, sent.Count(request => request.Status == 400));
        AssertDelivered(bot);
    }

    [Fact]
    public async Task A_removal_whose_steps_are_not_seen_is_done()
    {
        await using var bot = await RunningBot.StartAsync();
        var reply = await bot.Person.Slash("who", ("name", "yezhov"));
        bot.Discord.Rest.Faults.Add(RestFault.BadGateway.AfterItsEffect(), when: IsCallback);
        bot.Discord.Rest.Faults.Add(RestFault.CutAfter, when: request => request.Method == "DELETE");

        var removed = await bot.Person.Press(reply.Message, "Remove");
        await bot.StopAsync();

        Assert.True(removed.IsRemoved);
        Assert.Equal([502, 400, 0, 404], bot.Discord.Rest.Requests.TakeLast(4).Select(request => request.Status));
        AssertDelivered(bot);
    }

    private static bool IsCallback(RecordedRequest request) => request.Path.EndsWith("/callback", StringComparison.Ordinal);

    private static void AssertDelivered(RunningBot bot)
    {
        Assert.DoesNotContain(bot.Log, line => line.Contains("could not be delivered", StringComparison.Ordinal));
        bot.AssertAllIsWell();
    }
}
