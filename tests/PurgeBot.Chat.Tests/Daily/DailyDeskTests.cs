using NodaTime;
using NodaTime.Text;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Storage;

namespace PurgeBot.Chat.Tests.Daily;

public sealed class DailyDeskTests
{
    public static TheoryData<StorageProvider> Engines => TestDatabase.Engines;

    private static CancellationToken Stop => DailyRig.Stop;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_new_schedule_begins_today_where_its_time_is_still_to_come_and_else_tomorrow(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        Assert.Equal(new LocalDate(2026, 11, 24), (await rig.ScheduleAsync("15:01", "Europe/Moscow")).NextDay);
        Assert.Equal(new LocalDate(2026, 11, 25), (await rig.ScheduleAsync("15:00", "Europe/Moscow", guild: 2)).NextDay);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_schedule_is_kept_with_all_that_belongs_to_it(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        await rig.ScheduleAsync("9:05", "America/New_York", topic: "show trials", role: long.MaxValue);
        var schedule = (await rig.StatusAsync()).Schedule;
        Assert.Equal(
            (DailyRig.Channel, "America/New_York", new LocalTime(9, 5), "show trials", long.MaxValue),
            (schedule.Channel, schedule.Zone.Id, schedule.Time, schedule.Topic, schedule.Role));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task The_status_says_when_the_next_three_posts_are_due_across_a_change_of_clocks(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        rig.At("2027-03-26T12:00:00Z");
        await rig.ScheduleAsync("9:00", "Europe/Berlin");
        Assert.Equal(
            ["2027-03-27T08:00:00Z", "2027-03-28T07:00:00Z", "2027-03-29T07:00:00Z"],
            (await rig.StatusAsync()).Coming.Select(InstantPattern.General.Format));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_time_moved_to_earlier_on_the_day_makes_the_post_at_once_and_only_once(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        await rig.ScheduleAsync("18:00", "UTC");
        await rig.ScheduleAsync("9:00", "UTC");
        await rig.RunAsync();
        Assert.DoesNotContain("Late", Assert.Single(rig.Channels.Messages).Text, StringComparison.Ordinal);
        await rig.ScheduleAsync("18:00", "UTC");
        await rig.RunAtAsync("2026-11-24T18:00:00Z");
        Assert.Single(rig.Channels.Messages);
        await rig.RunAtAsync("2026-11-25T18:00:00Z");
        Assert.Equal(2, rig.Channels.Messages.Count);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_zone_moved_back_over_the_date_line_does_not_double_a_day(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine, "Pacific/Auckland");
        await rig.RunAtAsync("2026-11-24T20:00:00Z"); // 25 November, 9:00
        await rig.ScheduleAsync("15:00", "America/Los_Angeles"); // 24 November, 12:00
        await rig.RunAtAsync("2026-11-24T23:00:00Z");
        await rig.RunAtAsync("2026-11-25T23:00:00Z");
        await rig.RunAtAsync("2026-11-26T23:00:00Z");
        Assert.Equal(
            [new LocalDate(2026, 11, 26), new LocalDate(2026, 11, 25), new LocalDate(2026, 11, 24)],
            (await rig.Desk.HistoryAsync(DailyRig.Guild, 10, Stop)).Select(day => day.Claim.Key.Day));
        Assert.Equal(3, rig.Channels.Messages.Count);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_pause_makes_no_posts_and_afterwards_they_go_on(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine);
        await rig.Desk.PauseAsync(DailyRig.Guild, Stop);
        Assert.Empty((await rig.StatusAsync()).Coming);
        await rig.RunAtAsync("2026-11-25T09:00:00Z");
        await rig.RunAtAsync("2026-11-26T09:00:00Z");
        await rig.Desk.ResumeAsync(DailyRig.Guild, Stop);
        Assert.Empty(rig.Channels.Messages);
        Assert.Null((await rig.StatusAsync()).Schedule.Missed);
        await rig.RunAtAsync("2026-11-27T09:00:00Z");
        Assert.Single(rig.Channels.Messages);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_post_that_was_claimed_when_the_schedule_was_paused_is_not_made(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine);
        rig.At("2026-11-25T09:00:00Z");
        await rig.Posts.ClaimDueAsync(Stop);
        await rig.Desk.PauseAsync(DailyRig.Guild, Stop);
        await rig.RunAsync();
        Assert.Empty(rig.Channels.Messages);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Off_ends_it_and_the_history_stays(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine);
        await rig.RunAtAsync("2026-11-25T09:00:00Z");
        Assert.True(await rig.Desk.OffAsync(DailyRig.Guild, Stop));
        Assert.False(await rig.Desk.OffAsync(DailyRig.Guild, Stop));
        await rig.RunAtAsync("2026-11-26T09:00:00Z");
        Assert.Single(rig.Channels.Messages);
        Assert.Null(await rig.Desk.StatusAsync(DailyRig.Guild, Stop));
        Assert.StartsWith("Fact", Assert.Single(await rig.Desk.HistoryAsync(DailyRig.Guild, 10, Stop)).Fact!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Post_now_makes_todays_post_and_its_time_passes_without_another(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        await rig.ScheduleAsync("18:00", "UTC");
        var (claim, isElsewhere) = (await rig.Desk.PostNowAsync(DailyRig.Guild, Stop))!.Value;
        Assert.Equal((ClaimState.Posted, 1L, false), (claim.State, claim.Message!.Value, isElsewhere));
        Assert.Equal((claim, false), await rig.Desk.PostNowAsync(DailyRig.Guild, Stop));
        Assert.Equal(new LocalDate(2026, 11, 25), (await rig.StatusAsync()).Schedule.NextDay);
        await rig.RunAtAsync("2026-11-24T18:00:00Z");
        Assert.Single(rig.Channels.Messages);
        await rig.RunAtAsync("2026-11-25T18:00:00Z");
        Assert.Equal(2, rig.Channels.Messages.Count);
    }

    [Fact]
    public async Task Post_now_in_a_process_that_makes_no_posts_says_so_and_the_other_one_makes_it()
    {
        await using var rig = await DailyRig.AtNineAsync(StorageProvider.Sqlite);
        await rig.RunAsync();
        using var other = rig.NewProcess("second");
        var desk = new DailyDesk(rig.Database, other, rig.GuildFacts, rig.Channels, rig.Time);

        var (claim, isElsewhere) = (await desk.PostNowAsync(DailyRig.Guild, Stop))!.Value;

        Assert.Equal((ClaimState.Waits, true), (claim.State, isElsewhere));
        Assert.Contains("Another process of mine makes the posts", Assert.IsType<CardPart.Text>(Assert.Single(DailyNotice.Posted(claim, isElsewhere).Parts)).Markdown, StringComparison.Ordinal);
        await rig.RunAsync();
        Assert.Equal(ClaimState.Posted, (await rig.StatusAsync()).Latest!.State);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Post_now_works_in_a_pause_and_without_a_schedule_there_is_nothing_to_post(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        Assert.Null(await rig.Desk.PostNowAsync(DailyRig.Guild, Stop));
        await rig.ScheduleAsync("18:00", "UTC");
        await rig.Desk.PauseAsync(DailyRig.Guild, Stop);
        Assert.Equal(ClaimState.Posted, (await rig.Desk.PostNowAsync(DailyRig.Guild, Stop))!.Value.Claim.State);
        Assert.Equal(ScheduleState.Paused, (await rig.StatusAsync()).Schedule.State);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Skip_leaves_out_the_next_post_and_no_other(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine);
        Assert.Equal(new LocalDate(2026, 11, 25), (await rig.Desk.SkipAsync(DailyRig.Guild, Stop))!.Value.Skipped);
        Assert.Equal(new LocalDate(2026, 11, 26), (await rig.Desk.SkipAsync(DailyRig.Guild, Stop))!.Value.Skipped);
        foreach (var day in (int[])[25, 26, 27]) await rig.RunAtAsync($"2026-11-{day}T09:00:00Z");
        Assert.Single(rig.Channels.Messages);
        Assert.Equal(
            [ClaimState.Posted, ClaimState.Skipped, ClaimState.Skipped], (await rig.Desk.HistoryAsync(DailyRig.Guild, 10, Stop)).Select(day => day.Claim.State));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_was_skipped_or_refused_can_be_posted_after_all(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        await rig.ScheduleAsync("18:00", "UTC");
        await rig.Desk.SkipAsync(DailyRig.Guild, Stop);
        rig.Channels.Refuse = _ => new Announced.Forbidden();
        Assert.Equal(ClaimState.Refused, (await rig.Desk.PostNowAsync(DailyRig.Guild, Stop))!.Value.Claim.State);
        rig.Channels.Refuse = _ => null;
        rig.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(ClaimState.Posted, (await rig.Desk.PostNowAsync(DailyRig.Guild, Stop))!.Value.Claim.State);
        Assert.DoesNotContain("Late", Assert.Single(rig.Channels.Messages).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task The_preview_is_what_is_then_posted(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        Assert.Null(await rig.Desk.PreviewAsync(DailyRig.Guild, Stop));
        await rig.ScheduleAsync("9:00", "UTC");
        for (var day = 25; day < 30; day++)
        {
            var preview = await rig.Desk.PreviewAsync(DailyRig.Guild, Stop);
            await rig.RunAtAsync($"2026-11-{day}T09:00:00Z");
            Assert.Equal(preview!.Value.Fact, (await rig.Desk.HistoryAsync(DailyRig.Guild, 1, Stop))[0].Fact);
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_permission_that_is_missing_is_in_the_status(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine);
        rig.Channels.Access = new ChannelAccess.Lacks(["Send Messages"]);
        Assert.Equal(rig.Channels.Access, (await rig.StatusAsync()).Access);
    }
}
