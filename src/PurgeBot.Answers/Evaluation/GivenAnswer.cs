using System.Collections.Immutable;
using PurgeBot.Answers.Answers;

namespace PurgeBot.Answers.Evaluation;

/// <summary>What an engine answered to a gold question.</summary>
/// <param name="Passages">The passages, best first; empty where it declined.</param>
/// <param name="ShortAnswer">The short answer, or null.</param>
public sealed record GivenAnswer(ImmutableArray<GoldPassage> Passages, string? ShortAnswer)
{
    /// <summary>The comparable part of an answer.</summary>
    public static GivenAnswer Of(Answer answer) => answer switch
    {
        Answer.Cited cited => new(Numbers(cited.Passages), cited.ShortAnswer?.Text),
        Answer.Ambiguous ambiguous => new(Numbers(ambiguous.Passages), null),
        _ => new([], null),
    };

    /// <summary>1-based rank of the first right passage among the first <paramref name="limit"/>; null where there is none.</summary>
    public int? RankOfRight(GoldQuestion question, int limit)
    {
        for (var i = 0; i < Math.Min(limit, Passages.Length); i++)
        {
            if (question.Gold.Contains(Passages[i])) return i + 1;
        }

        return null;
    }

    private static ImmutableArray<GoldPassage> Numbers(ImmutableArray<CitedPassage> passages) =>
        [.. passages.Select(cited => new GoldPassage(cited.Passage.Document.Name, cited.Passage.Paragraph))];
}
