using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>Decides whether the best passage answers the question, or whether the corpus is silent.</summary>
internal static class Confidence
{
    /// <summary>Whether the answer may be given.</summary>
    public static bool IsAnswered(Question question, SearchTerms terms, IReadOnlyList<RankedPassage> ranked) =>
        ranked[0].Features[(int)Feature.SentenceCoverage] > 0.35f;
}
