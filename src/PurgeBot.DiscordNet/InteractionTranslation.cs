using System.Globalization;
using Discord.WebSocket;
using PurgeBot.Discord.Wire;
using Net = Discord;

namespace PurgeBot.DiscordNet;

/// <summary>What Discord.Net brings, in the form in which the bot reads interactions: from there on they are requests like any other.</summary>
internal static class InteractionTranslation
{
    // Of an administrator Discord.Net says that every bit is set, the last one as well, which is the sign elsewhere.
    private const ulong Bits = long.MaxValue;

    /// <summary>The interaction. Values that Discord.Net has resolved are their ids again.</summary>
    public static InteractionPayload Of(SocketInteraction interaction)
    {
        var user = new InteractionUser(new Snowflake(interaction.User.Id));
        var guild = interaction.GuildId;
        return new InteractionPayload(
            new Snowflake(interaction.Id),
            new Snowflake(interaction.ApplicationId),
            (InteractionType)(int)interaction.Type,
            interaction.Token,
            DataOf(interaction),
            guild is null ? null : new InteractionMember(user, Digits((interaction.User as SocketGuildUser)?.GuildPermissions.RawValue & Bits)),
            user,
            interaction.UserLocale,
            MessageOf((interaction as SocketMessageComponent)?.Message ?? (interaction as SocketModal)?.Message),
            guild is { } id ? new Snowflake(id) : null);
    }

    private static InteractionData? DataOf(SocketInteraction interaction) => interaction switch
    {
        SocketSlashCommand { Data: var command } =>
            new InteractionData(command.Name, CommandType.Slash, OptionsOf(command.Options), Resolved: new ResolvedData(Attachments: FilesIn(command.Options))),
        SocketAutocompleteInteraction { Data: var typing } => new InteractionData(typing.CommandName, CommandType.Slash, OptionsOf([.. typing.Options])),
        SocketMessageCommand { Data: { Message: { } message } command } => new InteractionData(
            command.Name,
            CommandType.Message,
            TargetId: new Snowflake(message.Id),
            Resolved: new ResolvedData(Messages: new Dictionary<string, ResolvedMessage?> { [message.Id.ToString(CultureInfo.InvariantCulture)] = Resolved(message) })),
        SocketMessageComponent { Data: var component } => new InteractionData(CustomId: component.CustomId, Values: [.. component.Values ?? []]),
        SocketModal { Data: var form } =>
            new InteractionData(CustomId: form.CustomId, Components: [.. form.Components.Select(field => new SubmittedComponent(field.CustomId, field.Value))]),
        _ => null,
    };

    private static IReadOnlyList<InteractionOption> OptionsOf(IEnumerable<SocketSlashCommandDataOption> options) =>
        [.. options.Select(option => new InteractionOption(option.Name, Text(option.Value), Type: (CommandOptionType)(int)option.Type, Options: OptionsOf(option.Options)))];

    // In one row, the subcommand first.
    private static IReadOnlyList<InteractionOption> OptionsOf(Net.AutocompleteOption[] options)
    {
        InteractionOption[] all = [.. options.Select(option => new InteractionOption(option.Name, Text(option.Value), option.Focused, (CommandOptionType)(int)option.Type))];
        return all is [{ Type: CommandOptionType.Subcommand } subcommand, .. var given] ? [subcommand with { Options = given }] : all;
    }

    private static Dictionary<string, ResolvedAttachment?> FilesIn(IEnumerable<SocketSlashCommandDataOption> options) => options
        .SelectMany(option => option.Options.Prepend(option))
        .Select(option => option.Value)
        .OfType<Net.IAttachment>()
        .ToDictionary(file => Text(file)!, file => (ResolvedAttachment?)new ResolvedAttachment(file.Url, file.Size));

    private static string? Text(object? value) => value switch
    {
        Net.IEntity<ulong> entity => Digits(entity.Id),
        bool isSet => isSet ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string? Digits(ulong? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static ResolvedMessage Resolved(Net.IMessage message) => new(
        message.Content,
        [.. message.Embeds.Select(embed => new MessageEmbed(embed.Title, embed.Description))],
        [.. ((message as Net.IUserMessage)?.ForwardedMessages ?? []).Select(forwarded => new MessageSnapshot(new ResolvedMessage(forwarded.Message.Content)))]);

    private static ComponentMessage? MessageOf(SocketUserMessage? message) => message is null
        ? null
        : new ComponentMessage(
            (long)(message.Flags ?? 0),
            message.InteractionMetadata is { } metadata ? new InteractionMetadata(new InteractionUser(new Snowflake(metadata.UserId))) : null);
}
