using System.Collections.Immutable;
using PurgeBot.Chat.Commands;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Interactions;

/// <summary>An interaction of Discord's as a request to the chat bot.</summary>
internal static class InteractionReader
{
    // What Discord itself falls back to.
    private const string DefaultLocale = "en-US";

    /// <summary>Reads an interaction; null where it is of a kind that the bot has never offered anybody. Never throws.</summary>
    /// <param name="received">The interaction.</param>
    public static ChatRequest? Read(ReceivedInteraction received)
    {
        var payload = received.Payload;
        var user = payload.Member?.User ?? payload.User;
        var origin = new RequestOrigin(user?.Id.ToString() ?? "0", payload.Locale ?? DefaultLocale, received.ReceivedAt);
        return payload switch
        {
            { Type: InteractionType.Command, Data: { Type: CommandType.Slash, Name: { } name } data } =>
                new ChatRequest.Command(origin, name, Values(data.Options)),
            { Type: InteractionType.Command, Data: { Type: CommandType.Message, Name: { } name } data } =>
                new ChatRequest.OnMessage(origin, name, Text(data)),
            { Type: InteractionType.Completion, Data: { Name: { } name } data } when Focused(data.Options) is { Name: { } option } focused =>
                new ChatRequest.Completion(origin, name, option, focused.Value ?? ""),
            { Type: InteractionType.Component, Data: { CustomId: { } state } data } =>
                new ChatRequest.Press(origin, state, Chosen(data.Values), IsOnPrivateReply(payload)),
            _ => null,
        };
    }

    /// <summary>Whether the message that a component was pressed on is seen by the presser alone.</summary>
    public static bool IsOnPrivateReply(InteractionPayload payload) => ((MessageFlags)(payload.Message?.Flags ?? 0)).HasFlag(MessageFlags.Ephemeral);

    private static ImmutableDictionary<string, string> Values(IReadOnlyList<InteractionOption?>? options)
    {
        if (options is null or []) return ImmutableDictionary<string, string>.Empty;
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var option in options)
            if (option is { Name: { } name, Value: { } value }) values[name] = value;
        return values.ToImmutable();
    }

    private static InteractionOption? Focused(IReadOnlyList<InteractionOption?>? options) => options?.FirstOrDefault(option => option is { Focused: true });

    private static ImmutableArray<string> Chosen(IReadOnlyList<string?>? values) => values is null ? [] : [.. values.OfType<string>()];

    private static string Text(InteractionData data) =>
        data.Resolved?.Messages is { } messages && messages.TryGetValue(data.TargetId.ToString(), out var message) && message is not null ? Text(message) : "";

    // What somebody wrote; for a forward what was forwarded; otherwise what another bot or a website says.
    private static string Text(ResolvedMessage message)
    {
        if (!string.IsNullOrWhiteSpace(message.Content)) return message.Content;
        if (message.MessageSnapshots is [{ Message: { } forwarded }, ..]) return forwarded.Content ?? "";
        if (message.Embeds is [{ } embed, ..]) return $"{embed.Title}\n{embed.Description}".Trim();
        return "";
    }
}
