using NodaTime;
using NodaTime.Text;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;
using PurgeBot.Chat.Tests.Storage;

namespace PurgeBot.Chat.Tests.Daily;

/// <summary>What a process leaves behind that comes to an end in the middle, and what others make of it.</summary>
public sealed class CrashTests
{
    public static TheoryData<StorageProvider> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_process_that_ends_after_the_post_leaves_it_to_be_found(StorageProvider engine)
    {
        await using var rig = await PostedByOneThatEndedAsync(engine);
        await rig.RunAtAsync("2026-11-25T06:01:15Z");
        Assert.Single(rig.Channels.Messages);
        var status = await rig.StatusAsync();
        Assert.Equal((ClaimState.Posted, 1L), (status.Latest!.State, status.Latest.Message!.Value));
    }

    [Fact]
    public async Task On_a_server_a_process_that_may_be_alive_keeps_its_posts_for_somewhat_more_than_a_minute()
    {
        await using var rig = await PostedByOneThatEndedAsync(StorageProvider.PostgreSql);
        Assert.Equal(InstantPattern.General.Parse("2026-11-25T06:01:00Z").Value, await rig.RunAsync());
        Assert.Equal(InstantPattern.General.Parse("2026-11-25T06:01:15Z").Value, await rig.RunAtAsync("2026-11-25T06:01:14Z"));
        Assert.Equal(ClaimState.Begun, (await rig.StatusAsync()).Latest!.State);
    }

    [Fact]
    public async Task Of_a_file_the_next_process_takes_over_at_once_what_one_held_that_has_ended()
    {
        await using var rig = await PostedByOneThatEndedAsync(StorageProvider.Sqlite);
        await rig.RunAsync();
        Assert.Single(rig.Channels.Messages);
        Assert.Equal(ClaimState.Posted, (await rig.StatusAsync()).Latest!.State);
    }

    [Fact]
    public async Task Of_a_file_one_process_makes_posts_and_another_waits_for_its_end()
    {
        await using var rig = await DailyRig.AtNineAsync(StorageProvider.Sqlite);
        await rig.RunAsync();
        using var second = rig.NewProcess("second");
        rig.At("2026-11-25T09:00:00Z");
        Assert.Equal(rig.Now + Duration.FromMinutes(1), await second.RunOnceAsync(DailyRig.Stop));
        Assert.Empty(rig.Channels.Messages);
        rig.Posts.Dispose();
        await second.RunOnceAsync(DailyRig.Stop);
        Assert.Single(rig.Channels.Messages);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_was_begun_and_is_not_in_the_channel_is_posted_by_the_next_process(StorageProvider engine)
    {
        await using var rig = await PostedByOneThatEndedAsync(engine);
        rig.Channels.Messages.Clear();
        await rig.RunAtAsync("2026-11-25T06:01:15Z");
        Assert.Single(rig.Channels.Messages);
        Assert.Equal(2, (await rig.StatusAsync()).Latest!.Attempts);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_may_be_posted_and_cannot_be_looked_for_is_not_posted_again(StorageProvider engine)
    {
        await using var rig = await PostedByOneThatEndedAsync(engine);
        rig.Channels.Blind = () => new Sighting.Unreadable();
        await rig.RunAtAsync("2026-11-25T06:01:15Z");
        await rig.RunAtAsync("2026-11-25T07:00:00Z");
        Assert.Single(rig.Channels.Messages);
        Assert.Equal(ClaimState.Uncertain, (await rig.StatusAsync()).Latest!.State);

        // Once a moderator has given the permission.
        rig.Channels.Blind = () => null;
        Assert.Equal(ClaimState.Posted, (await rig.Desk.PostNowAsync(DailyRig.Guild, DailyRig.Stop))!.Value.Claim.State);
        Assert.Single(rig.Channels.Messages);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_look_that_fails_is_taken_again_later(StorageProvider engine)
    {
        await using var rig = await PostedByOneThatEndedAsync(engine);
        rig.Channels.Blind = () => new Sighting.Unknown();
        await rig.RunAtAsync("2026-11-25T06:01:15Z");
        rig.Channels.Blind = () => null;
        await rig.RunAtAsync("2026-11-25T06:10:00Z");
        Assert.Single(rig.Channels.Messages);
        Assert.Equal(ClaimState.Posted, (await rig.StatusAsync()).Latest!.State);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_was_taken_and_not_begun_is_posted_without_a_look(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine, "Europe/Moscow");
        rig.At("2026-11-25T06:00:00Z");
        await rig.Posts.ClaimDueAsync(DailyRig.Stop);
        await rig.Database.WriteAsync(
            statements => statements.TakeAsync(rig.Database, new ClaimHolder("ended", Duration.FromMinutes(5)), rig.Now, 10), DailyRig.Stop);
        await rig.RunAtAsync("2026-11-25T06:05:00Z");
        Assert.Single(rig.Channels.Messages);
        Assert.Equal(0, rig.Channels.Looks);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_was_claimed_in_time_and_is_posted_hours_later_says_that_it_is_late(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine, "Europe/Moscow");
        rig.At("2026-11-25T06:00:00Z");
        await rig.Posts.ClaimDueAsync(DailyRig.Stop);
        await rig.RunAtAsync("2026-11-25T12:00:00Z");
        Assert.Contains("Late", Assert.Single(rig.Channels.Messages).Text, StringComparison.Ordinal);
        Assert.True((await rig.StatusAsync()).Latest!.IsLate);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_process_that_slept_beyond_its_lease_sends_nothing_when_it_wakes(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine, "Europe/Moscow");
        rig.At("2026-11-25T06:00:00Z");
        await rig.Posts.ClaimDueAsync(DailyRig.Stop);
        var sleeper = new ClaimHolder("sleeper", Duration.FromMinutes(5));
        var taken = Assert.Single(await rig.Database.WriteAsync(statements => statements.TakeAsync(rig.Database, sleeper, rig.Now, 10), DailyRig.Stop));
        await rig.RunAtAsync("2026-11-25T06:06:00Z");
        Assert.Single(rig.Channels.Messages);
        Assert.False(await rig.Database.WriteAsync(statements => statements.BeginAsync(taken, sleeper, rig.Now, 1, "f1", false), DailyRig.Stop));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_process_that_took_a_post_twice_since_its_lease_ended_begins_it_once(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine, "Europe/Moscow");
        rig.At("2026-11-25T06:00:00Z");
        await rig.Posts.ClaimDueAsync(DailyRig.Stop);
        var holder = new ClaimHolder("slow", Duration.FromMinutes(1));
        var taken = new List<Claim>();
        for (var times = 0; times < 2; times++)
        {
            taken.AddRange(await rig.Database.WriteAsync(statements => statements.TakeAsync(rig.Database, holder, rig.Now, 10), DailyRig.Stop));
            rig.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(2, taken.Count);
        Assert.True(await BeginAsync(taken[0]));
        Assert.False(await BeginAsync(taken[1]));

        Task<bool> BeginAsync(Claim claim) => rig.Database.WriteAsync(statements => statements.BeginAsync(claim, holder, rig.Now, 1, "f1", false), DailyRig.Stop);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_post_that_takes_too_long_is_given_up_before_its_lease_ends_and_looked_for_later(StorageProvider engine)
    {
        await using var rig = await DailyRig.AtNineAsync(engine, "Europe/Moscow");
        rig.Channels.Hangs = true;
        rig.At("2026-11-25T06:00:00Z");
        var running = rig.RunAsync();
        await rig.Channels.WhenHanging;
        rig.Time.Advance(TimeSpan.FromMinutes(1));
        await running;
        Assert.Equal((ClaimState.Begun, 1), ((await rig.StatusAsync()).Latest!.State, (await rig.StatusAsync()).Latest!.Attempts));
        rig.Channels.Hangs = false;
        await rig.RunAtAsync("2026-11-25T06:03:00Z");
        Assert.Equal(1, rig.Channels.Looks);
        Assert.Single(rig.Channels.Messages);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Many_processes_on_one_database_make_each_post_once(StorageProvider engine)
    {
        const int Guilds = 200;
        await using var rig = await DailyRig.NewAsync(engine);
        for (var guild = 1; guild <= Guilds; guild++) await rig.ScheduleAsync("9:00", "UTC", guild);
        for (var day = 1; day <= 3; day++)
        {
            rig.At($"2026-11-{24 + day}T09:00:00Z");
            await Task.WhenAll(Enumerable.Range(0, 4).Select(process => Task.Run(() => RunAsync(rig, $"process {process}"))));
            Assert.Equal(Guilds * day, rig.Channels.Messages.Count);
            Assert.Equal(Guilds * day, rig.Channels.Messages.DistinctBy(message => message.Nonce).Count());
        }
    }

    private static async Task RunAsync(DailyRig rig, string name)
    {
        using var process = rig.NewProcess(name);
        await process.RunOnceAsync(DailyRig.Stop);
    }

    // The message is there, and the process that made it comes to its end before it knows.
    private static async Task<DailyRig> PostedByOneThatEndedAsync(StorageProvider engine)
    {
        var rig = await DailyRig.NewAsync(engine);
        await rig.ScheduleAsync("9:00", "Europe/Moscow");
        using var end = new CancellationTokenSource();
        rig.Channels.AfterPost = _ =>
        {
            end.Cancel();
            end.Token.ThrowIfCancellationRequested();
        };
        rig.At("2026-11-25T06:00:00Z");
        using (var ended = rig.NewProcess("ended")) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ended.RunOnceAsync(end.Token));
        rig.Channels.AfterPost = _ => { };
        Assert.Single(rig.Channels.Messages);
        return rig;
    }
}
