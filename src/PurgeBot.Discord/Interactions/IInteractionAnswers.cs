using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Interactions;

/// <summary>What takes the answers to one interaction: Discord's endpoints, or the library that has brought it. What they are is settled before.</summary>
/// <remarks>By one caller at a time. Exceptions are those of whoever takes them.</remarks>
internal interface IInteractionAnswers
{
    /// <summary>The first answer, once.</summary>
    Task RespondAsync(InteractionResponse response, CancellationToken ct);

    /// <summary>Changes what the first answer has posted or promised.</summary>
    Task EditOriginalAsync(MessageBody message, CancellationToken ct);

    /// <summary>Takes away what the first answer has posted or promised.</summary>
    Task DeleteOriginalAsync(CancellationToken ct);

    /// <summary>Posts another message after the first answer.</summary>
    Task FollowUpAsync(MessageBody message, CancellationToken ct);
}
