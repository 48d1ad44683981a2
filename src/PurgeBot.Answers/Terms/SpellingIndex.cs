namespace PurgeBot.Answers.Terms;

/// <summary>Finds the known words that a misspelt one may stand for.</summary>
/// <remarks>Immutable once built; safe for use by any number of threads at once. Memory: the words, and a reference to each.</remarks>
internal sealed class SpellingIndex
{
    private readonly Dictionary<(char First, int Length), string[]> _words;

    /// <summary>Takes in the words; each once.</summary>
    public SpellingIndex(IEnumerable<string> words) => _words = words
        .Where(word => word.Length > 0)
        .GroupBy(word => (word[0], word.Length))
        .ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The known words that the fewest edits lead to, if no more than a word of this length is allowed; in no order.</summary>
    public IReadOnlyList<string> Nearest(string word)
    {
        if (word.Length < Spelling.ShortestGuessed) return [];
        for (var edits = 1; edits <= Spelling.EditsAllowed(word); edits++)
        {
            if (Within(word, edits) is { Count: > 0 } found) return found;
        }

        return [];
    }

    private List<string> Within(string word, int edits)
    {
        var found = new List<string>();
        for (var length = word.Length - edits; length <= word.Length + edits; length++)
        {
            if (!_words.TryGetValue((word[0], length), out var words)) continue;
            foreach (var other in words)
            {
                if (Spelling.Edits(word, other, edits) is not null) found.Add(other);
            }
        }

        return found;
    }
}
