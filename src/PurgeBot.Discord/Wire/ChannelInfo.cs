namespace PurgeBot.Discord.Wire;

/// <summary>What the bot needs of a channel (Discord, Channel, Channel Object).</summary>
/// <param name="Id">Its id.</param>
/// <param name="GuildId">The guild it is in; null for a direct message.</param>
/// <param name="LastMessageId">The last message that was sent there, which may be deleted; null for none.</param>
/// <param name="PermissionOverwrites">What roles and members may do there that they may not elsewhere, and the other way round.</param>
internal sealed record ChannelInfo(Snowflake Id, Snowflake? GuildId, Snowflake? LastMessageId, IReadOnlyList<OverwriteInfo>? PermissionOverwrites);

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
