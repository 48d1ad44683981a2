namespace PurgeBot.Discord.Gateway;

/// <summary>How long to wait before the next connection: full jitter, at most 60 seconds.</summary>
/// <remarks>
/// Three ways of going wrong are counted apart, since they call for different patience. Becoming live forgets the failed attempts alone:
/// the other two are forgotten only by a connection that stayed live for <see cref="SteadyAfter"/>, so that a gateway which accepts and
/// drops at once isn't hammered.
/// </remarks>
/// <param name="FailedAttempts">Connections in a row that ended before READY or RESUMED.</param>
/// <param name="ShortConnections">Connections in a row that became live and soon ended, leaving a session to resume.</param>
/// <param name="ShortSessions">Connections in a row that became live and soon ended, leaving no session.</param>
/// <param name="Longest">The longest that the next pause may be.</param>
internal readonly record struct Backoff(int FailedAttempts, int ShortConnections, int ShortSessions, TimeSpan Longest)
{
    /// <summary>A connection that lived this long was a good one: longer than Discord's usual heartbeat interval of 41 seconds.</summary>
    public static readonly TimeSpan SteadyAfter = TimeSpan.FromSeconds(60);

    /// <summary>No pause is longer.</summary>
    public static readonly TimeSpan Cap = TimeSpan.FromSeconds(60);

    // Resuming costs nothing of the day's budget, and an interaction can be answered for 3 seconds only: after 20 drops in a row
    // the pause is still shorter than that, and after 40 it is the longest.
    private const double ResumeSeconds = 0.1;
    private const double ResumeGrowth = 1.2;

    /// <summary>After a connection that ended before READY or RESUMED: up to 1, 2, 4 … seconds.</summary>
    public Backoff AfterFailedAttempt() => this with { FailedAttempts = FailedAttempts + 1, Longest = Grown(1, 2, FailedAttempts) };

    /// <summary>After a connection that was live. The first drop is followed by no pause.</summary>
    /// <param name="lived">How long it was live.</param>
    /// <param name="canResume">Whether it left a session to resume.</param>
    public Backoff AfterLive(TimeSpan lived, bool canResume)
    {
        if (lived >= SteadyAfter)
            return default;

        var (connections, sessions) = canResume ? (ShortConnections + 1, ShortSessions) : (ShortConnections, ShortSessions + 1);
        var longest = (canResume, connections, sessions) switch
        {
            (true, 1, _) or (false, _, 1) => TimeSpan.Zero,
            (true, _, _) => Grown(ResumeSeconds, ResumeGrowth, connections - 2),
            (false, _, _) => Grown(1, 2, sessions - 2),
        };
        return new Backoff(0, connections, sessions, longest);
    }

    // A power too large is infinite, and the smaller of that and the cap is the cap.
    private static TimeSpan Grown(double seconds, double growth, int times) =>
        TimeSpan.FromSeconds(Math.Min(Cap.TotalSeconds, seconds * Math.Pow(growth, times)));
}
