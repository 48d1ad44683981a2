using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Ranking;

/// <summary>Compares the words of one passage with those of a question.</summary>
internal static class PassageFeatures
{
    public static readonly int Count = Enum.GetValues<Feature>().Length;

    /// <summary>Words within which two words count as near; the window of the sequential dependence model (Metzler and Croft 2005).</summary>
    private const int NearWindow = 8;

    private const int OpeningWords = 8;

    // Okapi BM25's usual saturation, and a length normalisation for passages, which differ less in length than documents.
    private const float K1 = 1.2f;
    private const float B = 0.5f;

    /// <summary>Writes a value for each <see cref="Feature"/> but <see cref="Feature.Neighbours"/>; returns the set of matched words.</summary>
    public static ulong Read(SearchTerms terms, AnswerType expects, TokenRecord passage, float averageLength, Span<float> values)
    {
        var scan = new PassageScan(terms, expects, stackalloc float[terms.All.Length], stackalloc int[terms.All.Length]);
        scan.ReadAll(passage.Text);

        values[(int)Feature.Bm25] = scan.Bm25(averageLength);
        values[(int)Feature.Coverage] = terms.Coverage(scan.Matched);
        values[(int)Feature.SentenceCoverage] = scan.SentenceCoverage;
        values[(int)Feature.SentenceDensity] = scan.SentenceDensity;
        values[(int)Feature.Heading] = terms.Coverage(MatchedIn(terms, passage.Heading));
        values[(int)Feature.OrderedPairs] = scan.OrderedPairs / terms.PairWeight;
        values[(int)Feature.NearPairs] = scan.NearPairs / terms.PairWeight;
        values[(int)Feature.AnswerSentence] = scan.AnswerSentence;
        values[(int)Feature.Opening] = terms.Coverage(scan.Opening);
        return scan.Matched;
    }

    /// <summary>The set of the question's words that stand in <paramref name="words"/>.</summary>
    public static ulong MatchedIn(SearchTerms terms, ReadOnlySpan<uint> words)
    {
        var matched = 0ul;
        foreach (var word in words)
        {
            if (terms.Find(TokenRecord.HashOf(word), out _) is var term and >= 0) matched |= 1ul << term;
        }

        return matched;
    }

    private ref struct PassageScan(SearchTerms terms, AnswerType expects, Span<float> frequency, Span<int> lastAt)
    {
        private readonly Span<float> _frequency = frequency;
        private readonly Span<int> _lastAt = lastAt;
        private int _length;
        private ulong _ordered;
        private ulong _near;

        public ulong Matched { get; private set; }

        public ulong Opening { get; private set; }

        public float SentenceCoverage { get; private set; }

        public float SentenceDensity { get; private set; }

        public float AnswerSentence { get; private set; }

        public readonly float OrderedPairs => WeightOf(_ordered);

        public readonly float NearPairs => WeightOf(_near);

        public void ReadAll(ReadOnlySpan<uint> words)
        {
            _frequency.Clear();
            _lastAt.Fill(-NearWindow - 1);
            var sentence = default(Sentence);
            for (var position = 0; position < words.Length; position++)
            {
                var word = words[position];
                var marks = TokenRecord.MarksOf(word);
                if ((marks & TokenMarks.SentenceStart) != 0)
                {
                    Close(sentence);
                    sentence = default;
                }

                sentence.Length++;
                if ((marks & TokenMarks.StopWord) != 0) continue;

                _length++;
                var term = terms.Find(TokenRecord.HashOf(word), out var strength);
                if (term < 0)
                {
                    sentence.Marks |= marks;
                    // "Nikolai Yezhov" at a sentence's start is a name all the same: its second word has a capital.
                    if ((marks & (TokenMarks.Capitalised | TokenMarks.SentenceStart | TokenMarks.Date)) == TokenMarks.Capitalised) sentence.HasName = true;
                    continue;
                }

                sentence.Matched |= 1ul << term;
                sentence.Marks |= marks & TokenMarks.Date;
                if (position < OpeningWords) Opening |= 1ul << term;
                _frequency[term] += strength;
                MarkPairs(term, position);
                _lastAt[term] = position;
            }

            Close(sentence);
        }

        public readonly float Bm25(float averageLength)
        {
            var normalisation = K1 * (1 - B + (B * _length / averageLength));
            var sum = 0f;
            for (var i = 0; i < _frequency.Length; i++)
            {
                sum += terms.All[i].Weight * _frequency[i] * (K1 + 1) / (_frequency[i] + normalisation);
            }

            return sum / terms.TotalWeight;
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

        private void Close(Sentence sentence)
        {
            Matched |= sentence.Matched;
            if (sentence.Matched == 0) return;

            var coverage = terms.Coverage(sentence.Matched);
            SentenceCoverage = Math.Max(SentenceCoverage, coverage);
            // 20 words is the usual sentence of such prose; one of 80 counts half.
            SentenceDensity = Math.Max(SentenceDensity, coverage / MathF.Sqrt(Math.Max(sentence.Length, 20) / 20f));
            if (Answers(sentence)) AnswerSentence = Math.Max(AnswerSentence, coverage);
        }

        private readonly bool Answers(Sentence sentence) => expects switch
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
            public int Length;
            public ulong Matched;
            public TokenMarks Marks;
            public bool HasName;
        }
    }
}
