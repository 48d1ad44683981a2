namespace PurgeBot.Discord.Wire;

/// <summary>
/// A command as it is registered (Discord, Application Commands, Application Command Structure). Names, descriptions and values of a command
/// are at most 8000 characters together, in the longest of its languages.
/// </summary>
/// <param name="Type">Where people find it.</param>
/// <param name="Name">1 to 32 characters, lower case for slash commands.</param>
/// <param name="NameLocalizations">By Discord's locale.</param>
/// <param name="Description">1 to 100 characters; empty for message commands.</param>
/// <param name="DescriptionLocalizations">By Discord's locale.</param>
/// <param name="Options">At most 25, the required ones first; null for message commands.</param>
internal sealed record CommandBody(
    CommandType Type,
    string Name,
    IReadOnlyDictionary<string, string>? NameLocalizations,
    string Description,
    IReadOnlyDictionary<string, string>? DescriptionLocalizations,
    IReadOnlyList<CommandOptionBody>? Options)
{
    /// <summary>
    /// Permissions that a member needs while administrators have not chosen otherwise, bits in decimal digits; null for none (Discord,
    /// Application Commands, Permissions).
    /// </summary>
    public string? DefaultMemberPermissions { get; init; }

    /// <summary>Installed to a guild (0) and to a user (1) (Discord, Application, Application Integration Types).</summary>
    public IReadOnlyList<int> IntegrationTypes { get; init; } = [0, 1];

    /// <summary>In guilds (0), direct messages with the bot (1) and other private channels (2) (Discord, Receiving and Responding, Interaction Context Types).</summary>
    public IReadOnlyList<int> Contexts { get; init; } = [0, 1, 2];
}

/// <summary>Where people find a command (Discord, Application Commands, Application Command Types).</summary>
internal enum CommandType
{
    /// <summary>Typed after a slash.</summary>
    Slash = 1,

    /// <summary>In the menu of a message.</summary>
    Message = 3,
}

/// <summary>An option of a slash command (Discord, Application Commands, Application Command Option Structure).</summary>
/// <param name="Type">What is given.</param>
/// <param name="Name">1 to 32 characters, unique in the command.</param>
/// <param name="NameLocalizations">By Discord's locale.</param>
/// <param name="Description">1 to 100 characters.</param>
/// <param name="DescriptionLocalizations">By Discord's locale.</param>
/// <param name="Required">True where the command needs it, otherwise null.</param>
/// <param name="Autocomplete">True where the bot proposes values, otherwise null.</param>
/// <param name="MaxLength">1 to 6000, or null.</param>
internal sealed record CommandOptionBody(
    CommandOptionType Type,
    string Name,
    IReadOnlyDictionary<string, string>? NameLocalizations,
    string Description,
    IReadOnlyDictionary<string, string>? DescriptionLocalizations,
    bool? Required,
    bool? Autocomplete,
    int? MaxLength)
{
    /// <summary>Of a subcommand; otherwise null.</summary>
    public IReadOnlyList<CommandOptionBody>? Options { get; init; }

    /// <summary>Types of the channels that can be given; null for any, and for what is no channel (Discord, Channel, Channel Types).</summary>
    public IReadOnlyList<int>? ChannelTypes { get; init; }
}

/// <summary>What is given for an option (Discord, Application Commands, Application Command Option Type).</summary>
internal enum CommandOptionType
{
    /// <summary>One of the things that the command does.</summary>
    Subcommand = 1,

    /// <summary>A text.</summary>
    Text = 3,

    /// <summary>Yes or no.</summary>
    Flag = 5,

    /// <summary>A channel.</summary>
    Channel = 7,

    /// <summary>A role.</summary>
    Role = 8,

    /// <summary>A file.</summary>
    Attachment = 11,
}
