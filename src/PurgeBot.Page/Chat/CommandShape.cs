using PurgeBot.Chat.Commands;

namespace PurgeBot.Page.Chat;

/// <summary>A command as the page offers it.</summary>
/// <param name="Name">With that of the subcommand behind a space where there is one.</param>
/// <param name="Description">What it does.</param>
/// <param name="Options">What it asks for.</param>
internal sealed record CommandShape(string Name, string Description, IReadOnlyList<OptionShape> Options)
{
    /// <summary>Those that everybody may use, and those of members that work for one alone. A page is in no server, where others would be.</summary>
    public static IReadOnlyList<CommandShape> Offered { get; } =
    [
        .. CommandCatalogue.All
            .Where(command => command.Kind == CommandKind.Slash)
            .SelectMany(command => command.Subcommands.IsEmpty && command.Audience == CommandAudience.Everybody
                ? [new CommandShape(command.Name.English, command.Description.English, OptionsOf(command.Options))]
                : command.Subcommands.Where(sub => command.Audience == CommandAudience.Everybody || sub.WorksAlone).Select(sub => new CommandShape($"{command.Name.English} {sub.Name.English}", sub.Description.English, OptionsOf(sub.Options)))),
    ];

    private static OptionShape[] OptionsOf(IEnumerable<OptionDefinition> options) =>
    [
        .. options.Select(option => new OptionShape(
            option.Name.English, option.Description.English, option.Kind.ToString().ToLowerInvariant(), option.IsRequired, option.Completes, option.MaxLength)),
    ];
}

/// <summary>What a command asks for.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What is meant.</param>
/// <param name="Kind">Such as <c>text</c> or <c>flag</c>.</param>
/// <param name="Required">Whether the command makes no sense without it.</param>
/// <param name="Completes">Whether values are proposed.</param>
/// <param name="Most">Longest text, UTF-16 code units; 0 for others.</param>
internal sealed record OptionShape(string Name, string Description, string Kind, bool Required, bool Completes, int Most);
