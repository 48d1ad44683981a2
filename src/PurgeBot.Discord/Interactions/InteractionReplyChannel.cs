using PurgeBot.Chat.Commands;
using PurgeBot.Discord.Rest;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Interactions;

/// <summary>The way back to whoever used an interaction: a first answer within 3 s, and what may follow it.</summary>
/// <param name="api">Discord.</param>
/// <param name="received">The interaction.</param>
/// <param name="time">The clock.</param>
/// <remarks>For one request, by one caller at a time.</remarks>
internal sealed class InteractionReplyChannel(DiscordApi api, ReceivedInteraction received, TimeProvider time) : IReplyChannel
{
    /// <summary>How long Discord takes a first answer (Discord, Receiving and Responding, Interaction Callback).</summary>
    public static readonly TimeSpan FirstAnswerWithin = TimeSpan.FromSeconds(3);

    // Unknown webhook, unknown message (Discord, Opcodes and Status Codes, JSON Error Codes).
    private const int UnknownWebhook = 10015;
    private const int UnknownMessage = 10008;

    private const int FollowTries = 4;
    private static readonly TimeSpan FollowPause = TimeSpan.FromMilliseconds(250);

    private readonly InteractionPayload _payload = received.Payload;
    private Acknowledgement? _promised;

    // A form that was opened by a component is on its message, too.
    private bool IsOnComponent => _payload.Type == InteractionType.Component || _payload is { Type: InteractionType.Submit, Message: not null };

    /// <inheritdoc/>
    public async Task AcknowledgeAsync(Acknowledgement kind, CancellationToken ct)
    {
        // Proposals come at once or not at all: there is no way to promise them.
        if (_payload.Type == InteractionType.Completion) return;
        // Without a message under it there is nothing to change: what comes instead is private, since that harms nobody.
        if (kind == Acknowledgement.Change && !IsOnComponent) kind = Acknowledgement.PrivatePost;
        await RespondAsync(
            kind == Acknowledgement.Change ? InteractionResponse.PromiseChange : InteractionResponse.PromisePost(kind == Acknowledgement.PrivatePost), ct);
        _promised = kind;
    }

    /// <inheritdoc/>
    public Task SendAsync(Reply reply, CancellationToken ct) => _promised switch
    {
        null => AnswerAsync(reply, ct),
        Acknowledgement.Change => KeepChangeAsync(reply, ct),
        var promised => KeepPostAsync(reply, promised == Acknowledgement.PrivatePost, ct),
    };

    private async Task AnswerAsync(Reply reply, CancellationToken ct)
    {
        switch (reply)
        {
            case Reply.Propose proposal:
                await RespondAsync(InteractionResponse.Propose([.. proposal.Choices.Select(choice => new CommandChoice(choice, choice))]), ct);
                break;
            case Reply.Ask ask:
                await RespondAsync(InteractionResponse.Ask(FormModal.Of(ask.Form)), ct);
                break;
            case Reply.Post post:
                await RespondAsync(InteractionResponse.Post(CardMessage.Of(post.Card, post.IsPrivate)), ct);
                break;
            case Reply.Replace replace when IsOnComponent:
                await RespondAsync(InteractionResponse.Change(CardMessage.Of(replace.Card)), ct);
                break;
            case Reply.Replace replace:
                await RespondAsync(InteractionResponse.Post(CardMessage.Of(replace.Card, isPrivate: true)), ct);
                break;
            case Reply.Remove:
                // After a promised change the original is the message that the component is on.
                await AcknowledgeAsync(Acknowledgement.Change, ct);
                await DeleteAsync(ct);
                break;
        }
    }

    private Task KeepChangeAsync(Reply reply, CancellationToken ct) => reply switch
    {
        Reply.Replace replace => EditAsync(CardMessage.Of(replace.Card), ct),
        Reply.Post post => FollowUpAsync(CardMessage.Of(post.Card, post.IsPrivate), ct),
        Reply.Remove => DeleteAsync(ct),
        _ => Task.CompletedTask,
    };

    // A message was promised; whether it is private has been settled by the promise.
    private async Task KeepPostAsync(Reply reply, bool isPromisedPrivate, CancellationToken ct)
    {
        var (card, isPrivate) = reply switch
        {
            Reply.Post post => (post.Card, post.IsPrivate),
            Reply.Replace replace => (replace.Card, InteractionReader.IsOnPrivateReply(_payload)),
            _ => (null, true),
        };
        if (card is not null && (isPromisedPrivate || !isPrivate))
        {
            await EditAsync(CardMessage.Of(card), ct);
            return;
        }

        // Discord would make a follow-up public while the promised message stands (Create Followup Message), so that goes first.
        await DeleteAsync(ct);
        if (card is not null) await FollowUpAsync(CardMessage.Of(card, isPrivate: true), ct);
    }

    private Task RespondAsync(InteractionResponse response, CancellationToken ct)
    {
        if (received.Response is { } open) return open.RespondAsync(response);
        var left = FirstAnswerWithin - time.GetElapsedTime(received.ReceivedAt);
        return api.RespondAsync(_payload.Id, _payload.Token, response, left > TimeSpan.Zero ? left : TimeSpan.Zero, ct);
    }

    private Task EditAsync(MessageBody message, CancellationToken ct) =>
        FollowAsync(() => api.EditOriginalAsync(_payload.ApplicationId, _payload.Token, message, ct), ct);

    private Task FollowUpAsync(MessageBody message, CancellationToken ct) =>
        FollowAsync(() => api.FollowUpAsync(_payload.ApplicationId, _payload.Token, message, ct), ct);

    private Task DeleteAsync(CancellationToken ct) => FollowAsync(() => api.DeleteOriginalAsync(_payload.ApplicationId, _payload.Token, ct), ct);

    // A response that is written need not have been read: for a moment Discord may not know of a first answer yet.
    private async Task FollowAsync(Func<Task> send, CancellationToken ct)
    {
        for (var left = received.Response is null ? 0 : FollowTries; ; left--)
        {
            try
            {
                await send();
                return;
            }
            catch (DiscordApiException error) when (left > 0 && error.Code is UnknownWebhook or UnknownMessage)
            {
                await Task.Delay(FollowPause, time, ct);
            }
        }
    }
}
