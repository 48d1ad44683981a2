namespace PurgeBot.Chat.Limits;

/// <summary>How often people may ask: the section <c>Limits</c> of the configuration. Each process counts for itself.</summary>
public sealed record LimitOptions
{
    /// <summary>Of one person: commands, buttons and menus.</summary>
    /// <value>Default 120 a minute, 120 at once: more than anybody reads, and enough to try everything quickly; a thousandth of what a process can answer.</value>
    public Allowance User { get; init; } = new(120, 120);

    /// <summary>Of all members of a guild together.</summary>
    /// <value>Default 6,000 a minute, 2,000 at once: a lecture hall that is told to try it, and still a twentieth of what a process can answer.</value>
    public Allowance Guild { get; init; } = new(6000, 2000);

    /// <summary>Of one person: proposals while they type, which count for nothing else.</summary>
    /// <value>Default 600 a minute, 200 at once: some ten letters a second.</value>
    public Allowance Proposals { get; init; } = new(600, 200);

    /// <summary>Everybody may ask as often as they like.</summary>
    public static LimitOptions None { get; } = new() { User = default, Guild = default, Proposals = default };
}

/// <summary>How often something may be done.</summary>
/// <param name="PerMinute">How often in the long run, 0 to <see cref="Most"/>; 0 for no limit.</param>
/// <param name="Burst">How often at once after a pause, 1 to <see cref="Most"/>; says nothing where there is no limit.</param>
public readonly record struct Allowance(int PerMinute, int Burst)
{
    /// <summary>The largest number of either kind.</summary>
    public const int Most = 1_000_000;
}
