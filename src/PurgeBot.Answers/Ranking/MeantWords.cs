using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Ranking;

/// <summary>Finds what a word that the corpus does not have may stand for: another transliteration, a slip, something heard.</summary>
/// <remarks>The nearest only: what is found one way is not looked for in a vaguer one.</remarks>
internal sealed class MeantWords(PassageIndex index)
{
    /// <summary>How surely a misspelt word is meant; chosen by cross-validation over the training articles.</summary>
    public const float SpellingStrength = 0.8f;

    // A name in another alphabet or transliteration is the same name; one that only sounds alike may be another.
    private const float TransliteratedStrength = 0.9f;
    private const float SoundStrength = 0.6f;

    private const int Most = 4;

    private readonly Vocabulary _vocabulary = index.Vocabulary;

    /// <summary>Names of the corpus that are the word in another alphabet or transliteration, the most frequent first.</summary>
    public IEnumerable<TermForm> NamedBy(Term term)
    {
        // As it stands, then in what it may be a case of.
        var latin = Cyrillic.ToLatin(term.Word).ToList();
        if (latin.Count > 0) return latin.Select(name => Transcribed(name).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
        return term.Word.Length < Spelling.ShortestGuessed ? [] : Transliterated(term.Text);
    }

    /// <summary>Words of the corpus that it may be a slip for, the most frequent first; else names that sound like it.</summary>
    public IEnumerable<TermForm> MisspeltAs(Term term)
    {
        // A number is meant as it stands.
        if (char.IsAsciiDigit(term.Text[0])) return [];
        var word = Cyrillic.ToLatin(term.Word).FirstOrDefault(term.Text);
        var misspelt = _vocabulary.SpeltLike(word).Take(Most).Select(other => TermForm.Of(other, SpellingStrength)).ToList();
        return misspelt.Count > 0 ? misspelt : Names(_vocabulary.Names.SoundingLike(word), SoundStrength);
    }

    /// <summary>Stems of the thesaurus that it may be a slip for.</summary>
    public static IEnumerable<string> MisspeltInThesaurus(Term term) => char.IsAsciiDigit(term.Text[0]) ? [] : Thesaurus.Default.SpeltLike(term.Text);

    // A name in Cyrillic is told by every letter, however short it is.
    private IEnumerable<TermForm> Transcribed(string latin) =>
        Names(_vocabulary.FrequencyOf(latin) > 0 ? [latin] : [], TransliteratedStrength) is var same && same.Any() ? same : Transliterated(latin);

    private IEnumerable<TermForm> Transliterated(string word) => Names(_vocabulary.Names.TransliteratedLike(word), TransliteratedStrength);

    // Words that are no names are written in one way only.
    private IEnumerable<TermForm> Names(IEnumerable<string> stems, float strength) => stems
        .OrderByDescending(_vocabulary.FrequencyOf)
        .Select(stem => new Term(stem, stem, isStopWord: false))
        .Where(index.IsName)
        .Take(Most)
        .Select(term => TermForm.Of(term, strength));
}
