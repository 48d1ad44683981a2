using System.Collections.Immutable;

namespace PurgeBot.Answers.Terms;

/// <summary>Knows by which other phrases a passage may say a phrase of a question.</summary>
/// <remarks>Immutable; safe for use by any number of threads at once. Memory is in proportion to the phrases.</remarks>
internal sealed class Phrasebook
{
    private readonly Dictionary<string, ImmutableArray<PhraseSense>> _senses;
    private readonly HashSet<string> _firstWords = new(StringComparer.Ordinal);
    private readonly int _longest;

    /// <summary>Takes in senses, each under the phrase that is asked.</summary>
    public Phrasebook(IEnumerable<(Phrase Asked, PhraseSense Sense)> senses)
    {
        _senses = senses
            .Where(pair => pair.Asked.Key != pair.Sense.Written.Key)
            .GroupBy(pair => pair.Asked.Key, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group
                    .GroupBy(pair => pair.Sense.Written.Key, StringComparer.Ordinal)
                    .Select(same => same.MaxBy(pair => pair.Sense.Strength).Sense)
                    .ToImmutableArray(),
                StringComparer.Ordinal);
        foreach (var asked in _senses.Keys)
        {
            var words = asked.Split(' ');
            _firstWords.Add(words[0]);
            _longest = Math.Max(_longest, words.Length);
        }
    }

    /// <summary>Whether it holds nothing.</summary>
    public bool IsEmpty => _senses.Count == 0;

    /// <summary>The longest phrase that begins at a place of a question: how many words it has, and its senses; 0 and none where none does.</summary>
    /// <param name="words">The question's words.</param>
    /// <param name="start">The place.</param>
    public (int Words, ImmutableArray<PhraseSense> Senses) LongestAt(ImmutableArray<TermOccurrence> words, int start)
    {
        if (!_firstWords.Contains(words[start].Term.Text)) return (0, []);
        for (var length = Math.Min(_longest, words.Length - start); length > 0; length--)
        {
            var asked = Phrase.KeyOf(words.Slice(start, length).Select(word => word.Term.Text));
            if (_senses.TryGetValue(asked, out var senses)) return (length, senses);
        }

        return (0, []);
    }
}

/// <summary>What a passage may say for a phrase.</summary>
/// <param name="Written">The words of the passage.</param>
/// <param name="Strength">How surely they mean it, 0 to 1; below 1, which is the asked word itself.</param>
internal sealed record PhraseSense(Phrase Written, float Strength);
