using Microsoft.Extensions.Logging;
using PurgeBot.Chat.Processes;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord.Gateway;

/// <summary>What the shards of a process share about starting sessions: where, how many more, and whose turn it is (Discord, Gateway, Max Concurrency).</summary>
/// <remarks>
/// Thread-safe. Where the shards are split over processes, turns are taken in the database as well. Two processes may still meet, since
/// connecting takes longer at one time than at another, or the database cannot be reached: then Discord calls the session invalid, and it is
/// started again after a few seconds, at the cost of one of the day's.
/// </remarks>
/// <param name="api">Knows the gateway.</param>
/// <param name="roster">Where processes take turns; null where there is no other process.</param>
/// <param name="status">Told how many sessions are left.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Told where no turn can be taken.</param>
internal sealed class SessionStarts(DiscordApi api, ShardRoster? roster, GatewayStatus status, TimeProvider time, ILogger<SessionStarts> log)
{
    // The number of sessions left changes with every process that starts, and the route is limited: shards that start one after the other
    // do not ask each.
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(30);

    // Rather a session that Discord refuses than none.
    private static readonly TimeSpan TakeWithin = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<int, IdentifyQueue> _byKey = [];
    private readonly Dictionary<int, IdentifyQueue> _byShard = [];
    private Task<GatewayInfo>? _asked;
    private long _askedAt;
    private int _startedSince;
    private volatile int _concurrency = 1;

    /// <summary>Where the gateway is, with the sessions that are left now.</summary>
    /// <exception cref="DiscordApiException">Discord does not say.</exception>
    /// <exception cref="InvalidTokenException">Discord does not know the bot's token.</exception>
    public async Task<GatewayInfo> FindAsync(CancellationToken ct)
    {
        var found = await Ask().WaitAsync(ct);
        lock (_lock)
        {
            _concurrency = Math.Max(found.SessionStartLimit.MaxConcurrency, 1);
            var sinceAsked = time.GetElapsedTime(_askedAt).TotalMilliseconds;
            return found with
            {
                Shards = Math.Max(found.Shards, 1),
                SessionStartLimit = found.SessionStartLimit with
                {
                    Remaining = Math.Max(found.SessionStartLimit.Remaining - _startedSince, 0),
                    ResetAfter = (int)Math.Max(found.SessionStartLimit.ResetAfter - sinceAsked, 0),
                },
            };
        }
    }

    /// <summary>Lets the next <see cref="FindAsync"/> ask Discord anew.</summary>
    public void Forget()
    {
        lock (_lock) _asked = null;
    }

    /// <summary>Waits for the turn of a shard to connect and send IDENTIFY. Joins the queue before it returns.</summary>
    /// <returns>How many sessions are left.</returns>
    /// <exception cref="OperationCanceledException">The shard has left the queue.</exception>
    public Task<int?> TakeTurnAsync(Shard shard)
    {
        return LeftAsync(Join(shard).TakeAsync(shard.Id));

        async Task<int?> LeftAsync(Task turn)
        {
            await turn;
            if (roster is not null) await Task.Delay(await TakeAmongProcessesAsync(roster, shard), time);
            return status.IdentifiesLeft;
        }
    }

    /// <summary>A shard has sent IDENTIFY.</summary>
    public void Spend(Shard shard)
    {
        lock (_lock)
        {
            _startedSince++;
            if (status.IdentifiesLeft is { } left) status.Allow(left - 1);
            _byShard.GetValueOrDefault(shard.Id)?.Spend(shard.Id);
        }
    }

    /// <summary>A shard starts no session for now.</summary>
    public void Leave(Shard shard)
    {
        lock (_lock) _byShard.GetValueOrDefault(shard.Id)?.Leave(shard.Id);
    }

    private async Task<TimeSpan> TakeAmongProcessesAsync(ShardRoster processes, Shard shard)
    {
        using var limit = new CancellationTokenSource(TakeWithin, time);
        try
        {
            return await processes.TakeTurnAsync(shard.Id % _concurrency, IdentifyBudget.Spacing, limit.Token);
        }
        catch (Exception error)
        {
            log.TurnNotTaken(error.Message);
            return TimeSpan.Zero;
        }
    }

    private Task<GatewayInfo> Ask()
    {
        lock (_lock)
        {
            // One request for all who want to know at the time; none is cancelled because one of them no longer does.
            if (_asked is { IsCompleted: false } || (_asked is { IsCompletedSuccessfully: true } && time.GetElapsedTime(_askedAt) < FreshFor)) return _asked;
            return _asked = AskAsync();
        }
    }

    private async Task<GatewayInfo> AskAsync()
    {
        await Task.Yield();
        var found = await api.GetGatewayAsync(CancellationToken.None);
        lock (_lock)
        {
            _askedAt = time.GetTimestamp();
            _startedSince = 0;
            status.Allow(found.SessionStartLimit.Remaining);
        }

        return found;
    }

    private IdentifyQueue Join(Shard shard)
    {
        lock (_lock)
        {
            // Discord may allow more or fewer at a time than before: then the shard leaves the queue that it was in.
            var key = shard.Id % _concurrency;
            if (!_byKey.TryGetValue(key, out var queue)) _byKey[key] = queue = new IdentifyQueue(time);
            if (_byShard.TryGetValue(shard.Id, out var earlier) && earlier != queue) earlier.Leave(shard.Id);
            return _byShard[shard.Id] = queue;
        }
    }
}
