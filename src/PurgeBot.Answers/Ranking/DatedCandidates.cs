using System.Collections.Immutable;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Indexing;

namespace PurgeBot.Answers.Ranking;

/// <summary>Finds the passages that have a date inside one that the question names: 5.8.1937 for "arrests in August 1937".</summary>
internal sealed class DatedCandidates(PassageIndex index)
{
    // A longer period tells little, and its years stand in the text as they do in the question.
    private const int LongestPeriod = 92;

    // In a large corpus only some passages of a period are told apart.
    private const int Most = 1000;

    /// <summary>Numbers of the passages; null where the question names no such date.</summary>
    /// <param name="dates">The dates that the question names.</param>
    public IReadOnlySet<int>? Find(ImmutableArray<DateMention> dates)
    {
        var exact = dates.Select(mention => mention.Resolved).Where(date => DateTerm.Of(date) is { Days: <= LongestPeriod }).ToList();
        return exact.Count == 0 ? null : exact.SelectMany(date => index.Dates.Inside(date, Most)).Select(passage => passage.Id).ToHashSet();
    }
}
