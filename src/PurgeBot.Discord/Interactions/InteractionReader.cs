using System.Collections.Immutable;
using PurgeBot.Chat.Commands;
using PurgeBot.Discord.Channels;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Interactions;

/// <summary>An interaction of Discord's as a request to the chat bot.</summary>
internal static class InteractionReader
{
    // What Discord itself falls back to.
    private const string DefaultLocale = "en-US";

    // Discord's own limits (Application Commands; Components, Component Reference; Modal): what has more, nobody has typed or chosen.
    private const int MostOptions = 25;
    private const int MostFields = 5;
    private const int MostChosen = 25;
    private const int LongestValue = 6000;
    private const int LongestLocale = 16;

    /// <summary>Reads an interaction; null where it is of a kind that the bot has never offered anybody. Never throws.</summary>
    /// <param name="received">The interaction.</param>
    /// <param name="downloads">Fetches files that were sent along.</param>
    public static ChatRequest? Read(ReceivedInteraction received, AttachmentDownloads downloads)
    {
        var payload = received.Payload;
        var user = payload.Member?.User ?? payload.User;
        var origin = new RequestOrigin(user?.Id.ToString() ?? "0", payload.Locale is { Length: <= LongestLocale } locale ? locale : DefaultLocale, received.ReceivedAt) { Membership = MembershipOf(payload) };
        return payload switch
        {
            { Type: InteractionType.Command, Data: { Type: CommandType.Slash, Name: { } name } data } => Command(origin, Call.Of(name, data.Options), data, downloads),
            { Type: InteractionType.Command, Data: { Type: CommandType.Message, Name: { } name } data } =>
                new ChatRequest.OnMessage(origin, name, Text(data)),
            { Type: InteractionType.Completion, Data: { Name: { } name } data } when Call.Of(name, data.Options) is var called && called.Focused is { Name: { } option } focused =>
                new ChatRequest.Completion(origin, called.Name, option, Within(focused.Value) ?? "") { Others = Others(called) },
            { Type: InteractionType.Component, Data: { CustomId: { } state } data } =>
                new ChatRequest.Press(origin, state, Chosen(data.Values), IsOnPrivateReply(payload))
                {
                    IsOnOwnReply = user is not null && payload.Message?.InteractionMetadata?.User?.Id == user.Id,
                },
            { Type: InteractionType.Submit, Data: { CustomId: { } state } data } => new ChatRequest.Submit(origin, state, Fields(data.Components), IsOnPrivateReply(payload)),
            _ => null,
        };
    }

    /// <summary>Whether the message that a component was pressed on is seen by the presser alone.</summary>
    public static bool IsOnPrivateReply(InteractionPayload payload) => ((MessageFlags)(payload.Message?.Flags ?? 0)).HasFlag(MessageFlags.Ephemeral);

    private static Membership? MembershipOf(InteractionPayload payload)
    {
        if (payload is not { GuildId: { } guild, Member: { User: { } user } member }) return null;
        var mayManage = (PermissionReader.Parse(member.Permissions) & (ChannelPermissions.ManageGuild | ChannelPermissions.Administrator)) != 0;
        return new Membership(guild.ToInt64(), user.Id.ToInt64(), mayManage);
    }

    private static ChatRequest.Command Command(RequestOrigin origin, Call called, InteractionData data, AttachmentDownloads downloads)
    {
        if (called.Options is []) return new ChatRequest.Command(origin, called.Name, ImmutableDictionary<string, string>.Empty);
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        var files = ImmutableDictionary.CreateBuilder<string, AttachedFile>();
        foreach (var option in called.Options.Take(MostOptions))
        {
            if (option is not { Name: { } name } || Within(option.Value) is not { } value) continue;
            if (option.Type != CommandOptionType.Attachment) values[name] = value;
            else if (data.Resolved?.Attachments?.GetValueOrDefault(value) is { Url: { } url } attachment)
                files[name] = new AttachedFile(attachment.Size, (most, ct) => downloads.FetchAsync(url, most, ct));
        }

        return new ChatRequest.Command(origin, called.Name, values.ToImmutable()) { Files = files.ToImmutable() };
    }

    private static ImmutableDictionary<string, string> Others(Call called)
    {
        if (called.Options.Count == 1) return ImmutableDictionary<string, string>.Empty;
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var option in called.Options.Take(MostOptions))
            if (option is { Name: { } name, Focused: not true } && Within(option.Value) is { } value) values[name] = value;
        return values.ToImmutable();
    }

    private static ImmutableDictionary<string, string> Fields(IReadOnlyList<SubmittedComponent?>? components)
    {
        var fields = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var component in (components ?? []).Take(MostFields))
            if ((component?.Component ?? component) is { CustomId: { } name } field && Within(field.Value) is { } value) fields[name] = value;
        return fields.ToImmutable();
    }

    private static ImmutableArray<string> Chosen(IReadOnlyList<string?>? values) => values is null ? [] : [.. values.Take(MostChosen).OfType<string>()];

    private static string? Within(string? value) => value is { Length: <= LongestValue } ? value : null;

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

/// <summary>What was called: a command, or one of its subcommands, with the values given for it.</summary>
/// <param name="Name">English name of the command; with that of the subcommand behind a space where there is one.</param>
/// <param name="Options">The values.</param>
internal readonly record struct Call(string Name, IReadOnlyList<InteractionOption?> Options)
{
    /// <summary>The value that is being typed, or null.</summary>
    public InteractionOption? Focused => Options.FirstOrDefault(option => option is { Focused: true });

    /// <summary>Takes a subcommand out of a command's options.</summary>
    public static Call Of(string command, IReadOnlyList<InteractionOption?>? options) =>
        options is [{ Type: CommandOptionType.Subcommand, Name: { } subcommand } called]
            ? new Call($"{command} {subcommand}", called.Options ?? [])
            : new Call(command, options ?? []);
}
