namespace PurgeBot.Discord.Gateway;

/// <summary>The heartbeats of one connection (Discord, Gateway, Sending Heartbeats).</summary>
/// <param name="Interval">Time between two heartbeats.</param>
/// <param name="NextAt">When the next one is due.</param>
/// <param name="UnansweredSince">When the first heartbeat was sent that has not been acknowledged, or null.</param>
/// <param name="Latency">From the last acknowledged heartbeat to its acknowledgement, or null before the first.</param>
internal sealed record Heartbeats(TimeSpan Interval, TimeSpan NextAt, TimeSpan? UnansweredSince = null, TimeSpan? Latency = null)
{
    /// <summary>After a heartbeat was sent.</summary>
    /// <remarks>
    /// An unanswered heartbeat stays due one interval after it was sent, however many more are sent meanwhile: otherwise requests for
    /// heartbeats could put off the watch for ever.
    /// </remarks>
    /// <param name="now">The time.</param>
    public Heartbeats Sent(TimeSpan now) => UnansweredSince is null ? this with { UnansweredSince = now, NextAt = now + Interval } : this;

    /// <summary>After an acknowledgement.</summary>
    /// <param name="now">The time.</param>
    public Heartbeats Acknowledged(TimeSpan now) =>
        UnansweredSince is { } sent ? this with { UnansweredSince = null, Latency = now - sent } : this;
}
