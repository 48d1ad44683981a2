using System.Collections.Immutable;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;

namespace PurgeBot.Answers.Biographies;

/// <summary>What the corpus says of one person, each part with the passages that say so.</summary>
/// <remarks>
/// Passages are cited by their number, from 1, in <paramref name="Cited"/>. What the list of people says and no passage does has no number:
/// whoever shows it says where it is from.
/// </remarks>
/// <param name="Person">Who it is.</param>
/// <param name="Life">Birth and death, as far as the list of people gives them.</param>
/// <param name="Roles">What the person was, those of the list first; may be empty.</param>
/// <param name="Events">What is dated of the person's life, in the order of time; may be empty.</param>
/// <param name="Companions">Who is named together with the person, most often first; may be empty.</param>
/// <param name="Links">Which of the companions are named together with each other.</param>
/// <param name="Cited">The passages, in the order in which they are first cited.</param>
public sealed record Biography(
    Person Person,
    ImmutableArray<LifeDay> Life,
    ImmutableArray<PersonRole> Roles,
    ImmutableArray<PersonEvent> Events,
    ImmutableArray<Companion> Companions,
    ImmutableArray<CompanionLink> Links,
    ImmutableArray<CitedPassage> Cited)
{
    /// <summary>Whether the corpus says anything beside what the list of people does.</summary>
    public bool IsEmpty => Cited.IsEmpty;
}

/// <summary>A birth or a death.</summary>
/// <param name="IsBirth">Which of them.</param>
/// <param name="When">The date in plain English.</param>
/// <param name="Number">The passage that states it; null where only the list of people does.</param>
public sealed record LifeDay(bool IsBirth, string When, int? Number);

/// <summary>What somebody was.</summary>
/// <param name="Title">The office, work or relation, as the list of people or the passage has it.</param>
/// <param name="Period">When, as far as that is said; may be open to one side. Else null.</param>
/// <param name="Number">The passage that states it; null where only the list of people does.</param>
public sealed record PersonRole(string Title, EdtfDate? Period, int? Number)
{
    /// <summary>The role in plain English, with its time where that is said.</summary>
    public string ToDisplay() => Period is null ? Title : $"{Title}, {Period.ToDisplay()}";
}

/// <summary>A dated sentence that names somebody.</summary>
/// <param name="Date">When it was; has a year, a first and a last day.</param>
/// <param name="When">The date in plain English.</param>
/// <param name="Text">The sentence, word for word.</param>
/// <param name="Number">The passage that it stands in.</param>
public sealed record PersonEvent(EdtfDate Date, string When, string Text, int Number);

/// <summary>Somebody who is named together with the person, in the same sentences.</summary>
/// <param name="Person">Who it is.</param>
/// <param name="Weight">How closely: each sentence counts for one divided by the others whom it names.</param>
/// <param name="Paragraphs">How many paragraphs have such a sentence; at least 1.</param>
/// <param name="Numbers">Some of these passages, the most telling first; at least one.</param>
public sealed record Companion(Person Person, double Weight, int Paragraphs, ImmutableArray<int> Numbers);

/// <summary>Two companions who are named together with each other.</summary>
/// <param name="One">Index of one of them among the companions.</param>
/// <param name="Other">Index of the other; larger.</param>
/// <param name="Weight">How closely, as for a <see cref="Companion"/>.</param>
public sealed record CompanionLink(int One, int Other, double Weight);
