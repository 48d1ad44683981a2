using Microsoft.Extensions.Logging;
using PurgeBot.Chat.Cards;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Tests.Rest;
using PurgeBot.Discord.Wire;
using Reply = PurgeBot.Chat.Commands.Reply;

namespace PurgeBot.Discord.Tests.Interactions;

public sealed class InteractionServiceTests
{
    private static readonly Reply Answer = new Reply.Post(new Card(CardTone.Answer, [new CardPart.Text("Words")]), IsPrivate: false);
    private static readonly Reply Busy = new Reply.Post(new Card(CardTone.Declined, [new CardPart.Text("Busy")]), IsPrivate: true);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_interaction_delivered_twice_is_answered_once()
    {
        await using var rig = await RestRig.StartAsync();
        var (inbox, service) = New(rig, (_, reply, ct) => reply.SendAsync(Answer, ct));
        await service.StartAsync(Ct);
        var interaction = rig.Use();

        inbox.Post(Payload(rig, interaction));
        inbox.Post(Payload(rig, interaction));
        await service.StopAsync(Ct);

        Assert.Equal([204], rig.Statuses);
    }

    [Fact]
    public async Task Slow_handlers_keep_nobody_from_posting_and_those_without_room_are_told_so()
    {
        await using var rig = await RestRig.StartAsync();
        var release = new TaskCompletionSource();
        var (inbox, service) = New(rig, async (_, reply, ct) =>
        {
            await release.Task;
            await reply.SendAsync(Answer, ct);
        });
        await service.StartAsync(Ct);
        var interactions = Enumerable.Range(0, InteractionService.Handlers + InteractionInbox.Capacity + 40).Select(_ => rig.Use()).ToList();

        foreach (var interaction in interactions[..InteractionService.Handlers]) inbox.Post(Payload(rig, interaction));
        while (inbox.Waiting.Count > 0) await Task.Yield();
        foreach (var interaction in interactions[InteractionService.Handlers..]) inbox.Post(Payload(rig, interaction));
        var told = await Task.WhenAll(interactions[^40..].Select(interaction => interaction.Seen));

        Assert.Equal(40, inbox.Busy);
        Assert.All(told, reply => Assert.True(reply.IsPrivate && reply.Text.Contains("Busy", StringComparison.Ordinal)));
        release.SetResult();
        await service.StopAsync(Ct);
        Assert.All(interactions, interaction => Assert.Equal(4, interaction.FirstResponse));
        Assert.Empty(rig.Discord.Violations);
    }

    [Fact]
    public async Task What_is_under_way_is_answered_before_the_stop_and_no_longer_waited_for_than_four_seconds()
    {
        await using var rig = await RestRig.StartAsync();
        var started = new TaskCompletionSource();
        var gaveUp = new TaskCompletionSource();
        var (inbox, service) = New(rig, async (_, _, ct) =>
        {
            started.SetResult();
            await using var registration = ct.Register(gaveUp.SetResult);
            await gaveUp.Task;
        });
        await service.StartAsync(Ct);
        inbox.Post(Payload(rig, rig.Use()));
        await started.Task;

        var stopping = service.StopAsync(Ct);
        await rig.Time.PassAsync(InteractionService.StopWithin);
        await stopping;

        await gaveUp.Task;
    }

    [Fact]
    public async Task A_handler_that_throws_takes_nobody_with_it()
    {
        await using var rig = await RestRig.StartAsync();
        var calls = 0;
        var (inbox, service) = New(rig, (_, reply, ct) => Interlocked.Increment(ref calls) <= 100 ? throw new InvalidOperationException("broken") : reply.SendAsync(Answer, ct));
        await service.StartAsync(Ct);

        for (var i = 0; i < 101; i++) inbox.Post(Payload(rig, rig.Use()));
        await service.StopAsync(Ct);

        Assert.Equal([204], rig.Statuses);
        Assert.Equal(100, rig.Log.Lines.Count(line => line.StartsWith("Error", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public async Task What_has_waited_too_long_here_is_left_alone_however_old_the_hosts_clock_says_it_is(int hoursFast)
    {
        await using var rig = await RestRig.StartAsync();
        var (inbox, service) = New(rig, (_, reply, ct) => reply.SendAsync(Answer, ct));
        inbox.Post(Payload(rig, rig.Use()));
        rig.Time.Advance(TimeSpan.FromSeconds(3));
        var fresh = rig.Use();
        rig.Time.WallClockError = TimeSpan.FromHours(hoursFast);
        inbox.Post(Payload(rig, fresh));
        await service.StartAsync(Ct);
        await service.StopAsync(Ct);

        Assert.Equal([204], rig.Statuses);
        Assert.Equal(4, fresh.FirstResponse);
    }

    [Fact]
    public void The_ids_seen_last_are_known_and_older_ones_forgotten()
    {
        var ids = new RecentIds(3);
        Assert.True(ids.Add(1) && ids.Add(2) && ids.Add(3));
        Assert.False(ids.Add(1) || ids.Add(3));
        Assert.True(ids.Add(4) && ids.Add(1));
        Assert.False(ids.Add(3));
    }

    private static (InteractionInbox, InteractionService) New(RestRig rig, ChatHandler handle)
    {
        var inbox = new InteractionInbox(new OwnApplication(), rig.Time, new Logger<InteractionInbox>(rig.Log));
        return (inbox, new InteractionService(inbox, handle, _ => Busy, rig.Api, rig.Downloads, rig.Time, new Logger<InteractionService>(rig.Log)));
    }

    private static InteractionPayload Payload(RestRig rig, Interaction interaction) => new(
        new Snowflake(interaction.Id.Value), rig.Application, InteractionType.Command, interaction.Token, new InteractionData("who", CommandType.Slash));
}
