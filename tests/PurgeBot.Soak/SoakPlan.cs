namespace PurgeBot.Soak;

/// <summary>How long and how hard.</summary>
/// <param name="Interactions">How many are asked in all.</param>
/// <param name="InFlight">How many at a time.</param>
/// <param name="Seed">Of all that is left to chance.</param>
internal sealed record SoakPlan(int Interactions, int InFlight, int Seed)
{
    /// <summary>
    /// Stretches of which memory is told; that of the first is compared with that of the last. Before them as many are asked as it takes until
    /// the bot has met everything once, so that it holds what it holds for good.
    /// </summary>
    public const int Stretches = 10;

    /// <summary>Memory may have grown by so many MB.</summary>
    public const double MostGrowth = 10;

    /// <summary>Servers whose daily post is due in the same minute, while all goes on.</summary>
    public const int DueGuilds = 500;

    /// <summary>Interactions of a stretch.</summary>
    public int OfStretch => Math.Max(1, Interactions / Stretches);
}
