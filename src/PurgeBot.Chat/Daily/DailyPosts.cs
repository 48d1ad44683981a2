using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Daily;

/// <summary>
/// Start here: makes each guild's post of the day, once. What is due is claimed in the database first, all of it; then the claims are
/// dealt with one after the other, the oldest first, by whichever process takes them.
/// </summary>
/// <remarks>
/// <para>
/// Why never twice: a claim is a row that can be made once for a guild and a local date. Before anything is sent, the claim is noted as
/// begun; a claim that was begun by a process that is no more is looked for in the channel before it is sent again. All attempts have one
/// nonce, so that a process that had only been asleep does not double it either. Where the channel cannot be read, nothing is sent again.
/// </para>
/// <para>Any number of processes may run it on one database; see <see cref="PostingRight"/>.</para>
/// </remarks>
public sealed class DailyPosts : IDisposable
{
    // One transaction, and what it keeps in memory.
    private const int ClaimedAtOnce = 1000;
    private const int TakenAtOnce = 32;

    // Discord takes 50 a second, each in a third of one: with fewer under way it would wait for the bot.
    private const int SentAtOnce = 24;

    // Other processes change the schedules, too.
    private static readonly Duration LongestPause = Duration.FromMinutes(1);

    // Longer than one post may take; a process that dies keeps its posts from the others for so long.
    private static readonly Duration Lease = DailyDelivery.PostWithin + Duration.FromSeconds(15);

    private readonly Database _database;
    private readonly DailyDelivery _delivery;
    private readonly GuildFacts _facts;
    private readonly IAnnouncer _announcer;
    private readonly ClaimHolder _holder;
    private readonly PostingRight _right;
    private readonly TimeProvider _time;
    private readonly ILogger<DailyPosts> _log;
    private readonly Channel<bool> _wakened = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Does nothing yet.</summary>
    /// <param name="database">The state.</param>
    /// <param name="announcer">The way to the channels.</param>
    /// <param name="facts">What can be posted.</param>
    /// <param name="holder">A name that no other process has.</param>
    /// <param name="time">The time.</param>
    /// <param name="log">Told what happens, by numbers alone.</param>
    public DailyPosts(Database database, IAnnouncer announcer, GuildFacts facts, string holder, TimeProvider time, ILogger<DailyPosts> log)
    {
        (_database, _announcer, _facts, _time, _log) = (database, announcer, facts, time, log);
        _holder = new ClaimHolder(holder, Lease);
        _right = new PostingRight(database, log);
        _delivery = new DailyDelivery(database, announcer, facts, _holder, time, log);
    }

    private Instant Now => _time.GetUtcNow().ToInstant();

    /// <summary>Makes posts until it is stopped. A database that cannot be reached is tried again.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var pause = LongestPause;
            try
            {
                pause = await RunOnceAsync(ct) - Now;
            }
            catch (Exception error) when (!ct.IsCancellationRequested)
            {
                _log.DailyPostsFailed(error);
            }

            await WaitAsync(pause, ct);
        }
    }

    /// <summary>Lets <see cref="RunAsync"/> look again at once: a schedule has changed.</summary>
    public void Wake() => _wakened.Writer.TryWrite(true);

    /// <summary>Makes every post that is due.</summary>
    /// <returns>When to look again, at most a minute from now.</returns>
    public async Task<Instant> RunOnceAsync(CancellationToken ct)
    {
        if (!await _right.TakeAsync(ct)) return Now + LongestPause;
        // What is under way goes on when the next ones cannot be taken: so not by the loop's own token.
        await Parallel.ForEachAsync(
            TakeAllAsync(ct),
            new ParallelOptions { MaxDegreeOfParallelism = SentAtOnce, CancellationToken = ct },
            async (taken, _) => await _delivery.DeliverAsync(taken.Claim, taken.Schedule, taken.Facts, isAskedFor: false, ct));
        await TellModeratorsAsync(ct);
        return await NextLookAsync(ct);
    }

    /// <summary>Claims every post that is due, and sets when the next ones are. Posts nothing.</summary>
    /// <returns>How many were claimed.</returns>
    public async Task<int> ClaimDueAsync(CancellationToken ct)
    {
        var claimed = 0;
        for (var read = ClaimedAtOnce; read == ClaimedAtOnce;)
        {
            (read, var added) = await _database.WriteAsync(ClaimBatchAsync, ct);
            claimed += added;
        }

        if (claimed > 0) _log.DailyClaimed(claimed);
        return claimed;
    }

    /// <summary>Claims one post and makes it, unless it is made, or somebody else is making it.</summary>
    /// <param name="claim">Claims it in a transaction; null where there is nothing to claim.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>What was claimed, and false where another process makes the posts, and finds this one within a minute.</returns>
    internal async Task<(ClaimKey Key, bool IsHere)?> PostAsync(Func<Statements, Task<(Schedule Schedule, ClaimKey Key)?>> claim, CancellationToken ct)
    {
        var isHere = await _right.TakeAsync(ct);
        // Claimed and taken at once: in between, the loop could take it, and whoever asked would be told that it is not there.
        var (made, taken) = await _database.WriteAsync(
            async statements => await claim(statements) is { } made
                ? (made, isHere ? await statements.TakeAsync(made.Key, _holder, Now) : null)
                : default(((Schedule Schedule, ClaimKey Key)?, Claim?)),
            ct);
        if (made is not { } claimed) return null;
        if (taken is not null) await _delivery.DeliverAsync(taken, claimed.Schedule, _facts.OfCorpus(), isAskedFor: true, ct);
        return (claimed.Key, isHere);
    }

    /// <inheritdoc/>
    public void Dispose() => _right.Dispose();

    private async Task<(int Read, int Claimed)> ClaimBatchAsync(Statements statements)
    {
        var now = Now;
        var due = (await statements.DueAsync(_database, now, ClaimedAtOnce)).Select(schedule => (Was: schedule, Due: DueDay.Of(schedule, now))).ToArray();
        if (due.Length == 0) return default;
        var claimed = await statements.ClaimAsync(_database, due.Where(one => one.Due.Claimed is not null).Select(one => ClaimOf(one.Was, one.Due)));
        await statements.AdvanceAsync(_database, due.Select(one => one.Due.Next));
        return (due.Length, claimed);
    }

    /// <summary>The claim of a day that is due.</summary>
    internal static Claim ClaimOf(Schedule was, DueDay due)
    {
        var day = due.Claimed!.Value;
        var dueAt = day == was.NextDay ? was.NextAt : was.At(day);
        return DailyDelivery.NewClaim(was, day, dueAt);
    }

    // A batch at a time, as its turn comes. The facts of the corpus go along, read once for all that are made side by side.
    private async IAsyncEnumerable<(Claim Claim, Schedule? Schedule, IReadOnlyList<DailyFact> Facts)> TakeAllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        while (true)
        {
            // Between the batches, so that what becomes due meanwhile is claimed on its day however long the queue is.
            await ClaimDueAsync(ct);
            var taken = await _database.WriteAsync(statements => statements.TakeAsync(_database, _holder, Now, TakenAtOnce), ct);
            if (taken.Count == 0) break;
            _log.DailyTaken(taken.Count);
            var facts = _facts.OfCorpus();
            var schedules = await _database.ReadAsync(statements => statements.FindAllAsync(_database, taken.Select(claim => claim.Key.Guild)), ct);
            foreach (var claim in taken) yield return (claim, schedules.GetValueOrDefault(claim.Key.Guild), facts);
        }
    }

    // Noted as told first: twice would be worse than never, since /daily status says it as well.
    private async Task TellModeratorsAsync(CancellationToken ct)
    {
        const int AtOnce = 100;
        IReadOnlyList<Schedule> stopped;
        do
        {
            stopped = await _database.WriteAsync(statements => statements.TakeUntoldAsync(AtOnce), ct);
            foreach (var schedule in stopped) await _announcer.TellModeratorsAsync(schedule.Guild, DailyCard.Stopped(schedule), ct);
        }
        while (stopped.Count == AtOnce);
    }

    private async Task<Instant> NextLookAsync(CancellationToken ct)
    {
        var latest = Now + LongestPause;
        var (due, open) = await _database.ReadAsync(async statements => (await statements.NextDueAsync(), await statements.NextOpenAsync()), ct);
        return Instant.Min(latest, Instant.Min(due ?? latest, open ?? latest));
    }

    private async Task WaitAsync(Duration pause, CancellationToken ct)
    {
        // Seconds are what the database keeps: never less, or a moment's rest would become a tight loop.
        var wait = Duration.Max(pause, Duration.FromSeconds(1)).ToTimeSpan();
        using var wakened = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var timer = Task.Delay(wait, _time, wakened.Token);
        await Task.WhenAny(timer, _wakened.Reader.ReadAsync(wakened.Token).AsTask());
        await wakened.CancelAsync();
        ct.ThrowIfCancellationRequested();
    }
}
