namespace PurgeBot.Discord.Wire;

/// <summary>What the bot needs of a channel (Discord, Channel, Channel Object).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="GuildId">The guild it is in; null for a direct message.</param>
/// <param name="ParentId">Of a thread, the channel that it was begun in; of other channels, their category or null.</param>
/// <param name="LastMessageId">The last message that was sent there, which may be deleted; null for none.</param>
/// <param name="PermissionOverwrites">What roles and members may do there that they may not elsewhere, and the other way round. A thread has none.</param>
/// <param name="ThreadMetadata">Of a thread, how it is; null for other channels.</param>
/// <param name="Member">That the bot has joined a thread; null where it has not, and for other channels.</param>
internal sealed record ChannelInfo(
    Snowflake Id,
    ChannelType Type,
    Snowflake? GuildId,
    Snowflake? ParentId,
    Snowflake? LastMessageId,
    IReadOnlyList<OverwriteInfo>? PermissionOverwrites,
    ThreadInfo? ThreadMetadata,
    ThreadMemberInfo? Member);

/// <summary>What a channel is (Discord, Channel, Channel Types); those in which messages are posted. Others, such as forums, have other numbers.</summary>
internal enum ChannelType
{
    /// <summary>Text.</summary>
    Text = 0,

    /// <summary>Voice, with text beside it.</summary>
    Voice = 2,

    /// <summary>Text that other guilds can follow.</summary>
    Announcement = 5,

    /// <summary>A thread in an announcement channel.</summary>
    AnnouncementThread = 10,

    /// <summary>A thread that everybody sees who sees its channel.</summary>
    PublicThread = 11,

    /// <summary>A thread for those who were added to it.</summary>
    PrivateThread = 12,

    /// <summary>Voices on a stage, with text beside it.</summary>
    Stage = 13,
}

/// <summary>How a thread is (Discord, Channel, Thread Metadata Object).</summary>
/// <param name="Locked">Whether only those who manage threads may write in it. One that is merely archived is active again with the next message.</param>
internal sealed record ThreadInfo(bool Locked);

/// <summary>That somebody has joined a thread (Discord, Channel, Thread Member Object).</summary>
/// <param name="JoinTimestamp">When.</param>
internal sealed record ThreadMemberInfo(string? JoinTimestamp);

/// <summary>Permissions of a role or a member in one channel (Discord, Channel, Overwrite Object).</summary>
/// <param name="Id">The role or the member.</param>
/// <param name="Type">0 for a role, 1 for a member.</param>
/// <param name="Allow">Bits, in decimal digits.</param>
/// <param name="Deny">Bits, in decimal digits.</param>
internal sealed record OverwriteInfo(Snowflake Id, int Type, string? Allow, string? Deny);

/// <summary>What the bot needs of a guild (Discord, Guild, Guild Object).</summary>
/// <param name="Id">Its id, and that of the role that everybody has.</param>
/// <param name="OwnerId">Who owns it.</param>
/// <param name="PublicUpdatesChannelId">Where moderators receive notices; null where there is no such channel.</param>
/// <param name="Roles">Its roles.</param>
internal sealed record GuildInfo(Snowflake Id, Snowflake OwnerId, Snowflake? PublicUpdatesChannelId, IReadOnlyList<RoleInfo>? Roles);

/// <summary>What the bot needs of a role (Discord, Permissions, Role Object).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Permissions">Bits, in decimal digits.</param>
internal sealed record RoleInfo(Snowflake Id, string? Permissions);

/// <summary>What the bot needs of itself as a member (Discord, Guild, Guild Member Object).</summary>
/// <param name="Roles">Its roles, without the one that everybody has.</param>
internal sealed record MemberInfo(IReadOnlyList<Snowflake>? Roles);

/// <summary>What the bot needs of a message (Discord, Message, Message Object).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Components">Its components; those of others' messages are not told.</param>
internal sealed record MessageInfo(Snowflake Id, IReadOnlyList<ComponentInfo>? Components)
{
    /// <summary>Whether it has a component with that id.</summary>
    public bool Has(string customId) => Components?.Any(component => component.Has(customId)) ?? false;
}

/// <summary>What the bot needs of a component that it reads.</summary>
/// <param name="CustomId">Its id, where it has one.</param>
/// <param name="Components">Those in it.</param>
/// <param name="Accessory">The one beside it.</param>
internal sealed record ComponentInfo(string? CustomId, IReadOnlyList<ComponentInfo>? Components, ComponentInfo? Accessory)
{
    /// <summary>Whether it or one in it has that id.</summary>
    public bool Has(string customId) =>
        CustomId == customId || (Accessory?.Has(customId) ?? false) || (Components?.Any(component => component.Has(customId)) ?? false);
}

/// <summary>Anything of which the id says enough.</summary>
/// <param name="Id">The id.</param>
internal sealed record WithId(Snowflake Id);

/// <summary>Whom a direct message is for (Discord, User, Create DM).</summary>
/// <param name="RecipientId">The user.</param>
internal sealed record DirectMessageBody(Snowflake RecipientId);
