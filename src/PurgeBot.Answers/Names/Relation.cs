using System.Collections.Immutable;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Names;

/// <summary>What the list of people says that somebody is to somebody else: <c>second wife of Trotsky</c>, <c>murderer of Sergei Kirov</c>.</summary>
/// <param name="Person">Who is it.</param>
/// <param name="Called">What they are called: <c>second wife</c>.</param>
/// <param name="To">To whom they are it.</param>
internal sealed record Relation(Person Person, ImmutableArray<Term> Called, Person To)
{
    private static readonly string[] Ends = [";", ",", "(", ")", " and "];

    /// <summary>The relations that a person's role names.</summary>
    /// <param name="person">The person.</param>
    /// <param name="people">Everybody.</param>
    /// <param name="reader">Reads words.</param>
    public static IEnumerable<Relation> Of(Person person, NameIndex people, TermReader reader)
    {
        foreach (var part in (person.Role ?? "").Split(Ends, StringSplitOptions.TrimEntries))
        {
            var words = reader.Read(part).ToList();
            if (people.Find(words, static _ => true) is not [{ People: [var to] } name] || to == person) continue;
            if (name.FirstWord < 2 || words[name.FirstWord - 1].Term.Word != "of" || name.FirstWord + name.Words != words.Count) continue;
            yield return new Relation(person, [.. words.Take(name.FirstWord - 1).Select(word => word.Term).Where(word => !word.IsStopWord)], to);
        }
    }
}
