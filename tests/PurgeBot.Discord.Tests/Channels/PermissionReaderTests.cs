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
        (ChannelPermissions)Of(everybody: 0, role: Administrator, overwrites: [new OverwriteInfo(Guild, 0, "0", $"{View}")])));

    [Fact]
    public void Bits_that_cannot_be_read_are_none() => Assert.Equal(0, Of(everybody: 0, overwrites: [new OverwriteInfo(Guild, 0, "all", null)]));

    private static long Of(long everybody, long role = 0, long otherRole = 0, params OverwriteInfo[] overwrites) => (long)PermissionReader.Of(
        new GuildInfo(Guild, new Snowflake(99), null, [new RoleInfo(Guild, $"{everybody}"), new RoleInfo(Role, $"{role}"), new RoleInfo(OtherRole, $"{otherRole}")]),
        new ChannelInfo(new Snowflake(5), Guild, null, overwrites),
        Bot,
        new MemberInfo([Role]));
}
