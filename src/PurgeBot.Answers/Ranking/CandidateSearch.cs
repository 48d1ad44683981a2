using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PurgeBot.Answers.Indexing;

namespace PurgeBot.Answers.Ranking;

/// <summary>Finds the passages that are worth a closer look.</summary>
internal sealed class CandidateSearch(PassageIndex index)
{
    /// <summary>How many passages are looked at closely.</summary>
    public const int Limit = 100;

    private const float HeadingBoost = 0.4f;

    // In a large corpus a word of every tenth passage costs far more time than it tells; it still counts in the ranking.
    private const float CommonShare = 0.1f;
    private const int LargeCorpus = 50_000;

    public IReadOnlyList<int> Find(SearchTerms terms)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var term in Selective(terms))
        {
            foreach (var form in term.Forms)
            {
                var bytes = new BytesRef(form.Utf8);
                query.Add(new TermQuery(new Term(IndexSchema.Text, bytes)) { Boost = form.Strength }, Occur.SHOULD);
                query.Add(new TermQuery(new Term(IndexSchema.Heading, bytes)) { Boost = form.Strength * HeadingBoost }, Occur.SHOULD);
            }
        }

        foreach (var phrase in terms.Phrases) query.Add(QueryFor(phrase), Occur.SHOULD);
        return query.Clauses.Count == 0 ? [] : index.Search(query, Limit);
    }

    // The index does not know which words are neighbours; the ranking looks at that.
    private static BooleanQuery QueryFor(SearchPhrase phrase)
    {
        var words = phrase.Phrase.Significant;
        var query = new BooleanQuery(disableCoord: true) { Boost = phrase.Strength * phrase.Orders / words.Length };
        foreach (var word in words) query.Add(new TermQuery(new Term(IndexSchema.Text, new BytesRef(word.Utf8))), Occur.MUST);
        return query;
    }

    private IEnumerable<SearchTerm> Selective(SearchTerms terms)
    {
        if (index.Count < LargeCorpus) return terms.All;

        var common = MathF.Log(1 / CommonShare);
        var selective = terms.All.Where(term => term.Forms.Length > 0 && term.Weight >= common).ToList();
        return selective.Count >= 2 ? selective : terms.All;
    }
}
