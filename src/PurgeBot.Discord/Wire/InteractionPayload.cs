using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PurgeBot.Discord.Wire;

/// <summary>
/// What of an interaction the bot reads (Discord, Receiving and Responding, Interaction Object). Whatever else is in it is skipped, and
/// whatever the documentation calls optional may be missing.
/// </summary>
/// <param name="Id">Unique; an interaction that is delivered twice has it twice.</param>
/// <param name="ApplicationId">The application that it is for.</param>
/// <param name="Type">What happened; values that are not documented yet are borne.</param>
/// <param name="Token">The right to answer it, for 15 minutes. A secret: it is never logged.</param>
/// <param name="Data">The command, the component or the form.</param>
/// <param name="Member">Who did it, in a guild.</param>
/// <param name="User">Who did it, elsewhere.</param>
/// <param name="Locale">Language of the person.</param>
/// <param name="Message">The message that a pressed component is on, also where that opened the form.</param>
/// <param name="GuildId">The guild that it happened in.</param>
internal sealed record InteractionPayload(
    Snowflake Id,
    Snowflake ApplicationId,
    InteractionType Type,
    string Token,
    InteractionData? Data = null,
    InteractionMember? Member = null,
    InteractionUser? User = null,
    string? Locale = null,
    ComponentMessage? Message = null,
    Snowflake? GuildId = null)
{
    /// <summary>Reads an interaction; false where the bytes are not one. Never throws.</summary>
    /// <param name="json">UTF-8, the <c>d</c> of an <c>INTERACTION_CREATE</c>.</param>
    /// <param name="payload">The interaction.</param>
    public static bool TryRead(ReadOnlySpan<byte> json, [NotNullWhen(true)] out InteractionPayload? payload)
    {
        try
        {
            payload = JsonSerializer.Deserialize(json, DiscordJson.Default.InteractionPayload);
        }
        catch (JsonException)
        {
            payload = null;
        }

        return payload is { Id.Value: > 0, Token.Length: > 0 };
    }

    // The token would be in the text that the compiler writes for a record.
    public override string ToString() => $"interaction {Id} of type {(int)Type}";
}

/// <summary>What happened (Discord, Receiving and Responding, Interaction Type).</summary>
internal enum InteractionType
{
    /// <summary>Discord asks whether the endpoint is there; only over HTTP.</summary>
    Ping = 1,

    /// <summary>A command was used.</summary>
    Command = 2,

    /// <summary>A button was pressed or an entry chosen.</summary>
    Component = 3,

    /// <summary>The value of an option is being typed.</summary>
    Completion = 4,

    /// <summary>A form was sent off.</summary>
    Submit = 5,
}

/// <summary>The command, the component or the form of an interaction: one record for all, since the members that are read do not collide.</summary>
/// <param name="Name">Default name of the command, in whatever language it was used.</param>
/// <param name="Type">Type of the command.</param>
/// <param name="Options">Values given; incomplete while somebody types.</param>
/// <param name="TargetId">The message that a message command was used on.</param>
/// <param name="Resolved">The objects behind the ids.</param>
/// <param name="CustomId">The state of the component or the form.</param>
/// <param name="Values">What was chosen from a menu.</param>
/// <param name="Components">What was filled in.</param>
internal sealed record InteractionData(
    string? Name = null,
    CommandType Type = default,
    IReadOnlyList<InteractionOption?>? Options = null,
    Snowflake TargetId = default,
    ResolvedData? Resolved = null,
    string? CustomId = null,
    IReadOnlyList<string?>? Values = null,
    IReadOnlyList<SubmittedComponent?>? Components = null);

/// <summary>A value given for an option, or a subcommand with its own.</summary>
/// <param name="Name">Default name of the option or the subcommand.</param>
/// <param name="Value">A string as it is; numbers and booleans as in JSON.</param>
/// <param name="Focused">Whether it is the one being typed.</param>
/// <param name="Type">What is given.</param>
/// <param name="Options">Values given for a subcommand.</param>
internal sealed record InteractionOption(
    string? Name = null,
    [property: JsonConverter(typeof(TolerantTextConverter))] string? Value = null,
    bool Focused = false,
    CommandOptionType Type = default,
    IReadOnlyList<InteractionOption?>? Options = null);

/// <summary>What was filled in: a field, or a label around one (Discord, Components, Component Reference, Label).</summary>
/// <param name="CustomId">Name of the field.</param>
/// <param name="Value">What somebody typed.</param>
/// <param name="Component">The field in a label.</param>
internal sealed record SubmittedComponent(
    string? CustomId = null,
    [property: JsonConverter(typeof(TolerantTextConverter))] string? Value = null,
    SubmittedComponent? Component = null);

/// <summary>The objects behind ids.</summary>
/// <param name="Messages">Messages by id.</param>
/// <param name="Attachments">Files by id.</param>
internal sealed record ResolvedData(
    IReadOnlyDictionary<string, ResolvedMessage?>? Messages = null, IReadOnlyDictionary<string, ResolvedAttachment?>? Attachments = null);

/// <summary>A file that was sent along (Discord, Message, Attachment Object).</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Size">Bytes.</param>
internal sealed record ResolvedAttachment(string? Url = null, long Size = 0);

/// <summary>A message that a command was used on.</summary>
/// <param name="Content">Its text; empty where it consists of other things.</param>
/// <param name="Embeds">Previews of links and what other bots say.</param>
/// <param name="MessageSnapshots">What was forwarded; the text of a forward is here and nowhere else.</param>
internal sealed record ResolvedMessage(
    [property: JsonConverter(typeof(TolerantTextConverter))] string? Content = null,
    IReadOnlyList<MessageEmbed?>? Embeds = null,
    IReadOnlyList<MessageSnapshot?>? MessageSnapshots = null);

/// <summary>The texts of an embed.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">Its text.</param>
internal sealed record MessageEmbed(
    [property: JsonConverter(typeof(TolerantTextConverter))] string? Title = null,
    [property: JsonConverter(typeof(TolerantTextConverter))] string? Description = null);

/// <summary>A forwarded message.</summary>
/// <param name="Message">As it was.</param>
internal sealed record MessageSnapshot(ResolvedMessage? Message = null);

/// <summary>Somebody in a guild.</summary>
/// <param name="User">Who it is.</param>
/// <param name="Permissions">What they may do in the channel, bits in decimal digits.</param>
internal sealed record InteractionMember(InteractionUser? User = null, string? Permissions = null);

/// <summary>Somebody.</summary>
/// <param name="Id">Who it is.</param>
internal sealed record InteractionUser(Snowflake Id);

/// <summary>The message that a pressed component is on.</summary>
/// <param name="Flags">See <see cref="MessageFlags"/>.</param>
/// <param name="InteractionMetadata">What it replies to; null where it replies to nothing, as a daily post does not.</param>
internal sealed record ComponentMessage(long Flags = 0, InteractionMetadata? InteractionMetadata = null);

/// <summary>What a message replies to (Discord, Message, Message Interaction Metadata Object).</summary>
/// <param name="User">Who used it.</param>
internal sealed record InteractionMetadata(InteractionUser? User = null);
