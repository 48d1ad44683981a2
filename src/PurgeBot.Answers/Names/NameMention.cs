using System.Collections.Immutable;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Names;

/// <summary>Words of a question that name a person of the corpus.</summary>
/// <param name="FirstWord">Index of the first of them among the question's words.</param>
/// <param name="Words">How many they are.</param>
/// <param name="People">Who may be meant, most likely first; several who share a surname.</param>
/// <param name="SearchedBy">The words by which the corpus names the person.</param>
public sealed record NameMention(
    int FirstWord,
    int Words,
    ImmutableArray<Person> People,
    ImmutableArray<Term> SearchedBy);
