using PurgeBot.Chat.Commands;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Interactions;

/// <summary>The way back to whoever used an interaction: a first answer within 3 s, and what may follow it.</summary>
/// <param name="answers">What takes them.</param>
/// <param name="payload">The interaction.</param>
/// <remarks>For one request, by one caller at a time.</remarks>
internal sealed class InteractionReplyChannel(IInteractionAnswers answers, InteractionPayload payload) : IReplyChannel
{
    /// <summary>How long Discord takes a first answer (Discord, Receiving and Responding, Interaction Callback).</summary>
    public static readonly TimeSpan FirstAnswerWithin = TimeSpan.FromSeconds(3);

    private Acknowledgement? _promised;

    // A form that was opened by a component is on its message, too.
    private bool IsOnComponent => payload.Type == InteractionType.Component || payload is { Type: InteractionType.Submit, Message: not null };

    /// <inheritdoc/>
    public async Task AcknowledgeAsync(Acknowledgement kind, CancellationToken ct)
    {
        // Proposals come at once or not at all: there is no way to promise them.
        if (payload.Type == InteractionType.Completion) return;
        // Without a message under it there is nothing to change: what comes instead is private, since that harms nobody.
        if (kind == Acknowledgement.Change && !IsOnComponent) kind = Acknowledgement.PrivatePost;
        await answers.RespondAsync(
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
                await answers.RespondAsync(InteractionResponse.Propose([.. proposal.Choices.Select(choice => new CommandChoice(choice, choice))]), ct);
                break;
            case Reply.Ask ask:
                await answers.RespondAsync(InteractionResponse.Ask(FormModal.Of(ask.Form)), ct);
                break;
            case Reply.Post post:
                await answers.RespondAsync(InteractionResponse.Post(CardMessage.Of(post.Card, post.IsPrivate)), ct);
                break;
            case Reply.Replace replace when IsOnComponent:
                await answers.RespondAsync(InteractionResponse.Change(CardMessage.Of(replace.Card)), ct);
                break;
            case Reply.Replace replace:
                await answers.RespondAsync(InteractionResponse.Post(CardMessage.Of(replace.Card, isPrivate: true)), ct);
                break;
            case Reply.Remove:
                // After a promised change the original is the message that the component is on.
                await AcknowledgeAsync(Acknowledgement.Change, ct);
                await answers.DeleteOriginalAsync(ct);
                break;
        }
    }

    private Task KeepChangeAsync(Reply reply, CancellationToken ct) => reply switch
    {
        Reply.Replace replace => answers.EditOriginalAsync(CardMessage.Of(replace.Card), ct),
        Reply.Post post => answers.FollowUpAsync(CardMessage.Of(post.Card, post.IsPrivate), ct),
        Reply.Remove => answers.DeleteOriginalAsync(ct),
        _ => Task.CompletedTask,
    };

    // A message was promised; whether it is private has been settled by the promise.
    private async Task KeepPostAsync(Reply reply, bool isPromisedPrivate, CancellationToken ct)
    {
        var (card, isPrivate) = reply switch
        {
            Reply.Post post => (post.Card, post.IsPrivate),
            Reply.Replace replace => (replace.Card, InteractionReader.IsOnPrivateReply(payload)),
            _ => (null, true),
        };
        if (card is not null && (isPromisedPrivate || !isPrivate))
        {
            await answers.EditOriginalAsync(CardMessage.Of(card), ct);
            return;
        }

        // Discord would make a follow-up public while the promised message stands (Create Followup Message), so that goes first.
        await answers.DeleteOriginalAsync(ct);
        if (card is not null) await answers.FollowUpAsync(CardMessage.Of(card, isPrivate: true), ct);
    }
}
