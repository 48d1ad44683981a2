using Microsoft.Extensions.Logging;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rest;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Rest;
using PurgeBot.Discord.Tests.Rest;
using PurgeBot.Discord.Wire;
using CallbackType = PurgeBot.Discord.Wire.CallbackType;
using Reply = PurgeBot.Chat.Commands.Reply;

namespace PurgeBot.Discord.Tests.Interactions;

/// <summary>The first answer in the response to a request, and what follows it by requests of the bot's own.</summary>
public sealed class PendingResponseTests
{
    private static readonly Reply Public = new Reply.Post(new Card(CardTone.Answer, [new CardPart.Text("Words")]), IsPrivate: false);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_in_time_is_in_the_response_and_nothing_is_sent()
    {
        await using var rig = await RestRig.StartAsync();
        var (open, channel) = New(rig, rig.Use());

        var sending = channel.SendAsync(Public, Ct);

        Assert.Equal(CallbackType.Message, (await open.Answer)!.Type);
        Assert.False(sending.IsCompleted);
        open.Written();
        await sending;
        Assert.Empty(rig.Discord.Rest.Requests);
    }

    [Fact]
    public async Task What_takes_longer_is_promised_in_the_response_and_sent_once_that_is_written()
    {
        await using var rig = await RestRig.StartAsync();
        var interaction = rig.Use();
        var (open, channel) = New(rig, interaction);

        var acknowledging = channel.AcknowledgeAsync(Acknowledgement.PublicPost, Ct);
        Assert.Equal(CallbackType.DeferredMessage, (await open.Answer)!.Type);
        interaction.IsPosted = true;
        open.Written();
        await acknowledging;
        // Discord has the response but has not read it yet.
        var sending = channel.SendAsync(Public, Ct);
        await rig.Time.PassAsync(TimeSpan.FromMilliseconds(250));
        await rig.Time.PassAsync(TimeSpan.FromMilliseconds(250));
        rig.Discord.Rest.Interactions.Take(interaction, MultipartBody.Read("application/json", SentJson.Bytes((await open.Answer)!)));
        await rig.Time.PassAllAsync(sending, TimeSpan.FromSeconds(1));
        await sending;

        Assert.Equal(5, interaction.FirstResponse);
        Assert.Contains("Words", (await interaction.Seen).Text, StringComparison.Ordinal);
        Assert.Empty(rig.Discord.Violations);
    }

    [Fact]
    public async Task Nobody_who_has_gone_is_told_anything_and_that_is_an_error_of_the_platforms()
    {
        await using var rig = await RestRig.StartAsync();
        var (open, channel) = New(rig, rig.Use());
        var sending = channel.SendAsync(Public, Ct);
        open.Failed(new IOException("gone"));
        await Assert.ThrowsAsync<DiscordApiException>(() => sending);

        (open, channel) = New(rig, rig.Use());
        Assert.True(open.Abandon());
        await Assert.ThrowsAsync<DiscordApiException>(() => channel.SendAsync(Public, Ct));
        Assert.Null(await open.Answer);
    }

    [Fact]
    public async Task What_no_handler_answers_is_given_up_at_once()
    {
        await using var rig = await RestRig.StartAsync();
        var inbox = new InteractionInbox(new OwnApplication(), rig.Time, new Logger<InteractionInbox>(rig.Log));
        using var service = new InteractionService(
            inbox, (_, _, _) => throw new InvalidOperationException("broken"), _ => Public, rig.Api, rig.Downloads, rig.Time, new Logger<InteractionService>(rig.Log));
        await service.StartAsync(Ct);
        var open = new PendingResponse();

        Assert.Equal(Posted.Taken, inbox.Post(Payload(rig, rig.Use()), open));

        Assert.Null(await open.Answer);
        await service.StopAsync(Ct);
    }

    [Fact]
    public async Task What_came_over_the_gateway_is_not_answered_over_HTTP_as_well()
    {
        await using var rig = await RestRig.StartAsync();
        var inbox = new InteractionInbox(new OwnApplication(), rig.Time, new Logger<InteractionInbox>(rig.Log));
        var payload = Payload(rig, rig.Use());

        Assert.Equal(Posted.Taken, inbox.Post(payload));
        Assert.Equal(Posted.Repeated, inbox.Post(payload, new PendingResponse()));
        inbox.Close();
        Assert.Equal(Posted.Dropped, inbox.Post(Payload(rig, rig.Use()), new PendingResponse()));
    }

    private static (PendingResponse, InteractionReplyChannel) New(RestRig rig, Interaction interaction)
    {
        var open = new PendingResponse();
        var received = new ReceivedInteraction(Payload(rig, interaction), rig.Time.GetTimestamp(), open);
        return (open, new InteractionReplyChannel(new EndpointAnswers(rig.Api, received, rig.Time), received.Payload));
    }

    private static InteractionPayload Payload(RestRig rig, Interaction interaction) => new(
        new Snowflake(interaction.Id.Value), rig.Application, InteractionType.Command, interaction.Token, new InteractionData("who", CommandType.Slash));
}
