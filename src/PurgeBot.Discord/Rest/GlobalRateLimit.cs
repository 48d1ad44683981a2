namespace PurgeBot.Discord.Rest;

/// <summary>Keeps requests with the bot's token under Discord's global limit, before Discord has to say so.</summary>
/// <param name="time">The clock.</param>
/// <remarks>Thread-safe; in the order of arrival.</remarks>
internal sealed class GlobalRateLimit(TimeProvider time)
{
    /// <summary>Requests a second that every bot may send (Discord, Rate Limits, Global Rate Limit).</summary>
    public const int PerSecond = 50;

    // The ways of two requests differ: those that leave a second apart may arrive closer together.
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(1025);

    // When each of the last 50 requests was let go: the next one may go a second after the oldest, so that no second ever sees more.
    private readonly long[] _sentAt = new long[PerSecond];
    private readonly Lock _gate = new();
    private long _blockedUntil = long.MinValue;
    private int _next;
    private bool _isFull;

    /// <summary>Waits for a turn.</summary>
    /// <param name="ct">Gives up; the turn is lost then, which errs to the safe side.</param>
    public async ValueTask WaitAsync(CancellationToken ct)
    {
        // Once more after each wait: meanwhile Discord may have said that the limit is reached.
        for (var wait = Reserve(); wait > TimeSpan.Zero; wait = Blocked()) await Task.Delay(wait, time, ct);
    }

    /// <summary>Lets nothing go for a while: Discord has said that the limit is reached.</summary>
    public void Block(TimeSpan duration)
    {
        lock (_gate) _blockedUntil = Math.Max(_blockedUntil, time.GetTimestamp() + Ticks(duration));
    }

    private TimeSpan Reserve()
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            var at = Math.Max(now, _blockedUntil);
            if (_isFull) at = Math.Max(at, _sentAt[_next] + Ticks(Window));
            _sentAt[_next] = at;
            _next = (_next + 1) % PerSecond;
            _isFull |= _next == 0;
            return time.GetElapsedTime(now, at);
        }
    }

    private TimeSpan Blocked()
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            return _blockedUntil > now ? time.GetElapsedTime(now, _blockedUntil) : TimeSpan.Zero;
        }
    }

    private long Ticks(TimeSpan duration) => (long)(duration.TotalSeconds * time.TimestampFrequency);
}
