using System.Collections.Immutable;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Names;

/// <summary>One name of a person, read into its words.</summary>
internal sealed class WrittenName
{
    /// <summary>Reads a name.</summary>
    public WrittenName(string name, TermReader terms)
    {
        var words = terms.Read(name);
        Words = [.. words.Select(word => word.Term)];
        Significant = [.. Words.Where(word => !word.IsStopWord)];
        // "Nicholas II", "Catherine the Great", "the Iron Commissar" are told by all their words: the last one is no surname.
        if (Words.Length > 1 && Significant.Length == Words.Length && !IsAddition(words[^1].Span.Of(name))) Surname = Words[^1];
    }

    /// <summary>The words, in order; empty where the name has no letters.</summary>
    public ImmutableArray<Term> Words { get; }

    /// <summary>The words without those that say nothing (the, of).</summary>
    public ImmutableArray<Term> Significant { get; }

    /// <summary>The surname, where the name has one besides other words.</summary>
    public Term? Surname { get; }

    /// <summary>What the name is told by in a text: the surname, or else all significant words.</summary>
    public ImmutableArray<Term> Shortest => Surname is null ? Significant : [Surname];

    /// <summary>The whole name as it is compared.</summary>
    public string Key => string.Join(' ', Words.Select(word => word.Word));

    private static bool IsAddition(ReadOnlySpan<char> word) => NameWords.IsTitle(word) || NameWords.IsNumeral(word);
}
