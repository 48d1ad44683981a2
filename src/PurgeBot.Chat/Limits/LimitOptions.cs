namespace PurgeBot.Chat.Limits;

/// <summary>How often people may ask: the section <c>Limits</c> of the configuration. Each process counts for itself.</summary>
public sealed record LimitOptions
{
    /// <summary>Of one person: commands, buttons and menus.</summary>
    /// <value>Default 30 a minute, 15 at once: whoever reads an answer takes longer than two seconds, and turns a few pages quickly.</value>
    public Allowance User { get; init; } = new(30, 15);

    /// <summary>Of all members of a guild together.</summary>
    /// <value>Default 300 a minute, 100 at once: ten people who ask without a pause, or a class that is told to try it.</value>
    public Allowance Guild { get; init; } = new(300, 100);

    /// <summary>Of one person: proposals while they type, which count for nothing else.</summary>
    /// <value>Default 240 a minute, 60 at once: some four letters a second.</value>
    public Allowance Proposals { get; init; } = new(240, 60);

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
