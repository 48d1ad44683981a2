using System.Collections.Immutable;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Answers;

/// <summary>The passages that come nearest to a question, each of which says something else, read where they are needed and once.</summary>
/// <param name="index">The passages.</param>
/// <param name="reader">Reads their words.</param>
/// <param name="terms">The words of the question.</param>
/// <param name="ranked">The passages, best first.</param>
/// <remarks>For one question, by one thread.</remarks>
internal sealed class BestPassages(PassageIndex index, TermReader reader, SearchTerms terms, IReadOnlyList<RankedPassage> ranked)
{
    private readonly PassageMatcher _matcher = new(reader);
    private readonly List<BestPassage> _read = [];

    /// <summary>The first of them, best first; fewer where there are no more.</summary>
    public ImmutableArray<BestPassage> Take(int count)
    {
        if (_read.Count < count)
        {
            foreach (var passage in new NearDuplicates(index).Without(ranked, count).Skip(_read.Count))
            {
                var indexed = index.Read(passage.Id);
                _read.Add(new BestPassage(passage, indexed, _matcher.Match(terms, indexed.Passage)));
            }
        }

        return [.. _read.Take(count)];
    }
}

/// <summary>A passage with its place in the order, and with the question's words in it.</summary>
/// <param name="Ranked">Its place, with the reasons.</param>
/// <param name="Indexed">The passage.</param>
/// <param name="Matched">The question's words in it.</param>
internal sealed record BestPassage(RankedPassage Ranked, IndexedPassage Indexed, MatchedPassage Matched);
