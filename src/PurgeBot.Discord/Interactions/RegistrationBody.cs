using System.Globalization;
using PurgeBot.Chat.Commands;
using PurgeBot.Discord.Channels;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Interactions;

/// <summary>The commands of the bot as Discord registers them.</summary>
internal static class RegistrationBody
{
    private static readonly int[] ChannelsForPosts = [.. Enum.GetValues<ChannelType>().Select(type => (int)type)];

    private static readonly string ManageGuild = ((long)ChannelPermissions.ManageGuild).ToString(CultureInfo.InvariantCulture);

    /// <summary>The commands.</summary>
    public static IReadOnlyList<CommandBody> Of(IEnumerable<CommandDefinition> commands) => [.. commands.Select(Command)];

    private static CommandBody Command(CommandDefinition command)
    {
        var body = new CommandBody(
            command.Kind == CommandKind.Slash ? CommandType.Slash : CommandType.Message,
            command.Name.English,
            DiscordLocales.Of(command.Name),
            command.Description.English,
            DiscordLocales.Of(command.Description),
            command.Kind == CommandKind.Slash ? [.. command.Subcommands.Select(Subcommand), .. command.Options.Select(Option)] : null);
        if (command.Audience == CommandAudience.Everybody) return body;
        return body with
        {
            IntegrationTypes = [0],
            Contexts = [0],
            DefaultMemberPermissions = command.Audience == CommandAudience.Moderators ? ManageGuild : null,
        };
    }

    private static CommandOptionBody Subcommand(SubcommandDefinition subcommand) =>
        Body(CommandOptionType.Subcommand, subcommand.Name, subcommand.Description) with { Options = [.. subcommand.Options.Select(Option)] };

    private static CommandOptionBody Option(OptionDefinition option) => Body(TypeOf(option.Kind), option.Name, option.Description) with
    {
        Required = option.IsRequired ? true : null,
        Autocomplete = option.Completes ? true : null,
        MaxLength = option.MaxLength > 0 ? option.MaxLength : null,
        ChannelTypes = option.Kind == OptionKind.Channel ? ChannelsForPosts : null,
    };

    private static CommandOptionBody Body(CommandOptionType type, LocalizedText name, LocalizedText description) => new(
        type, name.English, DiscordLocales.Of(name), description.English, DiscordLocales.Of(description), Required: null, Autocomplete: null, MaxLength: null);

    private static CommandOptionType TypeOf(OptionKind kind) => kind switch
    {
        OptionKind.Text => CommandOptionType.Text,
        OptionKind.Flag => CommandOptionType.Flag,
        OptionKind.Channel => CommandOptionType.Channel,
        OptionKind.Role => CommandOptionType.Role,
        OptionKind.File => CommandOptionType.Attachment,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
