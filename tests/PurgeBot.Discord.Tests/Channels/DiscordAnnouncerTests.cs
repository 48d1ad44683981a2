using NodaTime;
using NodaTime.Extensions;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Daily;
using PurgeBot.Discord.Channels;
using PurgeBot.Discord.Emulator.Rest;
using PurgeBot.Discord.Tests.Rest;
using Emulated = PurgeBot.Discord.Emulator.Snowflake;

namespace PurgeBot.Discord.Tests.Channels;

public sealed class DiscordAnnouncerTests
{
    private const long Guild = 810000000000000000;

    private static readonly Emulated Place = new(5);
    private static readonly ClaimKey Key = new(Guild, new LocalDate(2026, 11, 24));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Announcement Post(ClaimKey key, long? role = null) => new(
        (long)Place.Value,
        new Card(CardTone.Answer, [new CardPart.Text(role is null ? "On this day" : $"<@&{role}> On this day"), new CardPart.Row([new Button("Where is this from?", key.Marker)])]),
        key.Nonce,
        role);

    [Fact]
    public async Task A_post_is_there_and_found_again_by_the_marker_on_its_button()
    {
        await using var rig = await RestRig.StartAsync();
        var announcer = new DiscordAnnouncer(rig.Channels);
        var posted = Assert.IsType<Announced.Posted>(await announcer.PostAsync(Post(Key), Stop));
        Assert.Equal(new Sighting.Found(posted.Message), await FindAsync(rig, announcer));
        Assert.IsType<Sighting.Nowhere>(await announcer.FindAsync((long)Place.Value, new ClaimKey(Guild, new LocalDate(2026, 11, 25)).Marker, Since(rig), Stop));
        Assert.Empty(rig.Discord.Violations);
    }

    [Fact]
    public async Task A_post_whose_answer_is_lost_is_sent_again_and_is_there_once()
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.CutAfter);
        var posting = new DiscordAnnouncer(rig.Channels).PostAsync(Post(Key), Stop);
        await rig.Time.PassAllAsync(posting, TimeSpan.FromSeconds(2));
        Assert.IsType<Announced.Posted>(await posting);
        Assert.Single(rig.Discord.Rest.Messages.In(Place));
    }

    [Fact]
    public async Task Only_the_role_that_was_asked_for_is_notified()
    {
        await using var rig = await RestRig.StartAsync();
        await new DiscordAnnouncer(rig.Channels).PostAsync(Post(Key, role: 77), Stop);
        var mentions = Assert.Single(rig.Discord.Rest.Messages.In(Place)).Body.GetProperty("allowed_mentions");
        Assert.Equal("""{"parse":[],"roles":["77"]}""", mentions.GetRawText());
        Assert.Empty(rig.Discord.Violations);
    }

    [Theory]
    [InlineData(Permissions.ViewChannel)]
    [InlineData(Permissions.SendMessages)]
    public async Task Where_the_bot_may_not_post_it_says_so(long denied)
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Messages.Deny(Place, denied);
        Assert.IsType<Announced.Forbidden>(await new DiscordAnnouncer(rig.Channels).PostAsync(Post(Key), Stop));
    }

    [Fact]
    public async Task A_deleted_channel_is_told_from_a_forbidden_one()
    {
        await using var rig = await RestRig.StartAsync();
        var announcer = new DiscordAnnouncer(rig.Channels);
        rig.Discord.Rest.Messages.Delete(Place);
        Assert.IsType<Announced.ChannelGone>(await announcer.PostAsync(Post(Key), Stop));
        Assert.IsType<Sighting.ChannelGone>(await FindAsync(rig, announcer));
        Assert.IsType<ChannelAccess.ChannelGone>(await announcer.AccessAsync(Guild, (long)Place.Value, Stop));
    }

    [Theory]
    [InlineData(403, """{"message":"internal network error","code":40333}""")]
    [InlineData(403, "<html>403</html>")]
    [InlineData(404, """{"message":"404: Not Found","code":0}""")]
    [InlineData(400, """{"message":"Invalid Form Body","code":50035}""")]
    public async Task What_says_nothing_about_the_channel_does_not_stop_the_posts(int status, string body)
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Faults.Add(RestFault.Status(status, body));
        Assert.IsType<Announced.Unknown>(await new DiscordAnnouncer(rig.Channels).PostAsync(Post(Key), Stop));
    }

    [Fact]
    public async Task A_post_is_found_among_hundreds_that_came_after_the_hour()
    {
        await using var rig = await RestRig.StartAsync();
        var announcer = new DiscordAnnouncer(rig.Channels);
        var since = Since(rig);
        var all = Task.Run(async () =>
        {
            for (var i = 0; i < 150; i++) await announcer.PostAsync(Post(new ClaimKey(i, Key.Day)), Stop);
            var posted = (Announced.Posted)await announcer.PostAsync(Post(Key), Stop);
            return (posted, await announcer.FindAsync((long)Place.Value, Key.Marker, since, Stop));
        });
        await rig.Time.PassAllAsync(all, TimeSpan.FromSeconds(10));
        var (posted, found) = await all;
        Assert.Equal(new Sighting.Found(posted.Message), found);
    }

    [Fact]
    public async Task Without_the_permission_to_read_an_empty_list_is_not_taken_for_an_empty_channel()
    {
        await using var rig = await RestRig.StartAsync();
        var announcer = new DiscordAnnouncer(rig.Channels);
        rig.Discord.Rest.Messages.Deny(Place, Permissions.ReadMessageHistory);
        Assert.IsType<Sighting.Nowhere>(await FindAsync(rig, announcer)); // nothing was ever posted
        await announcer.PostAsync(Post(Key), Stop);
        Assert.IsType<Sighting.Unreadable>(await FindAsync(rig, announcer));
        rig.Discord.Rest.Messages.Deny(Place, Permissions.ViewChannel);
        Assert.IsType<Sighting.Unreadable>(await FindAsync(rig, announcer));
        Assert.Empty(rig.Discord.Violations);
    }

    [Fact]
    public async Task A_channel_whose_last_message_was_deleted_is_empty_where_the_bot_may_read()
    {
        await using var rig = await RestRig.StartAsync();
        var announcer = new DiscordAnnouncer(rig.Channels);
        await announcer.PostAsync(Post(Key), Stop);
        rig.Discord.Rest.Messages.Delete(rig.Discord.Rest.Messages.In(Place)[0]);
        Assert.IsType<Sighting.Nowhere>(await FindAsync(rig, announcer));
    }

    [Fact]
    public async Task What_is_lacking_in_a_channel_is_named_as_in_the_settings()
    {
        await using var rig = await RestRig.StartAsync();
        var announcer = new DiscordAnnouncer(rig.Channels);
        Assert.Empty(await LackingAsync());
        rig.Discord.Rest.Messages.Deny(Place, Permissions.SendMessages, Permissions.ReadMessageHistory);
        Assert.Equal(["Send Messages", "Read Message History"], await LackingAsync());
        rig.Discord.Rest.Messages.Deny(Place, Permissions.ViewChannel);
        Assert.Equal(["View Channel", "Send Messages", "Read Message History"], await LackingAsync());
        rig.Discord.Rest.Messages.Deny(Place);
        Assert.IsType<ChannelAccess.ChannelGone>(await announcer.AccessAsync(guild: 6, (long)Place.Value, Stop));
        rig.Discord.Rest.Faults.Add(RestFault.Status(400));
        Assert.IsType<ChannelAccess.Unknown>(await announcer.AccessAsync(Guild, (long)Place.Value, Stop));

        async Task<IReadOnlyList<string>> LackingAsync() =>
            Assert.IsType<ChannelAccess.Lacks>(await announcer.AccessAsync(Guild, (long)Place.Value, Stop)).Permissions;
    }

    [Fact]
    public async Task A_thread_has_the_permissions_of_the_channel_that_it_was_begun_in()
    {
        await using var rig = await RestRig.StartAsync();
        var (announcer, channels, parent) = (new DiscordAnnouncer(rig.Channels), rig.Discord.Rest.Messages, new Emulated(6));
        channels.MakeThread(Place, parent);
        channels.Deny(parent, Permissions.SendMessages);
        Assert.Empty(await LackingAsync());
        Assert.IsType<Announced.Posted>(await announcer.PostAsync(Post(Key), Stop));

        channels.Deny(parent, Permissions.SendMessagesInThreads, Permissions.ReadMessageHistory);
        Assert.Equal(["Send Messages in Threads", "Read Message History"], await LackingAsync());
        Assert.IsType<Announced.Forbidden>(await announcer.PostAsync(Post(new ClaimKey(2, Key.Day)), Stop));
        Assert.IsType<Sighting.Unreadable>(await FindAsync(rig, announcer));

        channels.Deny(parent);
        channels.MakeThread(Place, parent, isPrivate: true);
        Assert.Equal(["Manage Threads"], await LackingAsync());
        channels.Join(Place);
        Assert.Empty(await LackingAsync());
        Assert.Empty(rig.Discord.Violations);

        async Task<IReadOnlyList<string>> LackingAsync()
        {
            // Discord's limit for one channel and guild.
            rig.Time.Advance(TimeSpan.FromSeconds(5));
            return Assert.IsType<ChannelAccess.Lacks>(await announcer.AccessAsync(Guild, (long)Place.Value, Stop)).Permissions;
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(15)]
    [InlineData(16)]
    public async Task In_categories_and_forums_nobody_can_post(int type)
    {
        await using var rig = await RestRig.StartAsync();
        rig.Discord.Rest.Messages.SetType(Place, type);
        Assert.IsType<ChannelAccess.NoMessages>(await new DiscordAnnouncer(rig.Channels).AccessAsync(Guild, (long)Place.Value, Stop));
    }

    [Fact]
    public async Task Moderators_are_told_where_they_receive_notices_and_else_the_owner_is()
    {
        await using var rig = await RestRig.StartAsync();
        var announcer = new DiscordAnnouncer(rig.Channels);
        var (guilds, card) = (rig.Discord.Rest.Guilds, new Card(CardTone.Declined, [new CardPart.Text("Stopped")]));
        Assert.True(await announcer.TellModeratorsAsync(Guild, card, Stop));
        Assert.Single(rig.Discord.Rest.Messages.In(guilds.OwnersMessages));

        guilds.PublicUpdates = new Emulated(9);
        Assert.True(await announcer.TellModeratorsAsync(Guild, card, Stop));
        Assert.Single(rig.Discord.Rest.Messages.In(new Emulated(9)));
        Assert.Single(rig.Discord.Rest.Messages.In(guilds.OwnersMessages));
        Assert.False(await announcer.TellModeratorsAsync(6, card, Stop));
        Assert.Empty(rig.Discord.Violations);
    }

    [Fact]
    public async Task The_guilds_of_the_bot_are_listed_however_many_they_are()
    {
        await using var rig = await RestRig.StartAsync();
        var announcer = new DiscordAnnouncer(rig.Channels);
        rig.Discord.Rest.Guilds.Joined = [.. Enumerable.Range(1, 450).Select(id => new Emulated((ulong)id))];
        Assert.Equal(450, (await announcer.GuildsAsync(Stop))!.Count);
        rig.Discord.Rest.Guilds.Joined = [];
        Assert.Empty((await announcer.GuildsAsync(Stop))!);
        rig.Discord.Rest.Faults.Add(RestFault.Status(400));
        Assert.Null(await announcer.GuildsAsync(Stop));
    }

    private static Instant Since(RestRig rig) => rig.Time.GetUtcNow().ToInstant() - Duration.FromMinutes(5);

    private static Task<Sighting> FindAsync(RestRig rig, DiscordAnnouncer announcer) => announcer.FindAsync((long)Place.Value, Key.Marker, Since(rig), Stop);
}
