using System.Collections.Immutable;
using System.Text.Json.Serialization;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord.Wire;

/// <summary>
/// A message made of components (Discord, Message, Create Message; Components, Component Reference): at most 40 components and 4000 characters
/// in them, and neither content nor embeds beside them.
/// </summary>
/// <param name="Components">The components.</param>
/// <param name="Flags">Always with <see cref="MessageFlags.ComponentsV2"/>.</param>
internal sealed record MessageBody(IReadOnlyList<Component> Components, MessageFlags Flags) : CallbackData
{
    /// <summary>By default nobody is pinged, whatever the texts say.</summary>
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.None;

    /// <summary>The same for all attempts at one message in a channel, up to 25 characters; null for a message that comes of an interaction.</summary>
    public string? Nonce { get; init; }

    /// <summary>Whether a second message with the nonce is not made, within some minutes; null where there is no nonce.</summary>
    public bool? EnforceNonce => Nonce is null ? null : true;

    /// <summary>Files sent along, beside the JSON.</summary>
    [JsonIgnore]
    public IReadOnlyList<SentFile> Files { get; init; } = [];

    /// <summary>What is said of the files; null for none.</summary>
    public IReadOnlyList<AttachmentBody>? Attachments => Files.Count == 0 ? null : [.. Files.Select((file, index) => new AttachmentBody(index, file.FileName, file.Description))];
}

/// <summary>Flags of a message (Discord, Message, Message Flags).</summary>
[Flags]
internal enum MessageFlags
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Only the person who used the interaction sees it.</summary>
    Ephemeral = 1 << 6,

    /// <summary>It is made of components.</summary>
    ComponentsV2 = 1 << 15,
}

/// <summary>Who is notified of a message (Discord, Message, Allowed Mentions Object).</summary>
/// <param name="Parse">Kinds of mentions that notify.</param>
/// <param name="Roles">Roles whose mentions notify; null for none.</param>
internal sealed record AllowedMentions(ImmutableArray<string> Parse, IReadOnlyList<Snowflake>? Roles = null)
{
    /// <summary>Nobody.</summary>
    public static AllowedMentions None { get; } = new(ImmutableArray<string>.Empty);

    /// <summary>One role.</summary>
    public static AllowedMentions Role(Snowflake role) => new(ImmutableArray<string>.Empty, [role]);
}

/// <summary>What is said of a file sent along (Discord, Reference, Uploading Files).</summary>
/// <param name="Id">The n of <c>files[n]</c>.</param>
/// <param name="Filename">Its name, by which components refer to it as <c>attachment://name</c>.</param>
/// <param name="Description">Alternative text, up to 1024 characters; null for none.</param>
internal sealed record AttachmentBody(int Id, string Filename, string? Description);
