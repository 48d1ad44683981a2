using System.Collections.Immutable;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>Finds the passage that introduces a person of the list who is asked for by name alone: it begins with the full name, as an entry in a lexicon does.</summary>
internal sealed class Introduction(PassageIndex index)
{
    // A passage that ranks lower is about somebody else.
    private const int PassagesRead = 20;

    private static readonly string[] Openings = [" was born ", " was a ", " was an ", " was the "];

    /// <summary>The best such passage, if one is among the first; "Leon Trotsky, born Lev Bronstein" before "Leon Trotsky lived in".</summary>
    /// <param name="question">The question.</param>
    /// <param name="names">The people whom it names.</param>
    /// <param name="ranked">The passages, best first.</param>
    public RankedPassage? Find(Question question, ImmutableArray<NameMention> names, IReadOnlyList<RankedPassage> ranked)
    {
        if (question.Kind == QuestionKind.When || names is not [{ People: [var person] } only] || !question.IsNothingBut(only)) return null;
        return ranked.Take(PassagesRead)
            .Select(passage => (Ranked: passage, index.Read(passage.Id).Passage.Text))
            .Where(passage => passage.Text.StartsWith(person.Name, StringComparison.Ordinal))
            .OrderByDescending(passage => Describes(passage.Text.AsSpan(person.Name.Length)))
            .FirstOrDefault()
            .Ranked;
    }

    private static bool Describes(ReadOnlySpan<char> behindName)
    {
        if (behindName is [',', ..] or [' ', '(', ..]) return true;
        foreach (var opening in Openings)
        {
            if (behindName.StartsWith(opening, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
