using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Commands;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rest;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Rest;
using PurgeBot.Discord.Tests.Rest;
using PurgeBot.Discord.Wire;
using Reply = PurgeBot.Chat.Commands.Reply;

namespace PurgeBot.Discord.Tests.Interactions;

public sealed class InteractionReplyChannelTests
{
    private static readonly Card Card = new(CardTone.Answer, [new CardPart.Text("Words")]);
    private static readonly Reply.Post Public = new(Card, IsPrivate: false);
    private static readonly Reply.Post Private = new(Card, IsPrivate: true);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reply_in_time_is_the_first_answer(bool isPrivate)
    {
        await using var rig = await RestRig.StartAsync();
        var (interaction, channel) = Command(rig);

        await channel.SendAsync(isPrivate ? Private : Public, Ct);

        Assert.Equal((4, isPrivate), (interaction.FirstResponse, (await interaction.Seen).IsPrivate));
        Assert.Empty(rig.Discord.Violations);
    }

    [Theory]
    [InlineData(Acknowledgement.PublicPost, false, false)]
    [InlineData(Acknowledgement.PublicPost, true, true)]
    [InlineData(Acknowledgement.PrivatePost, true, true)]
    [InlineData(Acknowledgement.PrivatePost, false, true)]
    [InlineData(Acknowledgement.Change, true, true)]
    public async Task Nothing_private_becomes_public_after_an_acknowledgement(Acknowledgement kind, bool isPrivate, bool seenPrivately)
    {
        await using var rig = await RestRig.StartAsync();
        var (interaction, channel) = Command(rig);

        await channel.AcknowledgeAsync(kind, Ct);
        await channel.SendAsync(isPrivate ? Private : Public, Ct);

        Assert.Equal((5, seenPrivately), (interaction.FirstResponse, (await interaction.Seen).IsPrivate));
        Assert.Equal(seenPrivately && kind == Acknowledgement.PublicPost ? 1 : 0, interaction.FollowUps.Count);
        Assert.Empty(rig.Discord.Violations);
    }

    [Fact]
    public async Task A_private_reply_is_not_sent_where_the_public_promise_could_not_be_taken_back()
    {
        await using var rig = await RestRig.StartAsync();
        var (interaction, channel) = Command(rig);
        await channel.AcknowledgeAsync(Acknowledgement.PublicPost, Ct);
        rig.Discord.Rest.Faults.Add(RestFault.Status(403));

        await Assert.ThrowsAsync<DiscordApiException>(() => channel.SendAsync(Private, Ct));

        Assert.False(interaction.Seen.IsCompleted);
    }

    [Theory]
    [InlineData(false, 7)]
    [InlineData(true, 6)]
    public async Task A_card_takes_the_place_of_the_one_whose_button_was_pressed(bool acknowledged, int first)
    {
        await using var rig = await RestRig.StartAsync();
        var (interaction, channel) = await PressAsync(rig);

        if (acknowledged) await channel.AcknowledgeAsync(Acknowledgement.Change, Ct);
        await channel.SendAsync(new Reply.Replace(Card), Ct);

        Assert.Equal(first, interaction.FirstResponse);
        Assert.Same(interaction.On, (await interaction.Seen).Message);
        Assert.Empty(rig.Discord.Violations);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_is_removed(bool acknowledged)
    {
        await using var rig = await RestRig.StartAsync();
        var (interaction, channel) = await PressAsync(rig);

        if (acknowledged) await channel.AcknowledgeAsync(Acknowledgement.Change, Ct);
        await channel.SendAsync(new Reply.Remove(), Ct);

        Assert.True(interaction.On!.IsDeleted);
        Assert.Empty(rig.Discord.Violations);
    }

    [Fact]
    public async Task A_new_message_after_a_promised_change_leaves_the_old_one()
    {
        await using var rig = await RestRig.StartAsync();
        var (interaction, channel) = await PressAsync(rig);

        await channel.AcknowledgeAsync(Acknowledgement.Change, Ct);
        await channel.SendAsync(Private, Ct);

        Assert.True(Assert.Single(interaction.FollowUps).IsPrivate);
        Assert.False(interaction.On!.IsDeleted);
        Assert.Empty(rig.Discord.Violations);
    }

    [Fact]
    public async Task Proposals_need_no_acknowledgement_and_get_none()
    {
        await using var rig = await RestRig.StartAsync();
        var interaction = rig.Discord.Interactions.Open(InteractionKind.Autocomplete, rig.Discord.Person, on: null);
        var channel = Channel(rig, interaction, InteractionType.Completion);

        await channel.AcknowledgeAsync(Acknowledgement.PublicPost, Ct);
        await channel.SendAsync(new Reply.Propose(["Yezhov", "Yagoda"]), Ct);

        Assert.Equal(["Yezhov", "Yagoda"], (await interaction.Seen).Choices);
    }

    private static (Interaction, InteractionReplyChannel) Command(RestRig rig)
    {
        var interaction = rig.Use();
        return (interaction, Channel(rig, interaction, InteractionType.Command));
    }

    private static async Task<(Interaction, InteractionReplyChannel)> PressAsync(RestRig rig)
    {
        var (asked, reply) = Command(rig);
        await reply.SendAsync(Public, Ct);
        var pressed = rig.Discord.Interactions.Open(InteractionKind.Component, rig.Discord.Person, (await asked.Seen).Message);
        return (pressed, Channel(rig, pressed, InteractionType.Component));
    }

    private static InteractionReplyChannel Channel(RestRig rig, Interaction interaction, InteractionType type)
    {
        var payload = new InteractionPayload(new Snowflake(interaction.Id.Value), rig.Application, type, interaction.Token);
        return new InteractionReplyChannel(new EndpointAnswers(rig.Api, new ReceivedInteraction(payload, rig.Time.GetTimestamp()), rig.Time), payload);
    }
}
