using System.Collections.Frozen;
using System.Collections.Immutable;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Names;

/// <summary>Who is what to whom, by the list of people: tells whom "Trotsky's assassin", "who killed Trotsky" and "wife of Bukharin" ask for.</summary>
/// <remarks>Immutable; safe for use by any number of threads at once. The list only says whom to look for; the answer stands in a passage.</remarks>
internal sealed class RelationList
{
    // Which of several: the question may leave it out.
    private static readonly FrozenSet<string> Attributes = FrozenSet.ToFrozenSet(
        ["first", "second", "third", "elder", "younger", "eldest", "youngest", "former", "late"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Murderers =
        FrozenSet.ToFrozenSet(["murderer", "assassin", "killer", "executioner"], StringComparer.Ordinal);

    private readonly ImmutableArray<Relation> _relations;

    /// <summary>Takes in the relations of all people.</summary>
    public RelationList(NameIndex people)
    {
        var reader = new TermReader();
        _relations = [.. people.People.SelectMany(person => Relation.Of(person, people, reader)).Where(relation => !relation.Called.IsEmpty)];
    }

    /// <summary>The one relation that a question asks for; null where it asks for none, or for several people.</summary>
    /// <param name="question">The question.</param>
    /// <param name="names">The people whom it names.</param>
    public Relation? Find(Question question, ImmutableArray<NameMention> names) =>
        Asked(question, names) is { } asked && asked.Relations.Where(relation => relation.To == asked.To).Take(2).ToList() is [var only] ? only : null;

    /// <summary>
    /// Who is to others what the question asks for, and not to whom it names: Bukharin's wife where it asks for Stalin's. They cannot be meant.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="names">The people whom it names.</param>
    public ImmutableArray<Person> OfOthers(Question question, ImmutableArray<NameMention> names) => Asked(question, names) is not { } asked ? [] :
    [
        .. asked.Relations.Where(relation => relation.To != asked.To).Select(relation => relation.Person)
            .Except(asked.Relations.Where(relation => relation.To == asked.To).Select(relation => relation.Person)),
    ];

    /// <summary>Whether the list names who murdered somebody.</summary>
    public bool HasMurderer(Person person) => _relations.Any(relation => relation.To == person && relation.Called.Any(called => Murderers.Contains(called.Word)));

    private (Person To, ImmutableArray<Relation> Relations)? Asked(Question question, ImmutableArray<NameMention> names)
    {
        if (question.Kind != QuestionKind.Who || !question.Dates.IsEmpty || names is not [{ People: [var to] } name]) return null;
        if (AskedRoleReader.Read(question).Role != Role.Agent) return null;
        var asked = question.Content.Except(question.Words.Slice(name.FirstWord, name.Words)).Select(word => word.Term).ToList();
        return asked.Count == 0 ? null : (to, [.. _relations.Where(relation => IsSaidOf(asked, relation))]);
    }

    private static bool IsSaidOf(List<Term> asked, Relation relation) =>
        asked.TrueForAll(word => relation.Called.Any(called => Thesaurus.Default.AreAlike(word.Text, called.Text)))
        && relation.Called.All(called => Attributes.Contains(called.Word) || asked.Exists(word => Thesaurus.Default.AreAlike(word.Text, called.Text)));
}
