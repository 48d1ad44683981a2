namespace PurgeBot.Benchmarks.Corpora;

/// <summary>Questions about a generated corpus, each made of the words of one of its passages.</summary>
internal static class GeneratedQuestions
{
    private const double TypoShare = 0.08;
    private const double AbsentNameShare = 0.08;

    // Two to eight terms; real questions mostly have three to five.
    private static readonly int[] TermCounts = [2, 3, 3, 3, 4, 4, 4, 5, 5, 6, 7, 8];

    private static readonly (string Command, string[] Openings)[] Kinds =
    [
        ("who", ["", "who was the", "who", "who was behind the"]),
        ("when", ["", "when was", "when did the", "in which year was the"]),
        ("explain", ["", "why did the", "what was", "how did the"]),
    ];

    /// <summary>Draws questions, the same for the same arguments; the corpus is neither read nor kept.</summary>
    /// <param name="count">How many.</param>
    /// <param name="passages">How many passages the corpus has; at least 1.</param>
    /// <param name="seed">The corpus' seed.</param>
    /// <returns>Commands (<c>who</c>, <c>when</c>, <c>explain</c>, in equal shares) and queries as users type them:
    /// 8 % with a mistyped word, 8 % about somebody whom the corpus does not know.</returns>
    public static IEnumerable<(string Command, string Query)> Draw(int count, int passages, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(passages, 1);
        var random = new Random(Seeds.Mix(seed, document: -1, part: 0));
        for (var i = 0; i < count; i++)
        {
            var (command, openings) = Kinds[random.Next(Kinds.Length)];
            var terms = Terms(GeneratedCorpus.Passage(random.Next(passages), seed), random);
            var fate = random.NextDouble();
            if (fate < TypoShare) Mistype(terms, random);
            else if (fate < TypoShare + AbsentNameShare) terms[random.Next(terms.Count)] = AbsentName(random);
            yield return (command, $"{openings[random.Next(openings.Length)]} {string.Join(' ', terms)}".TrimStart());
        }
    }

    // Terms that stand near each other in the passage, in its order, as somebody who half remembers it would put them.
    private static List<string> Terms(string passage, Random random)
    {
        var content = passage.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !ClausePattern.FunctionWords.Contains(word))
            .ToArray();
        var count = Math.Min(TermCounts[random.Next(TermCounts.Length)], content.Length);
        var window = Math.Min(3 * count, content.Length);
        var start = random.Next(content.Length - window + 1);
        var picked = Enumerable.Range(start, window).ToArray();
        random.Shuffle(picked);
        return [.. picked.Take(count).Order().Select(index => content[index])];
    }

    private static void Mistype(List<string> terms, Random random)
    {
        var index = terms.FindIndex(term => term.Length == terms.Max(other => other.Length));
        var term = terms[index];
        if (term.Length < 4) return;

        // The first letter is seldom wrong (Pollock and Zamora 1984).
        var at = random.Next(1, term.Length - 1);
        terms[index] = random.Next(4) switch
        {
            0 => term.Remove(at, 1),
            1 => term.Insert(at, term[at].ToString()),
            2 => $"{term[..at]}{term[at + 1]}{term[at]}{term[(at + 2)..]}",
            _ => $"{term[..at]}{(char)('a' + random.Next(26))}{term[(at + 1)..]}",
        };
    }

    private static string AbsentName(Random random)
    {
        string name;
        do name = Syllables.Strangers.Invent(random, random.Next(1, 3));
        while (Vocabulary.Shared.Contains(name));
        return Vocabulary.Capitalised(name);
    }
}
