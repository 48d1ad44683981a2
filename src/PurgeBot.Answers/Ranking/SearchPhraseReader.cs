using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Ranking;

/// <summary>
/// Finds the phrases of the corpus that stand for words of a question: what its thesaurus and its abbreviations say, and compounds
/// written in one word or several (show-trial, antisoviet).
/// </summary>
internal sealed class SearchPhraseReader(PassageIndex index, Phrasebook phrasebook, TermReader reader)
{
    // The same word, differently spelt.
    private const float CompoundStrength = 0.9f;

    // Each is compared with every word of each candidate.
    private const int Most = 48;

    private readonly Vocabulary _vocabulary = index.Vocabulary;

    /// <summary>The phrases, each in the corpus as far as the vocabulary tells.</summary>
    public List<SearchPhrase> Read(Question question)
    {
        var phrases = new List<SearchPhrase>();
        var said = 0;
        for (var order = 0; order < question.Words.Length && phrases.Count < Most; order++)
        {
            // "Secret police chief" means one thing, not a police chief besides.
            if (order >= said) said = order + AddSenses(question, order, phrases);
            AddJoined(question, order, phrases);
            AddParted(question.Words[order].Term, order, phrases);
        }

        return phrases;
    }

    private int AddSenses(Question question, int order, List<SearchPhrase> phrases)
    {
        if (phrasebook.IsEmpty) return 0;
        var (words, senses) = phrasebook.LongestAt(question.Words, order);
        foreach (var sense in senses)
        {
            if (IsKnown(sense.Written)) phrases.Add(new SearchPhrase(sense.Written, order, words, sense.Strength));
        }

        return words;
    }

    // "Counter revolution" and "counter-revolution" may be one word in the corpus.
    private void AddJoined(Question question, int order, List<SearchPhrase> phrases)
    {
        if (order + 1 >= question.Words.Length) return;
        var (first, second) = (question.Words[order].Term, question.Words[order + 1].Term);
        if (first.IsStopWord || second.IsStopWord || first.IsNumber || second.IsNumber) return;
        var joined = reader.Read(string.Concat(first.Word, second.Word));
        if (joined is [var word] && _vocabulary.FrequencyOf(word.Term.Text) > 0)
            phrases.Add(new SearchPhrase(new Phrase([word.Term]), order, 2, CompoundStrength));
    }

    // "Antisoviet" may be two words in the corpus.
    private void AddParted(Term word, int order, List<SearchPhrase> phrases)
    {
        var isKnown = _vocabulary.FrequencyOf(word.Text) > 0;
        foreach (var (first, second) in Compounds.PartsOf(word.Word, anywhere: !isKnown))
        {
            var phrase = new Phrase(reader.Read($"{first} {second}").Select(part => part.Term));
            if (phrase.Significant.Length != 2 || !IsKnown(phrase) || !index.Holds(phrase)) continue;
            phrases.Add(new SearchPhrase(phrase, order, 1, CompoundStrength));
            return;
        }
    }

    private bool IsKnown(Phrase phrase) => phrase.Significant.All(word => _vocabulary.FrequencyOf(word.Text) > 0);
}
