namespace PurgeBot.Answers.Evaluation;

/// <summary>Between which bounds a share lies that was measured on a sample, in 19 of 20 samples.</summary>
/// <param name="Low">Lower bound, 0 to 1.</param>
/// <param name="High">Upper bound, 0 to 1.</param>
public readonly record struct ShareInterval(double Low, double High)
{
    // The 97.5th percentile of the normal distribution.
    private const double Z = 1.959964;

    /// <summary>Wilson's score interval (Wilson 1927), which holds for small samples and for shares near 0 and 1 too.</summary>
    /// <param name="share">The share measured, 0 to 1.</param>
    /// <param name="sample">How many it was measured on; with 0, nothing is known.</param>
    public static ShareInterval Of(double share, int sample)
    {
        if (sample == 0) return new ShareInterval(0, 1);
        var square = Z * Z / sample;
        var centre = (share + (square / 2)) / (1 + square);
        var half = Z * Math.Sqrt((share * (1 - share) / sample) + (square / (4 * sample))) / (1 + square);
        return new ShareInterval(Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
