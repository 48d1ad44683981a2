using System.Collections.Immutable;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Learned;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Ranking;

/// <summary>Puts candidates in order, by a weighted sum of named features.</summary>
internal sealed class Ranker(PassageIndex index)
{
    private static readonly LearnedWeights<Feature> Weights = LearnedWeights<Feature>.Read("PurgeBot.Answers.Learned.ranking.json");

    /// <summary>
    /// The candidates, best first. Equals stand in an order that depends on the corpus alone: numbers in the index depend on which
    /// file came when, and two indexes of one corpus must answer alike.
    /// </summary>
    public IReadOnlyList<RankedPassage> Rank(SearchTerms terms, AnswerType expects, IReadOnlyList<int> candidates)
    {
        var ranked = new RankedPassage[candidates.Count];
        for (var i = 0; i < ranked.Length; i++) ranked[i] = Read(terms, expects, candidates[i]);
        Array.Sort(ranked, static (a, b) =>
            b.Total.CompareTo(a.Total) is var byTotal and not 0 ? byTotal
            : a.Document.CompareTo(b.Document) is var byDocument and not 0 ? byDocument
            : a.Id.CompareTo(b.Id));
        return ranked;
    }

    /// <summary>A passage's total with its reasons.</summary>
    public static Score Explain(RankedPassage passage) => Score.Sum(
        "weighted features",
        [.. Enum.GetValues<Feature>()
            .Where(feature => passage.Features[(int)feature] != 0)
            .Select(feature => Score.Of(
                Weights[feature] * passage.Features[(int)feature],
                FormattableString.Invariant($"{feature} {passage.Features[(int)feature]:F3} × {Weights[feature]:F2}")))]);

    private RankedPassage Read(SearchTerms terms, AnswerType expects, int id)
    {
        var features = new float[PassageFeatures.Count];
        Span<float> own = stackalloc float[terms.All.Length];
        Span<float> around = stackalloc float[terms.All.Length];
        var passage = index.Tokens(id);
        PassageFeatures.Read(terms, expects, passage, index.AverageLength, own, features);
        MatchNeighbour(terms, passage.Document, id - 1, around);
        MatchNeighbour(terms, passage.Document, id + 1, around);
        for (var i = 0; i < around.Length; i++) around[i] = Math.Max(0, around[i] - own[i]);
        features[(int)Feature.Neighbours] = terms.Coverage(around);
        return new RankedPassage(id, passage.Document, Weights.Sum(features), ImmutableArray.Create(features));
    }

    private void MatchNeighbour(SearchTerms terms, uint document, int id, Span<float> strengths)
    {
        if (id < 0 || id >= index.EndId) return;
        var passage = index.Tokens(id);
        if (passage.Document == document) PassageFeatures.MatchWords(terms, passage.Text, strengths);
    }
}

/// <summary>A candidate with its place in the order.</summary>
/// <param name="Id">Its number in the index.</param>
/// <param name="Document">Hash of its document's path.</param>
/// <param name="Total">The weighted sum.</param>
/// <param name="Features">The value of each <see cref="Feature"/>.</param>
internal sealed record RankedPassage(int Id, uint Document, float Total, ImmutableArray<float> Features);
