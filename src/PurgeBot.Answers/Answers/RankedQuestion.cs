using System.Collections.Immutable;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>A question with the passages that come nearest to it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Names">The people of the corpus whom it names.</param>
/// <param name="Terms">The words that it was looked for by.</param>
/// <param name="Ranked">The passages, best first; may be empty.</param>
/// <param name="Best">The same without near-duplicates, read where they are needed.</param>
internal sealed record RankedQuestion(
    Question Question, ImmutableArray<NameMention> Names, SearchTerms Terms, IReadOnlyList<RankedPassage> Ranked, BestPassages Best)
{
    /// <summary>The birth or death that it asks for, where the list of people gives its date; the first passage states it then, if any does.</summary>
    public LifeDate? LifeDate { get; init; }

    /// <summary>
    /// Whom it asks for by the list of people (who held an office, who is what to whom), where the first passage names them; else null.
    /// </summary>
    public Person? Listed { get; init; }

    /// <summary>Who cannot be the answer: they are what it asks for to somebody else.</summary>
    public ImmutableArray<Person> OfOthers { get; init; } = [];
}
