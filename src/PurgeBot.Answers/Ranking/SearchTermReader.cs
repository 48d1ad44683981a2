using System.Collections.Immutable;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Ranking;

/// <summary>Finds out what each word of a question may be called in the corpus, and how much it tells.</summary>
internal sealed class SearchTermReader(PassageIndex index)
{
    // What somebody may have meant tells less than what they wrote; both chosen by cross-validation over the training articles.
    private const float SpellingStrength = 0.8f;
    private const float RelativeStrength = 0.3f;
    private const float SynonymStrength = 0.5f;
    private const float HintStrength = 0.3f;

    private const int MostSpellings = 4;
    private const int MostRelatives = 8;

    private readonly Vocabulary _vocabulary = index.Vocabulary;

    /// <summary>The words to look for.</summary>
    /// <param name="question">The question.</param>
    /// <param name="names">The people whom it names; their names are looked for in the corpus's own spelling.</param>
    public SearchTerms Read(Question question, ImmutableArray<NameMention> names)
    {
        var terms = new List<SearchTerm>();
        var content = question.Content.Select(word => word.Span.Start).ToHashSet();
        for (var order = 0; order < question.Words.Length; order++)
        {
            if (names.FirstOrDefault(name => name.FirstWord <= order && order < name.FirstWord + name.Words) is { } mention)
            {
                if (order == mention.FirstWord) terms.AddRange(TermsOf(mention));
                continue;
            }

            var word = question.Words[order];
            if (content.Contains(word.Span.Start)) terms.Add(TermOf(word.Term, order));
        }

        return new SearchTerms(WithoutRepeats(terms));
    }

    private SearchTerm TermOf(Term term, int order)
    {
        var frequency = _vocabulary.FrequencyOf(term.Text);
        var others = Synonyms(term).Concat(Relatives(term)).Concat(Hints(term)).DistinctBy(form => form.Term);
        ImmutableArray<TermForm> forms = frequency > 0 ? [FormOf(term, strength: 1), .. others] : [.. others];
        if (forms.IsEmpty) forms = [.. Spellings(term)];
        return new SearchTerm(term.Word, Idf(frequency > 0 ? frequency : MostFrequent(forms)), forms, order);
    }

    // A person's names count as words of the question, in the spelling of the corpus, however they were asked for.
    private IEnumerable<SearchTerm> TermsOf(NameMention mention)
    {
        var order = mention.FirstWord;
        foreach (var word in mention.SearchedBy)
        {
            var frequency = _vocabulary.FrequencyOf(word.Text);
            yield return new SearchTerm(word.Word, Idf(frequency), frequency == 0 ? [] : [FormOf(word, mention.Strength)], order++);
        }
    }

    private IEnumerable<TermForm> Synonyms(Term term) => Thesaurus.Default
        .SynonymsOf(term.Text)
        .Where(other => _vocabulary.FrequencyOf(other) > 0)
        .Select(other => FormOf(other, SynonymStrength));

    private IEnumerable<TermForm> Hints(Term term) => Thesaurus.Default
        .HintsOf(term.Text)
        .Where(other => _vocabulary.FrequencyOf(other) > 0)
        .Select(other => FormOf(other, HintStrength));

    private IEnumerable<TermForm> Relatives(Term term) => WordFamily.RootOf(term.Text) is not { } root ? [] : _vocabulary
        .StartingWith(root)
        .Where(other => other != term.Text && WordFamily.AreRelated(term.Text, other))
        .Take(MostRelatives)
        .Select(other => FormOf(other, RelativeStrength));

    // A number is meant as it stands.
    private IEnumerable<TermForm> Spellings(Term term) => char.IsAsciiDigit(term.Text[0])
        ? []
        : _vocabulary.SpeltLike(term.Text).Take(MostSpellings).Select(other => FormOf(other, SpellingStrength));

    private int MostFrequent(ImmutableArray<TermForm> forms) => forms.Select(form => _vocabulary.FrequencyOf(form.Term)).DefaultIfEmpty(0).Max();

    /// <summary>Inverse document frequency as in Okapi BM25, kept above 0 (Robertson and Zaragoza 2009, section 3.4).</summary>
    private float Idf(int frequency) => MathF.Log(1 + ((index.Count - frequency + 0.5f) / (frequency + 0.5f)));

    private static TermForm FormOf(Term term, float strength) => new(term.Text, strength, term.Hash, term.Utf8);

    private static TermForm FormOf(string text, float strength) => FormOf(new Term(text, text, isStopWord: false), strength);

    private static List<SearchTerm> WithoutRepeats(List<SearchTerm> terms)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. terms.Where(term => seen.Add(term.Forms.Length > 0 ? term.Forms[0].Term : term.Word))];
    }
}
