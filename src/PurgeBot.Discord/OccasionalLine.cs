namespace PurgeBot.Discord;

/// <summary>Keeps what happens thousands of times a second from filling the log: it is due at first, then at most every ten seconds.</summary>
/// <param name="time">The clock.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed class OccasionalLine(TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private long _last = long.MinValue;

    /// <summary>Whether to write the line now.</summary>
    public bool IsDue()
    {
        var now = time.GetTimestamp();
        var last = Interlocked.Read(ref _last);
        return (last == long.MinValue || time.GetElapsedTime(last, now) >= Pause) && Interlocked.CompareExchange(ref _last, now, last) == last;
    }
}
