using System.Collections.Immutable;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Ranking;

/// <summary>Puts candidates in order, by a weighted sum of named features.</summary>
internal sealed class Ranker(PassageIndex index, RankingWeights weights)
{
    /// <summary>The candidates, best first. Equals keep the order of the index, so that an answer is the same every time.</summary>
    public IReadOnlyList<RankedPassage> Rank(SearchTerms terms, AnswerType expects, IReadOnlyList<int> candidates)
    {
        var ranked = new RankedPassage[candidates.Count];
        for (var i = 0; i < ranked.Length; i++) ranked[i] = Read(terms, expects, candidates[i]);
        Array.Sort(ranked, static (a, b) => b.Total.CompareTo(a.Total) is var order and not 0 ? order : a.Id.CompareTo(b.Id));
        return ranked;
    }

    /// <summary>A passage's total with its reasons.</summary>
    public Score Explain(RankedPassage passage) => Score.Sum(
        "weighted features",
        [.. Enum.GetValues<Feature>()
            .Where(feature => passage.Features[(int)feature] != 0)
            .Select(feature => Score.Of(
                weights[feature] * passage.Features[(int)feature],
                FormattableString.Invariant($"{feature} {passage.Features[(int)feature]:F3} × {weights[feature]:F2}")))]);

    private RankedPassage Read(SearchTerms terms, AnswerType expects, int id)
    {
        var features = new float[PassageFeatures.Count];
        var (document, matched) = index.ReadTokens(
            id,
            (Terms: terms, Expects: expects, index.AverageLength, Features: features),
            static (passage, at) =>
                (passage.Document, PassageFeatures.Read(at.Terms, at.Expects, passage, at.AverageLength, at.Features)));
        var around = MatchedBy(terms, document, id - 1) | MatchedBy(terms, document, id + 1);
        features[(int)Feature.Neighbours] = terms.Coverage(around & ~matched);
        return new RankedPassage(id, weights.Sum(features), ImmutableArray.Create(features), matched);
    }

    private ulong MatchedBy(SearchTerms terms, uint document, int id) => id < 0 || id >= index.EndId
        ? 0
        : index.ReadTokens(
            id,
            (Terms: terms, Document: document),
            static (passage, at) => passage.Document == at.Document ? PassageFeatures.MatchedIn(at.Terms, passage.Text) : 0);
}

/// <summary>A candidate with its place in the order.</summary>
/// <param name="Id">Its number in the index.</param>
/// <param name="Total">The weighted sum.</param>
/// <param name="Features">The value of each <see cref="Feature"/>.</param>
/// <param name="Matched">Which of the question's words it holds, one bit each.</param>
internal sealed record RankedPassage(int Id, float Total, ImmutableArray<float> Features, ulong Matched);
