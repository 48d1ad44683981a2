using System.Collections.Immutable;

namespace PurgeBot.Discord.Gateway;

/// <summary>The events sent on one connection within the last minute (Discord, Gateway, Rate Limiting: 120 in 60 seconds).</summary>
/// <param name="Sent">When they were sent, oldest first.</param>
/// <param name="Count">How many they are.</param>
internal readonly record struct SendWindow(ImmutableQueue<TimeSpan> Sent, int Count)
{
    /// <summary>Events allowed in <see cref="Length"/>.</summary>
    public const int Limit = 120;

    /// <summary>How many of them answers to requests for heartbeats may take: the rest is kept for the regular ones.</summary>
    public const int LimitForAnswers = 100;

    /// <summary>A second longer than Discord's minute, since its clock starts when an event arrives and not when it leaves.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(61);

    /// <summary>Nothing has been sent.</summary>
    public static readonly SendWindow Empty = new([], 0);

    /// <summary>The window with one more event, or null where <paramref name="limit"/> leaves no room for it.</summary>
    /// <param name="now">The time.</param>
    /// <param name="limit">How many events may be in the window.</param>
    public SendWindow? TrySend(TimeSpan now, int limit = Limit)
    {
        var (sent, count) = this;
        while (count > 0 && sent.Peek() <= now - Length)
        {
            sent = sent.Dequeue();
            count--;
        }

        return count < limit ? new SendWindow(sent.Enqueue(now), count + 1) : null;
    }
}
