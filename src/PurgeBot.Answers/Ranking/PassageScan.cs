using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Ranking;

/// <summary>One pass over the words of a passage, which counts what the features are made of.</summary>
/// <param name="terms">The question's words.</param>
/// <param name="expects">What the answer must contain.</param>
/// <param name="strongest">Takes how strongly each word stands in the passage.</param>
/// <param name="frequencies">Room for how often each word stands there.</param>
/// <param name="inSentence">Room for how strongly each word stands in the sentence being read.</param>
/// <param name="opening">Room for how early and strongly each word stands among the first.</param>
/// <param name="lastAt">Room for where each word was met last.</param>
/// <param name="names">Room for how strongly each word stands with a capital.</param>
/// <param name="previous">Room for the sentence before.</param>
internal ref struct PassageScan(
    SearchTerms terms, AnswerType expects, Span<float> strongest, Span<float> frequencies, Span<float> inSentence, Span<float> opening, Span<int> lastAt,
    Span<float> names, Span<float> previous)
{
    /// <summary>Words within which two words count as near; the window of the sequential dependence model (Metzler and Croft 2005).</summary>
    private const int NearWindow = 8;

    private const int OpeningWords = 8;

    // Okapi BM25's usual saturation, and a length normalisation for passages, which differ less in length than documents.
    private const float K1 = 1.2f;
    private const float B = 0.5f;

    private readonly Span<float> _strongest = strongest;
    private readonly Span<float> _frequencies = frequencies;
    private readonly Span<float> _inSentence = inSentence;
    private readonly Span<float> _opening = opening;
    private readonly Span<int> _lastAt = lastAt;
    private readonly Span<float> _names = names;
    private readonly Span<float> _previous = previous;
    private int _length;
    private ulong _ordered;
    private ulong _near;
    private Sentence _sentence;

    public float Opening { get; private set; }

    public float SentenceCoverage { get; private set; }

    public float AnswerSentence { get; private set; }

    public float TwoSentences { get; private set; }

    public float Names { get; private set; }

    public readonly float OrderedPairs => WeightOf(_ordered);

    public readonly float NearPairs => WeightOf(_near);

    public void ReadAll(ReadOnlySpan<uint> words)
    {
        _strongest.Clear();
        _frequencies.Clear();
        _inSentence.Clear();
        _opening.Clear();
        _names.Clear();
        _previous.Clear();
        _lastAt.Fill(-NearWindow - 1);
        for (var position = 0; position < words.Length; position++)
        {
            Read(words[position], position);
            if (!terms.MayEndPhrase(TokenRecord.HashOf(words[position]))) continue;
            foreach (var phrase in terms.Phrases) ReadPhrase(phrase, words, position);
        }

        CloseSentence();
        Opening = terms.Coverage(_opening);
        Names = terms.Coverage(_names);
    }

    public readonly float Bm25(float averageLength)
    {
        var normalisation = K1 * (1 - B + (B * _length / averageLength));
        var sum = 0f;
        for (var i = 0; i < _frequencies.Length; i++)
            sum += terms.All[i].Weight * _frequencies[i] * (K1 + 1) / (_frequencies[i] + normalisation);
        return sum / terms.TotalWeight;
    }

    private void Read(uint word, int position)
    {
        var marks = TokenRecord.MarksOf(word);
        if ((marks & TokenMarks.SentenceStart) != 0) CloseSentence();
        if ((marks & TokenMarks.StopWord) != 0) return;

        _length++;
        var term = terms.Find(TokenRecord.HashOf(word), out var strength);
        if (term < 0)
        {
            _sentence.Marks |= marks;
            // A capital at a sentence's start says nothing, but the second word of a name there has one too.
            if ((marks & (TokenMarks.Capitalised | TokenMarks.SentenceStart | TokenMarks.Date)) == TokenMarks.Capitalised) _sentence.HasName = true;
            return;
        }

        _frequencies[term] += strength;
        MarkPairs(term, position);
        Match(term, strength, marks, position);
    }

    private void ReadPhrase(SearchPhrase phrase, ReadOnlySpan<uint> words, int position)
    {
        if (!phrase.Phrase.EndsAt(words, position)) return;
        for (var term = 0; term < terms.All.Length; term++)
        {
            if (!phrase.StandsFor(terms.All[term].Order)) continue;
            // Beside the word itself it says nothing more.
            _frequencies[term] = Math.Max(_frequencies[term], phrase.Strength);
            Match(term, phrase.Strength, TokenRecord.MarksOf(words[position]), position);
        }
    }

    private void Match(int term, float strength, TokenMarks marks, int position)
    {
        _sentence.Marks |= marks & TokenMarks.Date;
        _sentence.IsMatched = true;
        _inSentence[term] = Math.Max(_inSentence[term], strength);
        _strongest[term] = Math.Max(_strongest[term], strength);
        if (position < OpeningWords) _opening[term] = Math.Max(_opening[term], strength * (OpeningWords - position) / OpeningWords);
        if ((marks & TokenMarks.Capitalised) != 0) _names[term] = Math.Max(_names[term], strength);
        _lastAt[term] = position;
    }

    private void MarkPairs(int term, int position)
    {
        if (term > 0)
        {
            var distance = position - _lastAt[term - 1];
            if (distance <= 2) _ordered |= 1ul << (term - 1);
            if (distance <= NearWindow) _near |= 1ul << (term - 1);
        }

        if (term + 1 < _lastAt.Length && position - _lastAt[term + 1] <= NearWindow) _near |= 1ul << term;
    }

    private void CloseSentence()
    {
        for (var i = 0; i < _previous.Length; i++) _previous[i] = Math.Max(_previous[i], _inSentence[i]);
        TwoSentences = Math.Max(TwoSentences, terms.Coverage(_previous));
        _inSentence.CopyTo(_previous);
        if (_sentence.IsMatched)
        {
            var coverage = terms.Coverage(_inSentence);
            SentenceCoverage = Math.Max(SentenceCoverage, coverage);
            if (IsAnswer(_sentence)) AnswerSentence = Math.Max(AnswerSentence, coverage);
            _inSentence.Clear();
        }

        _sentence = default;
    }

    private readonly bool IsAnswer(Sentence sentence) => expects switch
    {
        AnswerType.Person => sentence.HasName,
        AnswerType.Date => (sentence.Marks & TokenMarks.Date) != 0,
        AnswerType.Number => (sentence.Marks & TokenMarks.Number) != 0,
        _ => true,
    };

    private readonly float WeightOf(ulong pairs)
    {
        var sum = 0f;
        for (; pairs != 0; pairs &= pairs - 1) sum += terms.WeightOfPair(System.Numerics.BitOperations.TrailingZeroCount(pairs));
        return sum;
    }

    private struct Sentence
    {
        public TokenMarks Marks;
        public bool HasName;
        public bool IsMatched;
    }
}
