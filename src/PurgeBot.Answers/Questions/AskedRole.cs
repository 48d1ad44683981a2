namespace PurgeBot.Answers.Questions;

/// <summary>Which part somebody has in what a question speaks of.</summary>
internal enum Role
{
    /// <summary>None that can be told.</summary>
    Unknown,

    /// <summary>Who did it, was it, or had it: "who arrested Beria", "author of the decree", "head of the NKVD".</summary>
    Agent,

    /// <summary>To whom it was done: "who was arrested in 1937", "whom did Stalin dismiss", "general shot after the trial".</summary>
    Patient,
}

/// <summary>The part that the person asked for has in the question.</summary>
/// <param name="Role">The part.</param>
/// <param name="Verb">Index of the word that says what was done among the question's words; -1 where none does.</param>
/// <param name="Head">Index of the word that says what the person is (the tribune who vetoed, head of the NKVD); -1 where none does.</param>
internal readonly record struct AskedRole(Role Role, int Verb, int Head)
{
    /// <summary>Nothing could be told.</summary>
    public static readonly AskedRole None = new(Role.Unknown, -1, -1);

    /// <summary>First word of whoever has the other part: to whom it was done, or who did it; -1 where nothing tells it.</summary>
    public int Other { get; init; } = -1;

    /// <summary>How many words that is.</summary>
    public int OtherWords { get; init; }

    /// <summary>Whether it is a verb that says what was done, and not what the person is called.</summary>
    public bool IsOfVerb => Verb >= 0 && Verb != Head;
}
