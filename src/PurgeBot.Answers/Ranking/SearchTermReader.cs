using System.Collections.Immutable;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Learned;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Ranking;

/// <summary>Finds out what each word of a question may be called in the corpus, and how much it tells.</summary>
internal sealed class SearchTermReader(PassageIndex index, Phrasebook phrasebook, TermReader reader, CommonWords? commonWords = null)
{
    /// <summary>Strength of a word that only often stands beside the one asked for, and does not say it: "married" makes nobody a widow.</summary>
    public const float HintStrength = 0.3f;

    // What somebody may have meant tells less than what they wrote; both chosen by cross-validation over the training articles.
    private const float FormStrength = 0.9f;
    private const float RelativeStrength = 0.3f;
    private const float SynonymStrength = 0.5f;

    private const int MostRelatives = 8;

    // How many paragraphs of other books the corpus is read together with, to tell common words from rare ones where it is small itself;
    // chosen by cross-validation over the training articles.
    private const float BookParagraphs = 100;

    private readonly CommonWords _common = commonWords ?? CommonWords.Default;
    private readonly Vocabulary _vocabulary = index.Vocabulary;
    private readonly MeantWords _meant = new(index);

    /// <summary>The words to look for.</summary>
    /// <param name="question">The question.</param>
    /// <param name="names">The people whom it names; their names are looked for in the corpus's own spelling.</param>
    public SearchTerms Read(Question question, ImmutableArray<NameMention> names)
    {
        var terms = new List<SearchTerm>();
        var phrases = new SearchPhraseReader(index, phrasebook, reader).Read(question);
        var content = question.Content.Select(word => word.Span.Start).ToHashSet();
        for (var order = 0; order < question.Words.Length; order++)
        {
            if (names.FirstOrDefault(name => name.FirstWord <= order && order < name.FirstWord + name.Words) is { } mention)
            {
                if (order == mention.FirstWord) terms.AddRange(TermsOf(mention));
                continue;
            }

            var word = question.Words[order];
            // "Nikolai Ivanovich Bukharin": texts seldom give the patronymic.
            if (Patronymics.IsOne(word.Term.Word) && question.Content.Length > 1 && _vocabulary.FrequencyOf(word.Term.Text) == 0) continue;
            if (content.Contains(word.Span.Start)) terms.Add(TermOf(word.Term, order, [.. phrases.Where(phrase => phrase.StandsFor(order))]));
        }

        return new SearchTerms(WithoutRepeats(terms), phrases);
    }

    private SearchTerm TermOf(Term term, int order, ImmutableArray<SearchPhrase> phrases)
    {
        var frequency = _vocabulary.FrequencyOf(term.Text);
        IEnumerable<TermForm> own = frequency > 0 ? [TermForm.Of(term, strength: 1)] : [];
        var forms = own.Concat(Others(term.Text, strength: 1)).ToList();
        if (frequency == 0 && phrases.IsEmpty && !Thesaurus.Default.Knows(term.Text)) forms.AddRange(forms.Count == 0 ? Meant(term) : _meant.NamedBy(term));
        ImmutableArray<TermForm> distinct = [.. forms.OrderByDescending(form => form.Strength).DistinctBy(form => form.Term)];
        if (frequency == 0) frequency = Math.Max(MostFrequent(distinct), phrases.Select(FrequencyOf).DefaultIfEmpty(0).Max());
        return new SearchTerm(term.Word, Idf(frequency, distinct is [var best, ..] ? best.Term : term.Text), distinct, order) { HasPhrase = !phrases.IsEmpty };
    }

    /// <summary>The other words of the corpus that may stand for a word, as strong as it is or weaker.</summary>
    private IEnumerable<TermForm> Others(string stem, float strength) =>
        Known(Thesaurus.Default.FormsOf(stem), strength * FormStrength)
            .Concat(Known(Thesaurus.Default.SynonymsOf(stem), strength * SynonymStrength))
            .Concat(Known(Relatives(stem), strength * RelativeStrength))
            .Concat(Known(Thesaurus.Default.HintsOf(stem), strength * HintStrength));

    private IEnumerable<TermForm> Known(IEnumerable<string> stems, float strength) =>
        stems.Where(stem => _vocabulary.FrequencyOf(stem) > 0).Select(stem => TermForm.Of(stem, strength));

    private IEnumerable<string> Relatives(string stem) => WordFamily.RootOf(stem) is not { } root ? [] : _vocabulary
        .StartingWith(root)
        .Where(other => other != stem && WordFamily.AreRelated(stem, other))
        .Take(MostRelatives);

    // A word that the corpus lacks may stand for one of the corpus, or for one that the corpus has other words for.
    private IEnumerable<TermForm> Meant(Term term)
    {
        var named = _meant.NamedBy(term).ToList();
        return named.Count > 0 ? named : _meant.MisspeltAs(term).Concat(MeantWords.MisspeltInThesaurus(term).SelectMany(stem => Others(stem, MeantWords.SpellingStrength)));
    }

    // A person's names count as words of the question, in the spelling of the corpus, however they were asked for.
    private IEnumerable<SearchTerm> TermsOf(NameMention mention)
    {
        var order = mention.FirstWord;
        foreach (var word in mention.SearchedBy)
        {
            var frequency = _vocabulary.FrequencyOf(word.Text);
            yield return new SearchTerm(word.Word, Idf(frequency, word.Text), frequency == 0 ? [] : [TermForm.Of(word, strength: 1)], order++);
        }
    }

    private int MostFrequent(ImmutableArray<TermForm> forms) => forms.Select(form => _vocabulary.FrequencyOf(form.Term)).DefaultIfEmpty(0).Max();

    // It cannot be more frequent than its rarest word.
    private int FrequencyOf(SearchPhrase phrase) => phrase.Phrase.Significant.Min(word => _vocabulary.FrequencyOf(word.Text));

    /// <summary>Inverse document frequency as in Okapi BM25, kept above 0 (Robertson and Zaragoza 2009, section 3.4).</summary>
    private float Idf(int frequency, string stem)
    {
        var (smoothed, count) = (frequency + (BookParagraphs * _common.ShareOf(stem)), index.Count + BookParagraphs);
        return MathF.Log(1 + ((count - smoothed + 0.5f) / (smoothed + 0.5f)));
    }

    private static List<SearchTerm> WithoutRepeats(List<SearchTerm> terms)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. terms.Where(term => seen.Add(term.Forms.Length > 0 ? term.Forms[0].Term : term.Word))];
    }
}
