namespace PurgeBot.Answers.Timelines;

/// <summary>Leaves out sentences that tell of the same days in nearly the same words as a better one.</summary>
internal static class Retellings
{
    // Of five words, one may differ.
    private const double Same = 0.66;

    /// <summary>The sentences that each say something else, in the order given.</summary>
    /// <param name="sentences">The sentences, best first.</param>
    public static IEnumerable<(DatedSentence Sentence, double Relevance)> Without(IEnumerable<(DatedSentence Sentence, double Relevance)> sentences)
    {
        var told = new Dictionary<int, List<HashSet<string>>>();
        foreach (var (sentence, relevance) in sentences)
        {
            var words = WordsOf(sentence);
            if (!told.TryGetValue(sentence.Term.First, out var others)) told[sentence.Term.First] = others = [];
            if (others.Exists(other => Resemblance(words, other) >= Same)) continue;
            others.Add(words);
            yield return (sentence, relevance);
        }
    }

    private static HashSet<string> WordsOf(DatedSentence sentence) => sentence.Span.Of(sentence.Passage.Text).ToString()
        .Split([' ', ',', '.', ';', ':', '(', ')', '“', '”', '"', '[', ']'], StringSplitOptions.RemoveEmptyEntries)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The Jaccard index: shared words as a share of all.</summary>
    private static double Resemblance(HashSet<string> a, HashSet<string> b)
    {
        var shared = a.Count(b.Contains);
        return a.Count + b.Count == shared ? 1 : (double)shared / (a.Count + b.Count - shared);
    }
}
