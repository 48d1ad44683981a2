namespace PurgeBot.Discord.Rest;

/// <summary>What came of sending a request once.</summary>
/// <param name="Value">What was read of the response; null where nothing is.</param>
/// <param name="Failure">Why it failed; null where it did not.</param>
internal readonly record struct RestTry(object? Value, DiscordApiException? Failure)
{
    /// <summary>Whether it is worth sending it again, and does nothing twice.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>How long to wait before; null for a back-off that grows.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>Where Discord limits it without saying for how long: the longest wait that leaves time for another try. Else null.</summary>
    public TimeSpan? LimitedAtMost { get; init; }
}
