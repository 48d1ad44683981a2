namespace PurgeBot.Discord.Gateway;

/// <summary>How many sessions may still be started, and when the next one (Discord, Gateway, Session Start Limit Object).</summary>
/// <param name="Left">Sessions that may be started until <paramref name="ResetsAt"/>.</param>
/// <param name="ResetsAt">When Discord counts anew.</param>
/// <param name="NotBefore">The next IDENTIFY must not be sent earlier.</param>
internal readonly record struct IdentifyBudget(int Left, TimeSpan ResetsAt, TimeSpan NotBefore)
{
    /// <summary>Between two IDENTIFYs: Discord's 5 s, and half a second since the way there may be shorter the second time.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5.5);

    /// <summary>Sessions that are never started: with the last one Discord would end all others and reset the token (Discord, Gateway, Identifying).</summary>
    public const int KeptBack = 1;

    /// <summary>Whether no session may be started until <see cref="ResetsAt"/>.</summary>
    public bool IsSpent => Left <= KeptBack;

    /// <summary>After an IDENTIFY was sent.</summary>
    /// <param name="now">The time.</param>
    public IdentifyBudget Spent(TimeSpan now) => this with { Left = Left - 1, NotBefore = now + Spacing };
}
