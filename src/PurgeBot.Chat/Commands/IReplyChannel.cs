namespace PurgeBot.Chat.Commands;

/// <summary>The way back to whoever asked. Each host has its own: a callback over HTTP, the response to a signed request, a library's.</summary>
/// <remarks>
/// Serves one request: at most one <see cref="AcknowledgeAsync"/>, then exactly one <see cref="SendAsync"/>. Exceptions are the
/// platform's; the caller logs them, and does not send again.
/// </remarks>
public interface IReplyChannel
{
    /// <summary>Tells the person that the reply takes a moment longer.</summary>
    /// <param name="kind">What is going to be sent, as far as can be told.</param>
    /// <param name="ct">Gives up.</param>
    Task AcknowledgeAsync(Acknowledgement kind, CancellationToken ct);

    /// <summary>Sends the reply.</summary>
    /// <remarks>After an acknowledgement of another kind the channel does what comes nearest: nothing private becomes public.</remarks>
    /// <param name="reply">The reply.</param>
    /// <param name="ct">Gives up.</param>
    Task SendAsync(Reply reply, CancellationToken ct);
}

/// <summary>What a reply is going to be.</summary>
public enum Acknowledgement
{
    /// <summary>A message for everybody.</summary>
    PublicPost,

    /// <summary>A message for the person alone.</summary>
    PrivatePost,

    /// <summary>A change to the message whose button was pressed.</summary>
    Change,
}
