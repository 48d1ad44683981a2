using System.Collections.Frozen;
using System.Collections.Immutable;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Names;

/// <summary>Who held which office when, by the list of people: tells whom "head of the NKVD in 1937" and "who succeeded Yezhov" ask for.</summary>
/// <remarks>Immutable; safe for use by any number of threads at once. The list only says whom to look for; the answer stands in a passage.</remarks>
internal sealed class OfficeList
{
    // Stems of what people call whoever is at the top.
    private static readonly FrozenSet<string> Heads = FrozenSet.ToFrozenSet(["head", "chief", "leader", "boss", "director", "commissar"], StringComparer.Ordinal);

    private readonly ImmutableArray<HeldOffice> _offices;

    /// <summary>Takes in the offices of all people.</summary>
    public OfficeList(IEnumerable<Person> people)
    {
        var reader = new TermReader();
        _offices = [.. people.SelectMany(person => HeldOffice.Of(person, reader))];
    }

    /// <summary>The one person who held the office that a question asks for; null where it asks for none, or several did.</summary>
    /// <param name="question">The question.</param>
    /// <param name="names">The people whom it names.</param>
    public Person? Find(Question question, ImmutableArray<NameMention> names)
    {
        if (question.Kind != QuestionKind.Who || _offices.IsEmpty) return null;
        var found = names switch
        {
            [{ People: [var person] } name] => Beside(question, name, person),
            [] when question.Dates is [var date] => Called(question, [.. Words(question, null)]).Where(office => office.IsHeldIn(date.Date)),
            _ => [],
        };
        return found.Select(office => office.Holder).Distinct().Take(2).ToList() is [var only] ? only : null;
    }

    private IEnumerable<HeldOffice> Beside(Question question, NameMention name, Person person)
    {
        var direction = SuccessionReader.Read(question, name);
        if (direction == Succession.None) return [];
        var words = Words(question, name).Where(word => !SuccessionReader.IsWord(word.Word)).ToList();
        if (Called(question, words).FirstOrDefault(office => office.Holder == person) is not { } held) return [];
        var others = _offices.Where(office => office.Title == held.Title && office.Holder != person);
        return direction == Succession.Next
            ? others.Where(office => office.From > held.From).OrderBy(office => office.From).Take(1)
            : others.Where(office => office.From < held.From).OrderByDescending(office => office.From).Take(1);
    }

    private IEnumerable<HeldOffice> Called(Question question, List<Term> words) =>
        words.Count == 0 && !question.Dates.IsEmpty ? [] : _offices.Where(office => words.TrueForAll(word => office.Words.Any(other => AreAlike(word.Text, other.Text))));

    private static IEnumerable<Term> Words(Question question, NameMention? name)
    {
        for (var i = 0; i < question.Words.Length; i++)
        {
            var word = question.Words[i];
            if (name is not null && i >= name.FirstWord && i < name.FirstWord + name.Words) continue;
            if (word.Term.IsStopWord || QuestionWords.IsFrame(word.Term, QuestionKind.Who)) continue;
            if (question.Dates.Any(date => word.Span.Start < date.Span.End && date.Span.Start < word.Span.End)) continue;
            yield return word.Term;
        }
    }

    private static bool AreAlike(string asked, string listed) =>
        asked == listed || (Heads.Contains(asked) && Heads.Contains(listed)) || Thesaurus.Default.SynonymsOf(asked).Contains(listed) || Thesaurus.Default.FormsOf(asked).Contains(listed);
}
