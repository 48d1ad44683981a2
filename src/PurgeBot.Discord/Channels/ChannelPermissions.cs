using System.Globalization;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Channels;

/// <summary>What may be done in a channel (Discord, Permissions); those that daily posts need.</summary>
[Flags]
internal enum ChannelPermissions : long
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Everything, whatever the channel says.</summary>
    Administrator = 1 << 3,

    /// <summary>To manage the guild.</summary>
    ManageGuild = 1 << 5,

    /// <summary>To see the channel.</summary>
    ViewChannel = 1 << 10,

    /// <summary>To post in it.</summary>
    SendMessages = 1 << 11,

    /// <summary>To read what was posted; without it the list of messages is empty.</summary>
    ReadMessageHistory = 1 << 16,

    /// <summary>To join a voice channel; without it nothing else may be done there.</summary>
    Connect = 1 << 20,

    /// <summary>To see every private thread, and write in locked ones.</summary>
    ManageThreads = 1L << 34,

    /// <summary>To post in a thread, where <see cref="SendMessages"/> says nothing.</summary>
    SendMessagesInThreads = 1L << 38,
}

/// <summary>Works out permissions as Discord does (Discord, Permissions, Permission Overwrites).</summary>
internal static class PermissionReader
{
    private const int RoleOverwrite = 0;
    private const int MemberOverwrite = 1;

    private static readonly (ChannelPermissions Permission, string Name)[] Names =
    [
        (ChannelPermissions.ViewChannel, "View Channel"),
        (ChannelPermissions.SendMessages, "Send Messages"),
        (ChannelPermissions.SendMessagesInThreads, "Send Messages in Threads"),
        (ChannelPermissions.ReadMessageHistory, "Read Message History"),
        (ChannelPermissions.Connect, "Connect"),
        (ChannelPermissions.ManageThreads, "Manage Threads"),
    ];

    /// <summary>What a member may do in a channel.</summary>
    /// <param name="guild">The guild.</param>
    /// <param name="channel">The channel; for a thread the one that it was begun in, whose permissions it has.</param>
    /// <param name="user">The member's user.</param>
    /// <param name="member">The member.</param>
    public static ChannelPermissions Of(GuildInfo guild, ChannelInfo channel, Snowflake user, MemberInfo member)
    {
        HashSet<Snowflake> roles = [.. member.Roles ?? []];
        var permissions = (guild.Roles ?? []).Where(role => role.Id == guild.Id || roles.Contains(role.Id)).Aggregate(0L, (bits, role) => bits | Bits(role.Permissions));
        if (user == guild.OwnerId || (permissions & (long)ChannelPermissions.Administrator) != 0) return (ChannelPermissions)(-1);

        // That of everybody first, then all roles together, the member's own last.
        var overwrites = channel.PermissionOverwrites ?? [];
        permissions = Apply(permissions, overwrites.Where(one => one.Type == RoleOverwrite && one.Id == guild.Id));
        permissions = Apply(permissions, overwrites.Where(one => one.Type == RoleOverwrite && one.Id != guild.Id && roles.Contains(one.Id)));
        permissions = Apply(permissions, overwrites.Where(one => one.Type == MemberOverwrite && one.Id == user));
        return (ChannelPermissions)permissions;
    }

    /// <summary>What daily posts need in a channel.</summary>
    public static ChannelPermissions NeededIn(ChannelInfo channel)
    {
        var needed = ChannelPermissions.ViewChannel | ChannelPermissions.ReadMessageHistory;
        needed |= IsThread(channel) ? ChannelPermissions.SendMessagesInThreads : ChannelPermissions.SendMessages;
        if (channel.Type is ChannelType.Voice or ChannelType.Stage) needed |= ChannelPermissions.Connect;
        var isForMembersAlone = channel.Type is ChannelType.PrivateThread && channel.Member is null;
        if (isForMembersAlone || channel.ThreadMetadata is { Locked: true }) needed |= ChannelPermissions.ManageThreads;
        return needed;
    }

    /// <summary>Whether a channel is a thread: its permissions are those of another one.</summary>
    public static bool IsThread(ChannelInfo channel) => channel.Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;

    /// <summary>What is lacking, as Discord's settings name it in English.</summary>
    public static IReadOnlyList<string> Lacking(ChannelPermissions needed, ChannelPermissions permissions) =>
        [.. Names.Where(one => (needed & ~permissions & one.Permission) != 0).Select(one => one.Name)];

    /// <summary>Reads bits in decimal digits; nothing where they are none.</summary>
    public static ChannelPermissions Parse(string? digits) => (ChannelPermissions)Bits(digits);

    private static long Apply(long permissions, IEnumerable<OverwriteInfo> overwrites)
    {
        var (allowed, denied) = (0L, 0L);
        foreach (var overwrite in overwrites)
        {
            allowed |= Bits(overwrite.Allow);
            denied |= Bits(overwrite.Deny);
        }

        return (permissions & ~denied) | allowed;
    }

    private static long Bits(string? digits) => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? bits : 0;
}
