using System.Collections.Immutable;
using PurgeBot.Answers.Learned;

namespace PurgeBot.Answers.Ranking;

/// <summary>A candidate with its place in the order.</summary>
/// <param name="Id">Its number in the index.</param>
/// <param name="Document">Hash of its document's path.</param>
/// <param name="Total">The weighted sum.</param>
/// <param name="Features">The value of each <see cref="Feature"/>.</param>
/// <param name="Weights">What each counted.</param>
internal sealed record RankedPassage(int Id, uint Document, float Total, ImmutableArray<float> Features, LearnedWeights<Feature> Weights)
{
    /// <summary>The total with its reasons.</summary>
    public Score Explain() => Score.Sum(
        "weighted features",
        [.. Enum.GetValues<Feature>()
            .Select(feature => (Feature: feature, Value: Features[(int)feature], Weight: Weights[feature]))
            .Where(part => part.Value * part.Weight != 0)
            .Select(part => Score.Of(part.Weight * part.Value, FormattableString.Invariant($"{part.Feature} {part.Value:F3} × {part.Weight:F2}")))]);
}
