namespace PurgeBot.Doctor;

/// <summary>What was found in looking at one thing.</summary>
/// <param name="Verdict">How it is.</param>
/// <param name="Area">What was looked at, in a word.</param>
/// <param name="Text">What is the case and, where it is not as it should be, what to do about it.</param>
internal sealed record Finding(Verdict Verdict, string Area, string Text);

/// <summary>How something is.</summary>
internal enum Verdict
{
    /// <summary>As it should be.</summary>
    Fine,

    /// <summary>Works, and somebody should know.</summary>
    Notice,

    /// <summary>Does not work.</summary>
    Broken,
}
