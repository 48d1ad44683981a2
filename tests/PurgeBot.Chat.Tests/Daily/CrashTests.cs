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
        await rig.NewProcess("second").RunOnceAsync(DailyRig.Stop);
        Assert.Equal(ClaimState.Begun, (await rig.StatusAsync()).Latest!.State);

        await rig.RunAtAsync("2026-11-25T06:05:01Z");
        Assert.Single(rig.Channels.Messages);
        var status = await rig.StatusAsync();
        Assert.Equal((ClaimState.Posted, 1L), (status.Latest!.State, status.Latest.Message!.Value));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_was_begun_and_is_not_in_the_channel_is_posted_by_the_next_process(StorageProvider engine)
    {
        await using var rig = await PostedByOneThatEndedAsync(engine);
        rig.Channels.Messages.Clear();
        await rig.RunAtAsync("2026-11-25T06:05:01Z");
        Assert.Single(rig.Channels.Messages);
        Assert.Equal(2, (await rig.StatusAsync()).Latest!.Attempts);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_may_be_posted_and_cannot_be_looked_for_is_not_posted_again(StorageProvider engine)
    {
        await using var rig = await PostedByOneThatEndedAsync(engine);
        rig.Channels.Blind = () => new Sighting.Unreadable();
        await rig.RunAtAsync("2026-11-25T06:05:01Z");
        await rig.RunAtAsync("2026-11-25T07:00:00Z");
        Assert.Single(rig.Channels.Messages);
        Assert.Equal(ClaimState.Uncertain, (await rig.StatusAsync()).Latest!.State);

        // Once a moderator has given the permission.
        rig.Channels.Blind = () => null;
        Assert.Equal(ClaimState.Posted, (await rig.Desk.PostNowAsync(DailyRig.Guild, DailyRig.Stop))!.State);
        Assert.Single(rig.Channels.Messages);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_look_that_fails_is_taken_again_later(StorageProvider engine)
    {
        await using var rig = await PostedByOneThatEndedAsync(engine);
        rig.Channels.Blind = () => new Sighting.Unknown();
        await rig.RunAtAsync("2026-11-25T06:05:01Z");
        rig.Channels.Blind = () => null;
        await rig.RunAtAsync("2026-11-25T06:10:00Z");
        Assert.Single(rig.Channels.Messages);
        Assert.Equal(ClaimState.Posted, (await rig.StatusAsync()).Latest!.State);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_was_taken_and_not_begun_is_posted_without_a_look(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        await rig.ScheduleAsync("9:00", "Europe/Moscow");
        rig.At("2026-11-25T06:00:00Z");
        await rig.Posts.ClaimDueAsync(DailyRig.Stop);
        await rig.Database.WriteAsync(
            statements => statements.TakeAsync(rig.Database, new ClaimHolder("ended", NodaTime.Duration.FromMinutes(5)), rig.Now, 10), DailyRig.Stop);
        await rig.RunAsync();
        Assert.Empty(rig.Channels.Messages);
        await rig.RunAtAsync("2026-11-25T06:05:00Z");
        Assert.Single(rig.Channels.Messages);
        Assert.Equal(0, rig.Channels.Looks);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_was_claimed_in_time_and_is_posted_hours_later_says_that_it_is_late(StorageProvider engine)
    {
        await using var rig = await DailyRig.NewAsync(engine);
        await rig.ScheduleAsync("9:00", "Europe/Moscow");
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
        await using var rig = await DailyRig.NewAsync(engine);
        await rig.ScheduleAsync("9:00", "Europe/Moscow");
        rig.At("2026-11-25T06:00:00Z");
        await rig.Posts.ClaimDueAsync(DailyRig.Stop);
        var sleeper = new ClaimHolder("sleeper", NodaTime.Duration.FromMinutes(5));
        var taken = Assert.Single(await rig.Database.WriteAsync(statements => statements.TakeAsync(rig.Database, sleeper, rig.Now, 10), DailyRig.Stop));
        await rig.RunAtAsync("2026-11-25T06:06:00Z");
        Assert.Single(rig.Channels.Messages);
        Assert.False(await rig.Database.WriteAsync(statements => statements.BeginAsync(taken.Key, sleeper, rig.Now, 1, "f1", false), DailyRig.Stop));
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
            await Task.WhenAll(Enumerable.Range(0, 4).Select(process => Task.Run(() => rig.NewProcess($"process {process}").RunOnceAsync(DailyRig.Stop))));
            Assert.Equal(Guilds * day, rig.Channels.Messages.Count);
            Assert.Equal(Guilds * day, rig.Channels.Messages.DistinctBy(message => message.Nonce).Count());
        }
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
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.NewProcess("ended").RunOnceAsync(end.Token));
        rig.Channels.AfterPost = _ => { };
        Assert.Single(rig.Channels.Messages);
        return rig;
    }
}
