using PurgeBot.Chat.Commands;

namespace PurgeBot.Page.Chat;

/// <summary>The way back to the page: the response to its request, which it waits for as long as it takes.</summary>
/// <remarks>For one request, by one caller at a time.</remarks>
internal sealed class PageReplyChannel : IReplyChannel
{
    /// <summary>What was sent; null before.</summary>
    public Reply? Sent { get; private set; }

    /// <summary>Does nothing: the page shows by itself that it waits.</summary>
    public Task AcknowledgeAsync(Acknowledgement kind, CancellationToken ct) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task SendAsync(Reply reply, CancellationToken ct)
    {
        Sent = reply;
        return Task.CompletedTask;
    }
}
