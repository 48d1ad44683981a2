using PurgeBot.Discord.Rest;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Interactions;

/// <summary>Answers by Discord's endpoints; the first one goes into the open response where the interaction came by a signed request.</summary>
/// <param name="api">Discord.</param>
/// <param name="received">The interaction.</param>
/// <param name="time">The clock.</param>
internal sealed class EndpointAnswers(DiscordApi api, ReceivedInteraction received, TimeProvider time) : IInteractionAnswers
{
    // Unknown webhook, unknown message (Discord, Opcodes and Status Codes, JSON Error Codes).
    private const int UnknownWebhook = 10015;
    private const int UnknownMessage = 10008;

    private const int FollowTries = 4;
    private static readonly TimeSpan FollowPause = TimeSpan.FromMilliseconds(250);

    private readonly InteractionPayload _payload = received.Payload;

    /// <inheritdoc/>
    public Task RespondAsync(InteractionResponse response, CancellationToken ct)
    {
        if (received.Response is { } open) return open.RespondAsync(response);
        var left = InteractionReplyChannel.FirstAnswerWithin - time.GetElapsedTime(received.ReceivedAt);
        return api.RespondAsync(_payload.Id, _payload.Token, response, left > TimeSpan.Zero ? left : TimeSpan.Zero, ct);
    }

    /// <inheritdoc/>
    public Task EditOriginalAsync(MessageBody message, CancellationToken ct) =>
        FollowAsync(() => api.EditOriginalAsync(_payload.ApplicationId, _payload.Token, message, ct), ct);

    /// <inheritdoc/>
    public Task FollowUpAsync(MessageBody message, CancellationToken ct) =>
        FollowAsync(() => api.FollowUpAsync(_payload.ApplicationId, _payload.Token, message, ct), ct);

    /// <inheritdoc/>
    public Task DeleteOriginalAsync(CancellationToken ct) => FollowAsync(() => api.DeleteOriginalAsync(_payload.ApplicationId, _payload.Token, ct), ct);

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
