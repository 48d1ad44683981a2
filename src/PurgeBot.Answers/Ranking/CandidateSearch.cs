using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PurgeBot.Answers.Indexing;

namespace PurgeBot.Answers.Ranking;

/// <summary>Finds the passages that are worth a closer look.</summary>
/// <param name="index">The passages.</param>
/// <param name="mostPostings">How many entries of the index are read for a question, unless its most telling word has more.</param>
internal sealed class CandidateSearch(PassageIndex index, long mostPostings = CandidateSearch.MostPostings)
{
    /// <summary>How many passages are looked at closely.</summary>
    public const int Limit = 100;

    private const float HeadingBoost = 0.4f;

    // Some 5 ms of work. The words that tell least stand in the most passages: in a large corpus they are not looked for,
    // but still count in the ranking of what the others find.
    private const long MostPostings = 150_000;

    public IReadOnlyList<int> Find(SearchTerms terms)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var form in Telling(terms))
        {
            var bytes = new BytesRef(form.Utf8);
            query.Add(new TermQuery(new Term(IndexSchema.Text, bytes)) { Boost = form.Strength }, Occur.SHOULD);
            query.Add(new TermQuery(new Term(IndexSchema.Heading, bytes)) { Boost = form.Strength * HeadingBoost }, Occur.SHOULD);
        }

        foreach (var phrase in terms.Phrases) query.Add(QueryFor(phrase), Occur.SHOULD);
        return query.Clauses.Count == 0 ? [] : index.Search(query, Limit);
    }

    /// <summary>What is looked for, the most telling first, as long as it does not stand in too many passages altogether.</summary>
    private IEnumerable<TermForm> Telling(SearchTerms terms)
    {
        var postings = 0L;
        foreach (var (form, _) in terms.All
            .SelectMany(term => term.Forms.Select(form => (Form: form, Tells: term.Weight * form.Strength)))
            .OrderByDescending(pair => pair.Tells))
        {
            var frequency = index.Vocabulary.FrequencyOf(form.Term);
            if (postings > 0 && postings + frequency > mostPostings) continue;
            postings += frequency;
            yield return form;
        }
    }

    // The index does not know which words are neighbours; the ranking looks at that.
    private static BooleanQuery QueryFor(SearchPhrase phrase)
    {
        var query = PassageIndex.HavingAll(phrase.Phrase.Significant);
        query.Boost = phrase.Strength * phrase.Orders / phrase.Phrase.Significant.Length;
        return query;
    }
}
