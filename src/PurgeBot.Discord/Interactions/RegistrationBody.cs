using PurgeBot.Chat.Commands;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Interactions;

/// <summary>The commands of the bot as Discord registers them.</summary>
internal static class RegistrationBody
{
    /// <summary>The commands.</summary>
    public static IReadOnlyList<CommandBody> Of(IEnumerable<CommandDefinition> commands) => [.. commands.Select(Command)];

    private static CommandBody Command(CommandDefinition command) => new(
        command.Kind == CommandKind.Slash ? CommandType.Slash : CommandType.Message,
        command.Name.English,
        DiscordLocales.Of(command.Name),
        command.Description.English,
        DiscordLocales.Of(command.Description),
        command.Kind == CommandKind.Slash ? [.. command.Options.Select(Option)] : null);

    private static CommandOptionBody Option(OptionDefinition option) => new(
        option.Kind == OptionKind.Text ? CommandOptionType.Text : CommandOptionType.Flag,
        option.Name.English,
        DiscordLocales.Of(option.Name),
        option.Description.English,
        DiscordLocales.Of(option.Description),
        option.IsRequired ? true : null,
        option.Completes ? true : null,
        option.MaxLength > 0 ? option.MaxLength : null);
}
