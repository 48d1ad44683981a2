using PurgeBot.Discord.Rest;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Interactions;

/// <summary>
/// The response to a signed request, which is open until somebody answers the interaction in it: the first answer then needs no request of
/// the bot's own.
/// </summary>
/// <remarks>Thread-safe. One side answers or gives up, the other one writes what was answered.</remarks>
internal sealed class PendingResponse
{
    private readonly TaskCompletionSource<InteractionResponse?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What to write; null where nobody is going to answer.</summary>
    public Task<InteractionResponse?> Answer => _answer.Task;

    /// <summary>Answers, and waits until it is written: what follows the first answer must not overtake it.</summary>
    /// <exception cref="DiscordApiException">It could not be written, or it is too late.</exception>
    public Task RespondAsync(InteractionResponse response) => _answer.TrySetResult(response) ? _written.Task : throw Lost("too late", null);

    /// <summary>Nobody answers any more. Does nothing where somebody has.</summary>
    /// <returns>Whether nobody had.</returns>
    public bool Abandon() => _answer.TrySetResult(null);

    /// <summary>It is written.</summary>
    public void Written() => _written.TrySetResult();

    /// <summary>It cannot be written: nobody is there any more.</summary>
    public void Failed(Exception cause) => _written.TrySetException(Lost("the connection failed", cause));

    private static DiscordApiException Lost(string reason, Exception? cause) => new("the response to POST /interactions", reason, cause);
}
