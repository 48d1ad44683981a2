using NodaTime;
using NodaTime.Extensions;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Daily;

/// <summary>What moderators decide about the daily post of their guild.</summary>
/// <remarks>
/// Safe for use by any number of threads at once. Who may do this is for the caller to see to. After each change <see cref="DailyPosts.Wake"/>
/// is called by itself.
/// </remarks>
public sealed class DailyDesk
{
    // How far ahead a moderator may have skipped or posted.
    private const int ComingPosts = 3;
    private const int LongestHistory = 100;

    private readonly Database _database;
    private readonly DailyPosts _posts;
    private readonly GuildFacts _facts;
    private readonly IAnnouncer _announcer;
    private readonly TimeProvider _time;

    /// <summary>A desk for all guilds.</summary>
    public DailyDesk(Database database, DailyPosts posts, GuildFacts facts, IAnnouncer announcer, TimeProvider time) =>
        (_database, _posts, _facts, _announcer, _time) = (database, posts, facts, announcer, time);

    private Instant Now => _time.GetUtcNow().ToInstant();

    /// <summary>Sets when and where there is a post from now on, and lets a paused or stopped schedule go on.</summary>
    /// <returns>The schedule with its next post.</returns>
    public async Task<Schedule> ScheduleAsync(Schedule wanted, CancellationToken ct)
    {
        var saved = await ChangeAsync(wanted.Guild, before => wanted with { State = ScheduleState.Active, Missed = before?.Missed }, ct);
        return saved!;
    }

    /// <summary>Makes no more posts until <see cref="ResumeAsync"/>.</summary>
    /// <returns>Null where there is no schedule.</returns>
    public Task<Schedule?> PauseAsync(long guild, CancellationToken ct) =>
        ChangeAsync(guild, before => before is null ? null : before with { State = ScheduleState.Paused }, ct);

    /// <summary>Goes on after a pause, or after the channel could not be posted in.</summary>
    /// <returns>Null where there is no schedule.</returns>
    public Task<Schedule?> ResumeAsync(long guild, CancellationToken ct) =>
        ChangeAsync(guild, before => before is null ? null : before with { State = ScheduleState.Active }, ct);

    /// <summary>Ends the daily post. The history stays.</summary>
    /// <returns>Whether there was a schedule.</returns>
    public Task<bool> OffAsync(long guild, CancellationToken ct) => _database.WriteAsync(statements => statements.DeleteScheduleAsync(guild), ct);

    /// <summary>How things stand; null where there is no schedule.</summary>
    public async Task<DailyStatus?> StatusAsync(long guild, CancellationToken ct)
    {
        var now = Now;
        var (schedule, history, claimed) = await _database.ReadAsync(
            async statements => (
                await statements.FindAsync(guild), await statements.HistoryAsync(guild, LongestHistory), await statements.ClaimedFromAsync(guild, Yesterday(now))),
            ct);
        if (schedule is null) return null;
        return new DailyStatus(
            schedule,
            schedule.State == ScheduleState.Active ? [.. ScheduleChange.Coming(schedule, claimed, now).Take(ComingPosts).Select(next => next.NextAt)] : [],
            history.FirstOrDefault(claim => claim.State == ClaimState.Posted),
            history.Count > 0 ? history[0] : null,
            await _announcer.AccessAsync(guild, schedule.Channel, ct));
    }

    /// <summary>The fact that would be posted next; null where there is no schedule, or nothing to post.</summary>
    public async Task<(Schedule Schedule, DailyFact? Fact)?> PreviewAsync(long guild, CancellationToken ct)
    {
        var now = Now;
        var (schedule, claimed) = await _database.ReadAsync(
            async statements => (await statements.FindAsync(guild), await statements.ClaimedFromAsync(guild, Yesterday(now))), ct);
        if (schedule is null) return null;
        var next = ScheduleChange.Coming(schedule, claimed, now).First();
        return (next, await _facts.ChooseAsync(next, next.NextDay, _facts.OfCorpus(), ct));
    }

    /// <summary>Makes today's post now, unless today has it; one that was skipped or could not be made is made after all.</summary>
    /// <returns>
    /// Today's claim with what came of it, and whether it is left to another process, which makes the posts; null where there is no schedule.
    /// </returns>
    public async Task<(Claim Claim, bool IsElsewhere)?> PostNowAsync(long guild, CancellationToken ct)
    {
        var now = Now;
        var today = await _posts.PostAsync(
            async statements =>
            {
                if (await statements.FindAsync(guild) is not { } schedule) return null;
                var key = new ClaimKey(guild, DailyTime.DayOf(now, schedule.Zone));
                var claim = DailyDelivery.NewClaim(schedule, key.Day, now);
                if (await statements.ClaimAsync(_database, [claim]) == 0) await statements.ReopenAsync(key, now, claim.ExpiresAt);
                if (schedule.NextDay == key.Day) await PassOverAsync(statements, schedule, now);
                return (schedule, key);
            },
            ct);
        if (today is not { } made) return null;
        return await _database.ReadAsync(statements => statements.FindAsync(made.Key), ct) is { } claim ? (claim, !made.IsHere) : null;
    }

    /// <summary>Leaves the next post out.</summary>
    /// <returns>The day without a post, and the schedule with the one after it; null where there is no schedule.</returns>
    public Task<(LocalDate Skipped, Schedule Next)?> SkipAsync(long guild, CancellationToken ct)
    {
        var now = Now;
        return _database.WriteAsync<(LocalDate, Schedule)?>(
            async statements =>
            {
                if (await statements.FindAsync(guild) is not { } schedule) return null;
                var skipped = ScheduleChange.Coming(schedule, await statements.ClaimedFromAsync(guild, Yesterday(now)), now).First();
                await statements.ClaimAsync(
                    _database, [DailyDelivery.NewClaim(skipped, skipped.NextDay, skipped.NextAt) with { State = ClaimState.Skipped }]);
                return (skipped.NextDay, await PassOverAsync(statements, skipped, now));
            },
            ct);
    }

    /// <summary>What came of the last days, the latest first, each with its fact as far as that is still there.</summary>
    /// <param name="guild">The guild.</param>
    /// <param name="most">Most days, up to 100.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<IReadOnlyList<(Claim Claim, DailyFact? Fact)>> HistoryAsync(long guild, int most, CancellationToken ct)
    {
        var history = new List<(Claim, DailyFact?)>();
        foreach (var claim in await _database.ReadAsync(statements => statements.HistoryAsync(guild, Math.Min(most, LongestHistory)), ct))
            history.Add((claim, claim.FactId is { } id ? await _facts.FindAsync(guild, id, ct) : null));
        return history;
    }

    /// <summary>The fact of a day's post; null where there was none, or it is no longer there.</summary>
    public async Task<DailyFact?> FactOfAsync(ClaimKey post, CancellationToken ct) =>
        await _database.ReadAsync(statements => statements.FindAsync(post), ct) is { FactId: { } id } ? await _facts.FindAsync(post.Guild, id, ct) : null;

    private async Task<Schedule?> ChangeAsync(long guild, Func<Schedule?, Schedule?> change, CancellationToken ct)
    {
        var now = Now;
        var saved = await _database.WriteAsync(
            async statements =>
            {
                var before = await statements.FindAsync(guild);
                if (change(before) is not { } changed) return null;
                var next = ScheduleChange.Next(changed, before, await statements.ClaimedFromAsync(guild, Yesterday(now)), now);
                await statements.SaveAsync(next);
                return next;
            },
            ct);
        _posts.Wake();
        return saved;
    }

    private static async Task<Schedule> PassOverAsync(Statements statements, Schedule schedule, Instant now)
    {
        var next = ScheduleChange.Next(schedule, null, await statements.ClaimedFromAsync(schedule.Guild, Yesterday(now)), now);
        await statements.SaveAsync(next);
        return next;
    }

    // No zone is further behind the first one than a day and two hours.
    private static LocalDate Yesterday(Instant now) => now.InUtc().Date.PlusDays(-1);
}

/// <summary>How things stand with the daily post of a guild.</summary>
/// <param name="Schedule">The schedule; <see cref="Schedule.Missed"/> says on which days the bot was not running.</param>
/// <param name="Coming">When the next three posts are due; none while there are no posts.</param>
/// <param name="LastPosted">The last post, with its link; null where there was none.</param>
/// <param name="Latest">What came of the latest day, posted or not; null where there was none.</param>
/// <param name="Access">What the bot lacks in the channel.</param>
public sealed record DailyStatus(Schedule Schedule, IReadOnlyList<Instant> Coming, Claim? LastPosted, Claim? Latest, ChannelAccess Access);
