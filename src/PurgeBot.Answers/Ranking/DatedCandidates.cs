using System.Collections.Immutable;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Indexing;

namespace PurgeBot.Answers.Ranking;

/// <summary>Tells which passages have a date inside one that the question names: 5.8.1937 for "arrests in August 1937".</summary>
internal sealed class DatedCandidates(PassageIndex index)
{
    // A longer period tells little, and its years stand in the text as they do in the question.
    private const int LongestPeriod = 92;

    /// <summary>Numbers of the passages; null where the question names no such date.</summary>
    /// <param name="dates">The dates that the question names.</param>
    /// <param name="candidates">Numbers of the passages that come into question.</param>
    public IReadOnlySet<int>? Find(ImmutableArray<DateMention> dates, IReadOnlyList<int> candidates)
    {
        var exact = dates.Select(mention => mention.Resolved).Where(date => DateTerm.Of(date) is { Days: <= LongestPeriod }).ToList();
        if (exact.Count == 0) return null;
        var among = candidates.ToHashSet();
        return exact.SelectMany(date => index.Dates.InsideAmong(date, among)).ToHashSet();
    }
}
