using System.Collections.Immutable;
using Lucene.Net.Search;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Terms;
using Term = PurgeBot.Answers.Terms.Term;

namespace PurgeBot.Answers.Ranking;

/// <summary>Finds out what each word of a question may be called in the corpus, and how much it tells.</summary>
internal sealed class SearchTermReader(PassageIndex index)
{
    // A guess at what somebody meant tells less than what they wrote.
    private const float OneEditStrength = 0.8f;
    private const float TwoEditsStrength = 0.6f;

    private const float RelativeStrength = 0.3f;

    private const int MostSpellings = 4;
    private const int MostRelativesTried = 60;

    public SearchTerms Read(Question question, IReadOnlyList<NameMention> names)
    {
        var terms = new List<SearchTerm>();
        for (var order = 0; order < question.Words.Length; order++)
        {
            if (names.FirstOrDefault(name => name.FirstWord <= order && order < name.FirstWord + name.Words) is { } mention)
            {
                if (order == mention.FirstWord) terms.AddRange(TermsOf(mention));
                continue;
            }

            var word = question.Words[order];
            if (question.Content.Contains(word)) terms.Add(TermOf(word.Term, order));
        }

        return new SearchTerms(WithoutRepeats(terms));
    }

    private SearchTerm TermOf(Term term, int order)
    {
        var frequency = index.DocumentFrequency(term.Utf8);
        if (frequency > 0) return new SearchTerm(term.Word, Idf(frequency), [FormOf(term, strength: 1), .. Relatives(term)], order);

        ImmutableArray<TermForm> spellings = [.. Relatives(term)];
        if (spellings.IsEmpty) spellings = Spellings(term);
        var best = spellings.Select(spelling => index.DocumentFrequency(spelling.Utf8)).DefaultIfEmpty(0).Max();
        return new SearchTerm(term.Word, Idf(best), spellings, order);
    }

    // A person's names count as words of the question, in the spelling of the corpus, however they were asked for.
    private IEnumerable<SearchTerm> TermsOf(NameMention mention)
    {
        var order = mention.FirstWord;
        foreach (var word in mention.SearchedBy)
        {
            var frequency = index.DocumentFrequency(word.Utf8);
            yield return new SearchTerm(word.Word, Idf(frequency), frequency == 0 ? [] : [FormOf(word, mention.Strength)], order++);
        }
    }

    /// <summary>Inverse document frequency as in Okapi BM25, kept above 0 (Robertson and Zaragoza 2009, section 3.4).</summary>
    private float Idf(int frequency) => MathF.Log(1 + ((index.Count - frequency + 0.5f) / (frequency + 0.5f)));

    private IEnumerable<TermForm> Relatives(Term term) => WordFamily.RootOf(term.Text) is not { } root ? [] : index
        .TermsStartingWith(root, MostRelativesTried)
        .Where(other => other != term.Text && WordFamily.AreRelated(term.Text, other))
        .Select(other => FormOf(new Term(other, other, isStopWord: false), RelativeStrength));

    private ImmutableArray<TermForm> Spellings(Term term)
    {
        // Short words have too many neighbours to guess from.
        if (term.Text.Length < 4 || char.IsAsciiDigit(term.Text[0])) return [];

        var found = new Dictionary<string, TermForm>(StringComparer.Ordinal);
        AddSpellings(term, edits: 1, OneEditStrength, found);
        if (found.Count == 0 && term.Text.Length >= 7) AddSpellings(term, edits: 2, TwoEditsStrength, found);
        return [.. found.Values];
    }

    private void AddSpellings(Term term, int edits, float strength, Dictionary<string, TermForm> found)
    {
        var fuzzy = new FuzzyQuery(
            new Lucene.Net.Index.Term(IndexSchema.Text, term.Text), edits, prefixLength: 1, maxExpansions: MostSpellings, transpositions: true);
        foreach (var text in index.TermsOf(fuzzy)) found.TryAdd(text, FormOf(new Term(text, text, isStopWord: false), strength));
    }

    private static TermForm FormOf(Term term, float strength) => new(term.Text, strength, term.Hash, term.Utf8);

    private static IReadOnlyList<SearchTerm> WithoutRepeats(List<SearchTerm> terms)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. terms.Where(term => seen.Add(term.Forms.Length > 0 ? term.Forms[0].Term : term.Word))];
    }
}
