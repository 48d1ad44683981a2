using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Daily;

/// <summary>Makes one claimed post: looks for it where it may have been made, chooses the fact, posts it, and notes what came of it.</summary>
/// <remarks>Safe for use by any number of threads at once, for different claims.</remarks>
internal sealed class DailyDelivery(
    Database database, IAnnouncer announcer, GuildFacts facts, ClaimHolder holder, TimeProvider time, ILogger<DailyPosts> log)
{
    // The announcer itself has tried again for seconds.
    private static readonly Duration FirstPause = Duration.FromMinutes(1);
    private static readonly Duration LongestPause = Duration.FromHours(1);

    // Clocks of two processes, and the platform's, are not quite the same.
    private static readonly Duration ClockError = Duration.FromMinutes(5);

    // More than this after its time a post is marked as late, whatever the reason.
    private static readonly Duration Tolerance = Duration.FromMinutes(10);

    // A queue of a whole minute's posts for every guild may reach beyond midnight.
    private static readonly Duration QueuedAtMost = Duration.FromHours(2);

    /// <summary>What is begun is posted, or given up, within so long: before the lease on it ends.</summary>
    public static readonly Duration PostWithin = Duration.FromMinutes(1);

    private Instant Now => time.GetUtcNow().ToInstant();

    /// <summary>The claim of a day, as it begins.</summary>
    public static Claim NewClaim(Schedule schedule, LocalDate day, Instant dueAt) => new(
        new ClaimKey(schedule.Guild, day),
        dueAt,
        Instant.Max(DailyTime.EndOf(day, schedule.Time, schedule.Zone), dueAt + QueuedAtMost),
        IsLate: false,
        ClaimState.Waits,
        Attempts: 0,
        Channel: null,
        FactId: null,
        Message: null,
        PostedAt: null);

    /// <summary>Makes it, unless it is made.</summary>
    /// <param name="claim">A claim that this process holds.</param>
    /// <param name="schedule">The guild's schedule; null where it has none any more.</param>
    /// <param name="ofCorpus">The facts of the corpus.</param>
    /// <param name="isAskedFor">Whether a moderator wants it although no posts are made.</param>
    /// <param name="ct">Gives up: what was begun is dealt with when the lease has ended.</param>
    public async Task DeliverAsync(Claim claim, Schedule? schedule, IReadOnlyList<DailyFact> ofCorpus, bool isAskedFor, CancellationToken ct)
    {
        try
        {
            await TryAsync(claim, schedule, ofCorpus, isAskedFor, ct);
        }
        // One guild's trouble must not keep the others from their posts.
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            log.DailyPostFailed(error);
            await PutBackAsync(claim, ct);
        }
    }

    private async Task TryAsync(Claim claim, Schedule? schedule, IReadOnlyList<DailyFact> ofCorpus, bool isAskedFor, CancellationToken ct)
    {
        if (claim.State == ClaimState.Begun && !await IsKnownMissingAsync(claim, ct)) return;
        if (Now >= claim.ExpiresAt) await CloseAsync(claim, ClaimState.Expired, null, ct);
        else if (schedule is null || (schedule.State != ScheduleState.Active && !isAskedFor)) await CloseAsync(claim, ClaimState.Skipped, null, ct);
        else if (await facts.ChooseAsync(schedule, claim.Key.Day, ofCorpus, ct) is { } fact) await PostAsync(claim, schedule, fact, ct);
        else await CloseAsync(claim, ClaimState.NothingToPost, null, ct);
    }

    // True only where the look was complete, and it is not there.
    private async Task<bool> IsKnownMissingAsync(Claim claim, CancellationToken ct)
    {
        var sighting = await announcer.FindAsync(claim.Channel!.Value, claim.Key.Marker, claim.DueAt - ClockError, ct);
        log.DailyLookedFor(sighting.GetType().Name);
        switch (sighting)
        {
            case Sighting.Found found:
                await CloseAsync(claim, ClaimState.Posted, found.Message, ct);
                return false;
            case Sighting.Nowhere:
                return true;
            case Sighting.Unreadable or Sighting.ChannelGone:
                await CloseAsync(claim, ClaimState.Uncertain, null, ct);
                return false;
            default:
                await PutBackAsync(claim, ct);
                return false;
        }
    }

    private async Task PostAsync(Claim claim, Schedule schedule, DailyFact fact, CancellationToken ct)
    {
        var isLate = Now - claim.DueAt > Tolerance;
        if (!await database.WriteAsync(statements => statements.BeginAsync(claim, holder, Now, schedule.Channel, fact.Id, isLate), ct)) return;
        log.DailyBegun(claim.Attempts + 1);
        var announced = await AnnounceAsync(new Announcement(schedule.Channel, DailyCard.Of(claim.Key, fact, isLate, schedule.Role), claim.Key.Nonce, schedule.Role), ct);
        log.DailySent(announced.GetType().Name);
        switch (announced)
        {
            case Announced.Posted posted:
                await CloseAsync(claim, ClaimState.Posted, posted.Message, ct);
                break;
            case Announced.Forbidden:
                await ParkAsync(claim, schedule, ScheduleState.Forbidden, ct);
                break;
            case Announced.ChannelGone:
                await ParkAsync(claim, schedule, ScheduleState.ChannelGone, ct);
                break;
            default:
                await PutBackAsync(claim, ct);
                break;
        }
    }

    private async Task<Announced> AnnounceAsync(Announcement announcement, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(PostWithin.ToTimeSpan(), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            return await announcer.PostAsync(announcement, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Announced.Unknown();
        }
    }

    private async Task CloseAsync(Claim claim, ClaimState state, long? message, CancellationToken ct)
    {
        await database.WriteAsync(statements => statements.CloseAsync(claim.Key, state, Now, message), ct);
        ChatMeters.Posted(state);
        log.DailyClosed(state);
    }

    private async Task ParkAsync(Claim claim, Schedule schedule, ScheduleState reason, CancellationToken ct)
    {
        await database.WriteAsync(
            async statements =>
            {
                await statements.CloseAsync(claim.Key, ClaimState.Refused, Now);
                await statements.ParkAsync(schedule.Guild, schedule.Channel, reason);
            },
            ct);
        ChatMeters.Posted(ClaimState.Refused);
    }

    private Task PutBackAsync(Claim claim, CancellationToken ct)
    {
        var pause = Duration.Min(FirstPause * Math.Pow(2, Math.Min(claim.Attempts, 10)), LongestPause);
        return database.WriteAsync(statements => statements.PutBackAsync(claim.Key, holder, Now + pause), ct);
    }
}
