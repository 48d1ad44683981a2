using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Answers;

/// <summary>A name in a sentence of a passage.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="First">Place of its first word among the passage's words.</param>
/// <param name="Last">Place of its last word.</param>
/// <param name="Candidate">What it may be the answer as; null where the question names it.</param>
internal readonly record struct PlacedName(TextSpan Span, int First, int Last, AnswerCandidate? Candidate)
{
    /// <summary>Whether it is a pronoun for a name of the sentence before.</summary>
    public bool IsPronoun { get; init; }
}
