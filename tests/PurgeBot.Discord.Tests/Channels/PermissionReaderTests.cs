using PurgeBot.Discord.Channels;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Tests.Channels;

public sealed class PermissionReaderTests
{
    private const long View = 1 << 10;
    private const long Send = 1 << 11;
    private const long Administrator = 1 << 3;

    private static readonly Snowflake Guild = new(1);
    private static readonly Snowflake Bot = new(2);
    private static readonly Snowflake Role = new(3);
    private static readonly Snowflake OtherRole = new(4);

    [Fact]
    public void Everybodys_role_counts_without_being_among_the_members() => Assert.Equal(View, Of(everybody: View));

    [Fact]
    public void All_roles_of_the_member_count_and_no_others() => Assert.Equal(View | Send, Of(everybody: View, role: Send, otherRole: 1 << 16));

    [Fact]
    public void A_channel_denies_everybody_and_allows_a_role() =>
        Assert.Equal(View, Of(everybody: View | Send, overwrites: [new OverwriteInfo(Guild, 0, "0", $"{View | Send}"), new OverwriteInfo(Role, 0, $"{View}", "0")]));

    [Fact]
    public void The_members_own_overwrite_is_the_last_word() => Assert.Equal(
        View, Of(everybody: View, overwrites: [new OverwriteInfo(Bot, 1, $"{View}", $"{Send}"), new OverwriteInfo(Role, 0, $"{Send}", $"{View}")]));

    [Fact]
    public void Overwrites_for_others_do_not_count() => Assert.Equal(
        View, Of(everybody: View, overwrites: [new OverwriteInfo(OtherRole, 0, "0", $"{View}"), new OverwriteInfo(Bot, 0, "0", $"{View}"), new OverwriteInfo(Role, 1, "0", $"{View}")]));

    [Fact]
    public void An_administrator_lacks_nothing_whatever_the_channel_says() => Assert.Empty(PermissionReader.Lacking(
        (ChannelPermissions)(-1), (ChannelPermissions)Of(everybody: 0, role: Administrator, overwrites: [new OverwriteInfo(Guild, 0, "0", $"{View}")])));

    [Theory]
    [InlineData(0, "View Channel, Send Messages, Read Message History")]
    [InlineData(5, "View Channel, Send Messages, Read Message History")]
    [InlineData(2, "View Channel, Send Messages, Read Message History, Connect")]
    [InlineData(13, "View Channel, Send Messages, Read Message History, Connect")]
    [InlineData(10, "View Channel, Send Messages in Threads, Read Message History")]
    [InlineData(11, "View Channel, Send Messages in Threads, Read Message History")]
    [InlineData(12, "View Channel, Send Messages in Threads, Read Message History, Manage Threads")]
    public void What_is_needed_depends_on_the_type_of_the_channel(int type, string needed) => Assert.Equal(needed, Needed(Channel((ChannelType)type)));

    [Fact]
    public void A_private_thread_that_the_bot_has_joined_needs_no_more_than_another() => Assert.Equal(
        "View Channel, Send Messages in Threads, Read Message History", Needed(Channel(ChannelType.PrivateThread) with { Member = new ThreadMemberInfo("2026-01-01T00:00:00Z") }));

    [Fact]
    public void A_locked_thread_is_for_those_who_manage_threads_and_an_archived_one_is_not()
    {
        Assert.Contains("Manage Threads", Needed(Channel(ChannelType.PublicThread) with { ThreadMetadata = new ThreadInfo(Locked: true) }), StringComparison.Ordinal);
        Assert.DoesNotContain("Manage Threads", Needed(Channel(ChannelType.PublicThread) with { ThreadMetadata = new ThreadInfo(Locked: false) }), StringComparison.Ordinal);
    }

    [Fact]
    public void Bits_that_cannot_be_read_are_none() => Assert.Equal(0, Of(everybody: 0, overwrites: [new OverwriteInfo(Guild, 0, "all", null)]));

    private static long Of(long everybody, long role = 0, long otherRole = 0, params OverwriteInfo[] overwrites) => (long)PermissionReader.Of(
        new GuildInfo(Guild, new Snowflake(99), null, [new RoleInfo(Guild, $"{everybody}"), new RoleInfo(Role, $"{role}"), new RoleInfo(OtherRole, $"{otherRole}")]),
        Channel(ChannelType.Text) with { PermissionOverwrites = overwrites },
        Bot,
        new MemberInfo([Role]));

    private static ChannelInfo Channel(ChannelType type) => new(new Snowflake(5), type, Guild, null, null, [], null, null);

    private static string Needed(ChannelInfo channel) => string.Join(", ", PermissionReader.Lacking(PermissionReader.NeededIn(channel), ChannelPermissions.None));
}
