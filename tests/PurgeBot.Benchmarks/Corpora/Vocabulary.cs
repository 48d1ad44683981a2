namespace PurgeBot.Benchmarks.Corpora;

/// <summary>All words that a generated corpus draws from, each list by falling frequency: the same for every corpus.</summary>
/// <remarks>Immutable; safe to share between threads. Building it takes about a second and 45 MB.</remarks>
internal sealed class Vocabulary
{
    // This and the kernels below were chosen by counting: 1,400 distinct words in 120 passages, 18,000 in 10,000,
    // 56,000 in 100,000 and 162,000 in 1,000,000, which is Heaps' law with an exponent near 0.5 (English has 0.4 to 0.6).
    private const double TailExponent = 2.0;

    private readonly HashSet<string> _all = new(StringComparer.OrdinalIgnoreCase);

    private Vocabulary()
    {
        var random = new Random(1917);
        _all.UnionWith([.. EnglishHead.Nouns, .. EnglishHead.Verbs, .. EnglishHead.Adjectives, .. EnglishHead.GivenNames]);
        Nouns = new(Extend(EnglishHead.Nouns, 220_000, Syllables.Nouns, random), kernel: 1700, TailExponent);
        Verbs = new(Extend(EnglishHead.Verbs, 60_000, Syllables.Verbs, random), kernel: 400, TailExponent);
        Adjectives = new(Extend(EnglishHead.Adjectives, 100_000, Syllables.Adjectives, random), kernel: 700, TailExponent);
        GivenNames = new(EnglishHead.GivenNames, kernel: int.MaxValue, 1);
        Surnames = new([.. Extend([], 30_000, Syllables.Surnames, random).Select(Capitalised)], kernel: 2000, 1.2);
        Places = new([.. Extend([], 8_000, Syllables.Places, random).Select(Capitalised)], kernel: 500, 1.2);
    }

    /// <summary>The vocabulary, built on first use.</summary>
    public static Vocabulary Shared { get; } = new();

    public WordList Nouns { get; }

    /// <summary>In the past tense.</summary>
    public WordList Verbs { get; }

    public WordList Adjectives { get; }

    public WordList GivenNames { get; }

    public WordList Surnames { get; }

    public WordList Places { get; }

    /// <summary>True of a word that a corpus may hold as a content word or a name, whatever its case.</summary>
    public bool Contains(string word) => _all.Contains(word);

    public static string Capitalised(string word) => string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1));

    // Frequent words are short (Zipf's law of abbreviation): the rarer, the more syllables.
    private string[] Extend(string[] head, int count, Syllables syllables, Random random)
    {
        var words = new List<string>(head);
        while (words.Count < count)
        {
            var longest = words.Count < 2_000 ? 2 : 3;
            var word = syllables.Invent(random, random.Next(1, longest + 1));
            if (word.Length > 3 && _all.Add(word)) words.Add(word);
        }

        return [.. words];
    }
}

/// <summary>Words by falling frequency.</summary>
internal sealed class WordList(string[] words, int kernel, double tailExponent)
{
    private readonly ZipfSampler _ranks = new(words.Length, kernel, tailExponent);

    public string Draw(Random random) => words[_ranks.Next(random)];
}
