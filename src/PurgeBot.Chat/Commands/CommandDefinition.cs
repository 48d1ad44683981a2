using System.Collections.Immutable;

namespace PurgeBot.Chat.Commands;

/// <summary>A command as the platform shows it to people before they use it. Plain data: hosts register it and hash it.</summary>
/// <param name="Kind">Where people find it.</param>
/// <param name="Name">What people type or click, in each language; unique in its kind.</param>
/// <param name="Description">One sentence on what it does, in each language; empty for commands on a message.</param>
/// <param name="Options">What is asked for, the required ones first; empty for commands on a message.</param>
public sealed record CommandDefinition(CommandKind Kind, LocalizedText Name, LocalizedText Description, ImmutableArray<OptionDefinition> Options)
{
    /// <summary>Whom the platform offers it to.</summary>
    /// <value>Default <see cref="CommandAudience.Everybody"/>.</value>
    public CommandAudience Audience { get; init; }

    /// <summary>What follows its name where it does several things; it has no options of its own then.</summary>
    public ImmutableArray<SubcommandDefinition> Subcommands { get; init; } = [];
}

/// <summary>One of the things that a command does.</summary>
/// <param name="Name">What people type after the command's name, in each language; unique in the command.</param>
/// <param name="Description">One sentence on what it does, in each language.</param>
/// <param name="Options">What is asked for, the required ones first.</param>
public sealed record SubcommandDefinition(LocalizedText Name, LocalizedText Description, ImmutableArray<OptionDefinition> Options)
{
    /// <summary>Whether somebody can use it alone, too, where there is no guild.</summary>
    public bool WorksAlone { get; init; }
}

/// <summary>Whom the platform offers a command to.</summary>
public enum CommandAudience
{
    /// <summary>Everybody, everywhere.</summary>
    Everybody,

    /// <summary>Members of guilds, there.</summary>
    Members,

    /// <summary>Those who may manage a guild, there, unless its administrators choose others.</summary>
    Moderators,
}

/// <summary>Where people find a command.</summary>
public enum CommandKind
{
    /// <summary>Typed after a slash.</summary>
    Slash,

    /// <summary>In the menu of a message.</summary>
    OnMessage,
}

/// <summary>Something that a slash command asks for.</summary>
/// <param name="Kind">What is given.</param>
/// <param name="Name">What it is called, in each language.</param>
/// <param name="Description">What is meant, in each language.</param>
/// <param name="IsRequired">Whether the command makes no sense without it.</param>
/// <param name="Completes">Whether the bot proposes values while somebody types; for texts only.</param>
/// <param name="MaxLength">Longest text accepted, in UTF-16 code units; for texts only.</param>
public sealed record OptionDefinition(
    OptionKind Kind, LocalizedText Name, LocalizedText Description, bool IsRequired = false, bool Completes = false, int MaxLength = 0);

/// <summary>What is given for an option.</summary>
public enum OptionKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>Yes or no; <c>true</c> or <c>false</c> in a request.</summary>
    Flag,

    /// <summary>A channel of the guild in which messages can be posted; its id in a request.</summary>
    Channel,

    /// <summary>A role of the guild; its id in a request.</summary>
    Role,

    /// <summary>A file; among <see cref="ChatRequest.Command.Files"/> in a request.</summary>
    File,
}
