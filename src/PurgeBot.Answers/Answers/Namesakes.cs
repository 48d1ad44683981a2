using System.Collections.Immutable;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Answers;

/// <summary>The people whom passages call by a name that a question asks for, told apart by their other names.</summary>
/// <remarks>For corpora that list nobody: who is meant is found out from the passages themselves.</remarks>
internal static class Namesakes
{
    // Somebody named a third as often as another may be meant as well.
    private const int Outnumbered = 3;

    // Further down the passages are about others.
    private const int MostCandidates = 5;

    /// <summary>The names in the passages that hold every word of the question, in order.</summary>
    public static IEnumerable<HeldName> Find(SearchTerms terms, IReadOnlyList<MatchedPassage> passages)
    {
        for (var rank = 0; rank < passages.Count; rank++)
        {
            var passage = passages[rank];
            if (passage.Matches.IsEmpty) continue;
            foreach (var name in passage.Passage.Sentences.SelectMany(sentence => NameFinder.Find(passage.Text, sentence)))
            {
                // Called the "Siberian Lenin": what stands in quotation marks is what somebody is like, or a title.
                if (name.Span.Start > 0 && passage.Text[name.Span.Start - 1] is '"' or '“' or '‘' or '«') continue;
                var held = passage.Matches.Where(match => match.Span.Start >= name.Span.Start && match.Span.End <= name.Span.End);
                if (held.Select(match => match.Term).Distinct().Count() == terms.All.Length) yield return new HeldName(rank, name, passage);
            }
        }
    }

    /// <summary>
    /// The people that full names belong to, each with all ways to name them: those whose first name the question gives the initial
    /// of, where there are any, and whom is named most often first.
    /// </summary>
    public static IReadOnlyList<ImmutableArray<HeldName>> People(Question question, IEnumerable<HeldName> names)
    {
        var people = People(names);
        // "V. Orlov": the initials stand before the name that they belong to.
        var initial = question.Words.Length > 1 && question.Words[0].Term.Word is [var letter] ? letter : default;
        var called = people.Where(person => char.ToLowerInvariant(person[0].Words[0][0]) == initial).ToList();
        return called.Count > 0 ? called : people;
    }

    private static List<ImmutableArray<HeldName>> People(IEnumerable<HeldName> names)
    {
        var people = new List<List<HeldName>>();
        // The fullest first: "Ivan Smirnov" then finds "Ivan Nikitich Smirnov".
        foreach (var name in names.Where(name => name.Words.Length > 1).OrderByDescending(name => name.Words.Length))
        {
            if (people.Find(person => AreOne(person[0].Words, name.Words)) is { } person) person.Add(name);
            else people.Add([name]);
        }

        return [.. people.OrderByDescending(person => person.Count).ThenBy(person => person.Min(name => name.Passage)).Select(person => person.ToImmutableArray())];
    }

    /// <summary>Those of them who may be meant by the name alone, where that is more than one; else nobody.</summary>
    public static ImmutableArray<Person> Candidates(IReadOnlyList<ImmutableArray<HeldName>> people)
    {
        var likely = people.TakeWhile(person => person.Length * Outnumbered >= people[0].Length).Take(MostCandidates).ToList();
        return likely.Count < 2 ? [] : [.. likely.Select(person => new Person(person[0].Text, [], [], Role: null, Born: null, Died: null))];
    }

    // One surname, and first names of which the fewer come again among the more, if only as initials.
    private static bool AreOne(ImmutableArray<string> fuller, ImmutableArray<string> name)
    {
        if (!fuller[^1].Equals(name[^1], StringComparison.OrdinalIgnoreCase)) return false;
        var at = 0;
        for (var i = 0; i < name.Length - 1; i++)
        {
            while (at < fuller.Length - 1 && !Agree(fuller[at], name[i])) at++;
            if (at++ >= fuller.Length - 1) return false;
        }

        return true;
    }

    private static bool Agree(string a, string b) =>
        a.Length == 1 || b.Length == 1 ? char.ToUpperInvariant(a[0]) == char.ToUpperInvariant(b[0]) : a.Equals(b, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A name in a passage that holds every word of a question.</summary>
/// <param name="Passage">Index of the passage among those looked at.</param>
/// <param name="Name">Where it stands.</param>
/// <param name="In">The passage.</param>
internal sealed record HeldName(int Passage, NameSpan Name, MatchedPassage In)
{
    /// <summary>The name as written.</summary>
    public string Text { get; } = Name.Span.Of(In.Text).ToString();

    /// <summary>Its words, without the full stops of initials.</summary>
    public ImmutableArray<string> Words { get; } = [.. Name.Span.Of(In.Text).ToString().Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries)];
}
