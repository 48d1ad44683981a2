using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Ranking;

/// <summary>Compares the words of one passage with those of a question.</summary>
internal static class PassageFeatures
{
    /// <summary>How many features there are.</summary>
    public static readonly int Count = Enum.GetValues<Feature>().Length;

    /// <summary>Writes a value for each <see cref="Feature"/> but those that other passages decide: neighbours and shares.</summary>
    /// <param name="terms">The question's words.</param>
    /// <param name="expects">What the answer must contain.</param>
    /// <param name="passage">The passage's words.</param>
    /// <param name="averageLength">Mean number of words in a passage, stop words left out.</param>
    /// <param name="strengths">Takes how strongly each of the question's words stands in the paragraph, 0 to 1.</param>
    /// <param name="values">Takes the features.</param>
    public static void Read(
        SearchTerms terms, AnswerType expects, TokenRecord passage, float averageLength, Span<float> strengths, Span<float> values)
    {
        Span<float> heading = stackalloc float[terms.All.Length];
        MatchWords(terms, passage.Heading, heading);

        var scan = new PassageScan(
            terms, expects, strengths, stackalloc float[terms.All.Length], stackalloc float[terms.All.Length], stackalloc float[terms.All.Length],
            stackalloc int[terms.All.Length], stackalloc float[terms.All.Length], stackalloc float[terms.All.Length]);
        scan.ReadAll(passage.Text);
        values[(int)Feature.Bm25] = scan.Bm25(averageLength);
        values[(int)Feature.Coverage] = terms.Coverage(strengths);
        values[(int)Feature.SentenceCoverage] = scan.SentenceCoverage;
        values[(int)Feature.Heading] = terms.Coverage(heading);
        values[(int)Feature.OrderedPairs] = scan.OrderedPairs / terms.PairWeight;
        values[(int)Feature.NearPairs] = scan.NearPairs / terms.PairWeight;
        values[(int)Feature.AnswerSentence] = scan.AnswerSentence;
        values[(int)Feature.Opening] = scan.Opening;
        values[(int)Feature.TwoSentences] = scan.TwoSentences;
        values[(int)Feature.Names] = scan.Names;
    }

    /// <summary>Raises each of <paramref name="strengths"/> to how strongly the question's word stands among <paramref name="words"/>.</summary>
    public static void MatchWords(SearchTerms terms, ReadOnlySpan<uint> words, Span<float> strengths)
    {
        for (var position = 0; position < words.Length; position++)
        {
            if (terms.Find(TokenRecord.HashOf(words[position]), out var strength) is var term and >= 0)
                strengths[term] = Math.Max(strengths[term], strength);
            if (!terms.MayEndPhrase(TokenRecord.HashOf(words[position]))) continue;
            foreach (var phrase in terms.Phrases)
            {
                if (phrase.Phrase.EndsAt(words, position)) MatchPhrase(terms, phrase, strengths);
            }
        }
    }

    private static void MatchPhrase(SearchTerms terms, SearchPhrase phrase, Span<float> strengths)
    {
        for (var term = 0; term < strengths.Length; term++)
        {
            if (phrase.StandsFor(terms.All[term].Order)) strengths[term] = Math.Max(strengths[term], phrase.Strength);
        }
    }
}
