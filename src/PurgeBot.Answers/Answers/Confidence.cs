using PurgeBot.Answers.Learned;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>Decides whether the best passage answers the question, or whether the corpus is silent.</summary>
internal static class Confidence
{
    // Bring two sums into the range of the other features.
    private const float UsualScore = 10;
    private const float UsualWeight = 30;

    private static readonly int Count = Enum.GetValues<ConfidenceFeature>().Length;
    private static readonly LearnedWeights<ConfidenceFeature> Weights =
        LearnedWeights<ConfidenceFeature>.Read("PurgeBot.Answers.Learned.confidence.json");

    /// <summary>Whether the answer may be given.</summary>
    public static bool IsAnswered(SearchTerms terms, IReadOnlyList<RankedPassage> ranked) =>
        ranked.Count > 0 && Weights.Sum(Read(terms, ranked)) > 0;

    /// <summary>A value for each <see cref="ConfidenceFeature"/>.</summary>
    /// <param name="terms">The question's words.</param>
    /// <param name="ranked">The passages, best first; at least one.</param>
    public static float[] Read(SearchTerms terms, IReadOnlyList<RankedPassage> ranked)
    {
        var best = ranked[0];
        var values = new float[Count];
        values[(int)ConfidenceFeature.Bias] = 1;
        values[(int)ConfidenceFeature.Coverage] = best.Features[(int)Feature.Coverage];
        values[(int)ConfidenceFeature.SentenceCoverage] = best.Features[(int)Feature.SentenceCoverage];
        values[(int)ConfidenceFeature.AnswerSentence] = best.Features[(int)Feature.AnswerSentence];
        values[(int)ConfidenceFeature.NearPairs] = best.Features[(int)Feature.NearPairs];
        values[(int)ConfidenceFeature.Heading] = best.Features[(int)Feature.Heading];
        values[(int)ConfidenceFeature.Bm25] = best.Features[(int)Feature.Bm25];
        values[(int)ConfidenceFeature.UnknownWords] = Share(terms, static term => term.IsUnknown);
        values[(int)ConfidenceFeature.GuessedWords] = Share(terms, static term => !term.Forms.IsEmpty && !term.HasPhrase && term.Forms[0].Strength < 1);
        values[(int)ConfidenceFeature.Lead] = ranked.Count > 1 ? best.Total - ranked[1].Total : best.Total;
        values[(int)ConfidenceFeature.FewWords] = 1f / terms.All.Length;
        values[(int)ConfidenceFeature.Score] = best.Total / UsualScore;
        values[(int)ConfidenceFeature.Found] = best.Features[(int)Feature.Coverage] * terms.TotalWeight / UsualWeight;
        return values;
    }

    private static float Share(SearchTerms terms, Func<SearchTerm, bool> counts) =>
        terms.All.Where(counts).Sum(term => term.Weight) / terms.TotalWeight;
}

/// <summary>What the decision to answer looks at.</summary>
internal enum ConfidenceFeature
{
    /// <summary>Always 1: where the border lies.</summary>
    Bias,

    /// <summary><see cref="Feature.Coverage"/> of the best passage.</summary>
    Coverage,

    /// <summary><see cref="Feature.SentenceCoverage"/> of the best passage.</summary>
    SentenceCoverage,

    /// <summary><see cref="Feature.AnswerSentence"/> of the best passage.</summary>
    AnswerSentence,

    /// <summary><see cref="Feature.NearPairs"/> of the best passage.</summary>
    NearPairs,

    /// <summary><see cref="Feature.Heading"/> of the best passage.</summary>
    Heading,

    /// <summary><see cref="Feature.Bm25"/> of the best passage.</summary>
    Bm25,

    /// <summary>Share of the question, by weight, that the corpus has no word for.</summary>
    UnknownWords,

    /// <summary>Share of the question, by weight, whose words had to be guessed from their spelling.</summary>
    GuessedWords,

    /// <summary>How far the best passage stands above the second.</summary>
    Lead,

    /// <summary>1 divided by the number of words: a single word tells little.</summary>
    FewWords,

    /// <summary>The best passage's score, about 1 for a good one.</summary>
    Score,

    /// <summary>How much of it the best passage holds, in weight and not as a share: of a long question a part tells as much as the whole of a short one. Up to about 1.</summary>
    Found,
}
