using NodaTime;
using NodaTime.Text;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Storage;

namespace PurgeBot.Chat.Tests.Daily;

public sealed class DailyPostsTests
{
    public static TheoryData<StorageProvider> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_post_is_made_when_it_is_due_once_a_day(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        await rig.ScheduleAsync("9:00", "Europe/Moscow", role: 77);

        await rig.RunAtAsync("2026-11-25T05:59:59Z");
        Assert.Empty(rig.Channels.Messages);
        await rig.RunAtAsync("2026-11-25T06:00:00Z");
        var message = Assert.Single(rig.Channels.Messages);
        Assert.Equal((DailyRig.Channel, 77L), (message.Channel, message.Role));
        Assert.DoesNotContain("Late", message.Text, StringComparison.Ordinal);

        await rig.RunAtAsync("2026-11-25T20:59:00Z");
        await rig.RunAtAsync("2026-11-26T05:59:59Z");
        Assert.Single(rig.Channels.Messages);
        await rig.RunAtAsync("2026-11-26T06:00:10Z");
        Assert.Equal(2, rig.Channels.Messages.Count);
        Assert.Equal($"https://discord.com/channels/{DailyRig.Guild}/{DailyRig.Channel}/2", (await rig.StatusAsync()).LastPosted!.Link!.AbsoluteUri);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task After_hours_without_the_bot_the_post_comes_the_same_day_and_says_that_it_is_late(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine, "Europe/Moscow");
        await rig.RunAtAsync("2026-11-25T20:59:00Z");
        Assert.Contains("Late", Assert.Single(rig.Channels.Messages).Text, StringComparison.Ordinal);
        Assert.Null((await rig.StatusAsync()).Schedule.Missed);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Whole_days_without_the_bot_are_not_made_up_and_the_status_names_them(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine, "Europe/Moscow");
        await rig.RunAtAsync("2026-11-28T03:00:00Z");
        Assert.Empty(rig.Channels.Messages);
        var status = await rig.StatusAsync();
        Assert.Equal(new DateInterval(new LocalDate(2026, 11, 25), new LocalDate(2026, 11, 27)), status.Schedule.Missed);
        Assert.Equal("2026-11-28T06:00:00Z", InstantPattern.General.Format(status.Coming[0]));

        await rig.RunAtAsync("2026-11-28T06:00:00Z");
        Assert.Single(rig.Channels.Messages);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task After_days_without_the_bot_todays_post_comes_late_and_those_before_do_not(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine, "Europe/Moscow");
        await rig.RunAtAsync("2026-11-28T12:00:00Z");
        Assert.Contains("Late", Assert.Single(rig.Channels.Messages).Text, StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 11, 27), (await rig.StatusAsync()).Schedule.Missed!.End);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_channel_that_the_bot_may_not_post_in_stops_the_posts_and_the_moderators_are_told_once(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine, "Europe/Moscow");
        rig.Channels.Refuse = _ => new Announced.Forbidden();
        await rig.RunAtAsync("2026-11-25T06:00:00Z");
        await rig.RunAtAsync("2026-11-25T07:00:00Z");
        await rig.RunAtAsync("2026-11-26T06:00:00Z");
        Assert.Equal(DailyRig.Guild, Assert.Single(rig.Channels.Notices).Guild);
        var status = await rig.StatusAsync();
        Assert.Equal((ScheduleState.Forbidden, ClaimState.Refused, 0), (status.Schedule.State, status.Latest!.State, status.Coming.Count));

        rig.Channels.Refuse = _ => null;
        await rig.Desk.ResumeAsync(DailyRig.Guild, DailyRig.Stop);
        await rig.RunAtAsync("2026-11-27T06:00:00Z");
        Assert.Single(rig.Channels.Messages);
        Assert.Single(rig.Channels.Notices);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_deleted_channel_stops_the_posts_until_another_is_chosen(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine, "Europe/Moscow");
        rig.Channels.Refuse = _ => new Announced.ChannelGone();
        await rig.RunAtAsync("2026-11-25T06:00:00Z");
        await rig.RunAtAsync("2026-11-26T06:00:00Z");
        Assert.Single(rig.Channels.Notices);
        Assert.Equal(ScheduleState.ChannelGone, (await rig.StatusAsync()).Schedule.State);

        rig.Channels.Refuse = _ => null;
        await rig.ScheduleAsync("9:00", "Europe/Moscow");
        await rig.RunAtAsync("2026-11-27T06:00:00Z");
        Assert.Single(rig.Channels.Messages);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_platform_that_is_out_of_order_is_tried_again_until_the_day_is_over(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine, "Europe/Moscow");
        rig.Channels.Refuse = _ => new Announced.Unknown();
        var next = await rig.RunAtAsync("2026-11-25T06:00:00Z");
        for (var tries = 0; tries < 3; tries++)
        {
            while (rig.Channels.Looks == tries)
            {
                rig.Time.SetUtcNow(next.ToDateTimeOffset());
                next = await rig.RunAsync();
            }
        }

        Assert.Empty(rig.Channels.Messages);
        rig.Channels.Refuse = _ => null;
        await rig.RunAtAsync("2026-11-25T09:00:00Z");
        Assert.Single(rig.Channels.Messages);

        rig.Channels.Refuse = _ => new Announced.Unknown();
        await rig.RunAtAsync("2026-11-26T06:00:00Z");
        rig.Channels.Refuse = _ => null;
        await rig.RunAtAsync("2026-11-26T21:00:00Z");
        Assert.Single(rig.Channels.Messages);
        Assert.Equal(ClaimState.Expired, (await rig.StatusAsync()).Latest!.State);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_queue_that_reaches_beyond_midnight_is_still_posted(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        await rig.ScheduleAsync("23:59", "UTC");
        rig.At("2026-11-25T23:59:00Z");
        Assert.Equal(1, await rig.Posts.ClaimDueAsync(DailyRig.Stop));
        await rig.RunAtAsync("2026-11-26T00:40:00Z");
        Assert.Single(rig.Channels.Messages);
        await rig.RunAtAsync("2026-11-26T23:59:00Z");
        Assert.Equal(2, rig.Channels.Messages.Count);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task One_guild_in_trouble_does_not_keep_the_others_from_their_posts(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        for (var guild = 1; guild <= 50; guild++) await rig.ScheduleAsync("9:00", "Europe/Moscow", guild);
        var marker = new ClaimKey(25, new LocalDate(2026, 11, 25)).Nonce;
        rig.Channels.Refuse = announcement => announcement.Nonce == marker ? throw new InvalidOperationException("Of the test.") : null;
        await rig.RunAtAsync("2026-11-25T06:00:00Z");
        Assert.Equal(49, rig.Channels.Messages.Count);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task The_oldest_are_posted_first(StorageProvider engine)
    {
        const int Guilds = 160;
        await using var rig = await DailyRig.NewAsync(engine);
        for (var guild = 1; guild <= Guilds; guild++)
        {
            var minutes = Guilds - guild;
            await rig.ScheduleAsync($"{9 + (minutes / 60)}:{minutes % 60:00}", "UTC", guild);
        }

        await rig.RunAtAsync("2026-11-25T13:30:00Z");
        var order = rig.Channels.Messages.Select(message => ClaimKey.ParseMarker(message.Marker)!.Value.Guild).ToList();
        Assert.Equal(Guilds, order.Count);
        // Several are sent side by side, and some of them may wait for a connection to the database while others overtake them.
        var (older, newer) = (Enumerable.Range((Guilds / 2) + 1, Guilds / 2), Enumerable.Range(1, Guilds / 2));
        Assert.InRange(newer.Average(guild => order.IndexOf(guild)) - older.Average(guild => order.IndexOf(guild)), Guilds / 8, Guilds / 2);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task With_nothing_to_do_the_database_is_left_alone_for_a_minute(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        Assert.Equal(rig.Now + Duration.FromMinutes(1), await rig.RunAsync());
        await rig.ScheduleAsync("12:00", "UTC");
        Assert.Equal(rig.Now + Duration.FromMinutes(1), await rig.RunAsync());
        var next = await rig.RunAtAsync("2026-11-25T11:59:30Z");
        Assert.Equal("2026-11-25T12:00:00Z", InstantPattern.General.Format(next));
    }

    [Fact]
    public async Task While_it_runs_a_change_that_makes_a_post_due_is_noticed_at_once()
    {
        await using var rig = await DailyRig.NewAsync(StorageProvider.Sqlite);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(DailyRig.Stop);
        var posted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        rig.Channels.AfterPost = _ => posted.TrySetResult();
        await rig.ScheduleAsync("18:00", "UTC");
        var running = rig.Posts.RunAsync(end.Token);
        await rig.ScheduleAsync("9:00", "UTC");
        // No clock goes on meanwhile.
        await posted.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, DailyRig.Stop);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Without_any_fact_nothing_is_posted_and_the_status_says_so(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine, facts: []);
        await rig.RunAtAsync("2026-11-25T09:00:00Z");
        Assert.Equal(ClaimState.NothingToPost, (await rig.StatusAsync()).Latest!.State);
    }
}
