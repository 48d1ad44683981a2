using System.Collections.Immutable;

namespace PurgeBot.Answers.Terms;

/// <summary>Words that stand one after the other, stop words between them included.</summary>
/// <remarks>Immutable; safe for use by any number of threads at once.</remarks>
internal sealed class Phrase
{
    /// <summary>Most words of a phrase.</summary>
    public const int MaxWords = 12;

    private readonly ImmutableArray<uint> _hashes;

    public Phrase(IEnumerable<Term> words)
    {
        Words = [.. words];
        _hashes = [.. Words.Select(word => word.Hash)];
        Significant = [.. Words.Where(word => !word.IsStopWord)];
    }

    /// <summary>The words, in order; at least one.</summary>
    public ImmutableArray<Term> Words { get; }

    /// <summary>The words without those that say nothing (the, of).</summary>
    public ImmutableArray<Term> Significant { get; }

    /// <summary>The phrase as it is compared.</summary>
    public string Key => KeyOf(Words.Select(word => word.Text));

    /// <summary>What the phrase of some stems is compared by.</summary>
    public static string KeyOf(IEnumerable<string> stems) => string.Join(' ', stems);

    /// <summary>Reads a phrase; an article before it is left out, since texts say it with another one or none.</summary>
    public static Phrase Read(string text, TermReader reader)
    {
        var words = reader.Read(text).Select(word => word.Term).ToList();
        return new Phrase(words.Count > 1 && words[0].Word is "the" or "a" or "an" ? words.Skip(1) : words);
    }

    /// <summary>Whether its last word stands at a place of a text, and the others right before.</summary>
    /// <param name="words">The text's words, each a <see cref="Term.Hash"/> with any marks below it.</param>
    /// <param name="position">The place.</param>
    public bool EndsAt(ReadOnlySpan<uint> words, int position)
    {
        if (position + 1 < _hashes.Length) return false;
        for (var i = 0; i < _hashes.Length; i++)
        {
            if ((words[position - i] & TermHash.Mask) != _hashes[^(i + 1)]) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Key;
}
