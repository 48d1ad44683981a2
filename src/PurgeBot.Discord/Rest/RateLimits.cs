namespace PurgeBot.Discord.Rest;

/// <summary>
/// Discord's limits by endpoint and major parameter (Discord, Rate Limits). In each bucket one request is under way at a time, the others wait
/// in the order of arrival: so a limit is known from its first response on, and never exceeded by what was sent meanwhile.
/// </summary>
/// <param name="time">The clock.</param>
/// <remarks>
/// Thread-safe. An interaction's bucket is its own, by its token, so that nobody waits for anybody else; it is forgotten when it is done.
/// </remarks>
internal sealed class RateLimits(TimeProvider time)
{
    private const int SweepFrom = 256;

    private readonly Dictionary<(string Limit, string Major), Bucket> _buckets = [];
    private readonly Dictionary<RestRoute, string> _names = [];
    private readonly Lock _gate = new();
    private int _sweepAt = SweepFrom;

    /// <summary>How many buckets are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _buckets.Count;
        }
    }

    /// <summary>Waits until no other request of the bucket is under way. The turn may still have a <see cref="Turn.Wait"/>.</summary>
    /// <param name="route">The endpoint.</param>
    /// <param name="major">The major parameter, empty for none.</param>
    /// <param name="ct">Leaves the queue.</param>
    public async ValueTask<Turn> EnterAsync(RestRoute route, string major, CancellationToken ct)
    {
        while (true)
        {
            TaskCompletionSource waiting;
            Bucket bucket;
            lock (_gate)
            {
                bucket = Find(Name(route), major);
                if (!bucket.IsBusy)
                {
                    bucket.IsBusy = true;
                    return new Turn(this, route, bucket);
                }

                waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                bucket.Queue.Enqueue(waiting);
            }

            await using (ct.UnsafeRegister(static (state, ct) => ((TaskCompletionSource)state!).TrySetCanceled(ct), waiting)) await waiting.Task;

            // Meanwhile Discord may have said that the endpoint shares a limit with others: then the turn is to be had there.
            lock (_gate)
            {
                if (bucket.Limit == Name(route)) return new Turn(this, route, bucket);
                Leave(bucket);
            }
        }
    }

    private string Name(RestRoute route) => _names.TryGetValue(route, out var name) ? name : route.Name;

    private Bucket Find(string limit, string major)
    {
        if (_buckets.TryGetValue((limit, major), out var bucket)) return bucket;
        if (_buckets.Count >= _sweepAt) Sweep();
        return _buckets[(limit, major)] = new Bucket(limit, major);
    }

    private void Leave(Bucket bucket)
    {
        while (bucket.HasQueue && bucket.Queue.TryDequeue(out var next))
            if (next.TrySetResult()) return;
        bucket.IsBusy = false;
        if (!bucket.IsBlocked(time.GetTimestamp())) _buckets.Remove((bucket.Limit, bucket.Major));
    }

    private void Sweep()
    {
        var now = time.GetTimestamp();
        foreach (var (key, bucket) in _buckets)
            if (!bucket.IsBusy && !bucket.IsBlocked(now)) _buckets.Remove(key);
        _sweepAt = Math.Max(SweepFrom, 2 * _buckets.Count);
    }

    private void Learn(RestRoute route, Bucket bucket, RateLimitHeaders headers)
    {
        lock (_gate)
        {
            if (headers.Bucket is { } name && name != Name(route)) _names[route] = name;
            if (headers is { Remaining: 0, ResetAfter: { } wait }) Block(route, bucket, wait);
        }
    }

    private void Block(RestRoute route, Bucket bucket, TimeSpan wait)
    {
        var until = time.GetTimestamp() + (long)(wait.TotalSeconds * time.TimestampFrequency);
        lock (_gate)
        {
            bucket.Block(until);
            if (bucket.Limit != Name(route)) Find(Name(route), bucket.Major).Block(until);
        }
    }

    /// <summary>The right to send one request after the other in a bucket, until it is disposed of.</summary>
    internal readonly struct Turn(RateLimits limits, RestRoute route, Bucket bucket) : IDisposable
    {
        /// <summary>How long nothing may be sent yet; zero for at once.</summary>
        public TimeSpan Wait
        {
            get
            {
                lock (limits._gate) return bucket.Wait(limits);
            }
        }

        /// <summary>Takes in what a response says.</summary>
        public void Learn(RateLimitHeaders headers) => limits.Learn(route, bucket, headers);

        /// <summary>Nothing is sent for a while: Discord has said so.</summary>
        public void Block(TimeSpan wait) => limits.Block(route, bucket, wait);

        /// <summary>Lets the next one in.</summary>
        public void Dispose()
        {
            lock (limits._gate) limits.Leave(bucket);
        }
    }

    /// <summary>A limit and its state, under the lock of the whole.</summary>
    internal sealed class Bucket(string limit, string major)
    {
        private Queue<TaskCompletionSource>? _queue;
        private long _blockedUntil = long.MinValue;

        public string Limit { get; } = limit;

        public string Major { get; } = major;

        public bool IsBusy { get; set; }

        public bool HasQueue => _queue is not null;

        public Queue<TaskCompletionSource> Queue => _queue ??= new Queue<TaskCompletionSource>();

        public void Block(long until) => _blockedUntil = Math.Max(_blockedUntil, until);

        public bool IsBlocked(long now) => _blockedUntil > now;

        public TimeSpan Wait(RateLimits limits)
        {
            var now = limits.Now;
            return IsBlocked(now) ? limits.Between(now, _blockedUntil) : TimeSpan.Zero;
        }
    }

    private long Now => time.GetTimestamp();

    private TimeSpan Between(long from, long to) => time.GetElapsedTime(from, to);
}
