using PurgeBot.Chat.Commands;

namespace PurgeBot.Discord.Interactions;

/// <summary>What answers requests: the chat bot.</summary>
/// <param name="request">What is wanted.</param>
/// <param name="reply">The way back.</param>
/// <param name="ct">The process stops.</param>
internal delegate Task ChatHandler(ChatRequest request, IReplyChannel reply, CancellationToken ct);
