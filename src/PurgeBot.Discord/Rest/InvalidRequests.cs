namespace PurgeBot.Discord.Rest;

/// <summary>
/// Counts requests that Discord calls invalid, and says stop long before the 10,000 in 10 minutes at which it locks out the whole address
/// (Discord, Rate Limits, Invalid Request Limit).
/// </summary>
/// <param name="time">The clock.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed class InvalidRequests(TimeProvider time)
{
    /// <summary>Most in <see cref="Window"/>: a fifth of what Discord bears, since others may share the address.</summary>
    public const int Most = 2_000;

    /// <summary>How far back is counted.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Queue<long> _at = new();
    private readonly Lock _gate = new();

    /// <summary>How many there were in the last ten minutes.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                Forget();
                return _at.Count;
            }
        }
    }

    /// <summary>Whether nothing may be sent.</summary>
    public bool AreTooMany => Count >= Most;

    /// <summary>Counts one.</summary>
    public void Add()
    {
        lock (_gate)
        {
            Forget();
            _at.Enqueue(time.GetTimestamp());
        }
    }

    private void Forget()
    {
        while (_at.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window) _at.Dequeue();
    }
}
