namespace PurgeBot.Answers.Answers;

/// <summary>Who did something and to whom, as a sentence says it.</summary>
/// <param name="Agents">The names of those who did it.</param>
/// <param name="Patients">The names of those to whom it was done.</param>
internal readonly record struct Deed(NameRange Agents, NameRange Patients);

/// <summary>Names of a sentence that stand together: "Molotov, Kaganovich and Zhdanov".</summary>
/// <param name="First">Index of the first one among the sentence's names.</param>
/// <param name="Count">How many they are; 0 for nobody.</param>
internal readonly record struct NameRange(int First, int Count)
{
    /// <summary>Nobody.</summary>
    public static readonly NameRange None;

    /// <summary>Whether the name at <paramref name="index"/> is among them.</summary>
    public bool Holds(int index) => index >= First && index < First + Count;
}
