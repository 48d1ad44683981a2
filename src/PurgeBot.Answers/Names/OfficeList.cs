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

    /// <summary>The one office that a question asks for the holder of; null where it asks for none, or several people held it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="names">The people whom it names.</param>
    /// <param name="phrases">What the corpus calls what readers call otherwise: "secret police chief".</param>
    public HeldOffice? Find(Question question, ImmutableArray<NameMention> names, Phrasebook phrases)
    {
        if (question.Kind != QuestionKind.Who || _offices.IsEmpty) return null;
        var found = names switch
        {
            [{ People: [var person] } name] => Beside(question, name, person, phrases),
            [] when question.Dates is [var date] => Called(question, [.. Parts(question, null, phrases)]).Where(office => office.IsHeldIn(date.Date)),
            _ => [],
        };
        return found.DistinctBy(office => office.Holder).Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>Whether two stems say the same of an office: head and chief.</summary>
    public static bool AreAlike(string asked, string listed) =>
        (Heads.Contains(asked) && Heads.Contains(listed)) || Thesaurus.Default.AreAlike(asked, listed);

    private IEnumerable<HeldOffice> Beside(Question question, NameMention name, Person person, Phrasebook phrases)
    {
        var direction = SuccessionReader.Read(question, name);
        if (direction == Succession.None) return [];
        var parts = Parts(question, name, phrases).Where(part => !SuccessionReader.IsWord(part.Words[0].Word)).ToList();
        if (Called(question, parts).FirstOrDefault(office => office.Holder == person) is not { } held) return [];
        var others = _offices.Where(office => office.Title == held.Title && office.Holder != person);
        return direction == Succession.Next
            ? others.Where(office => office.From > held.From).OrderBy(office => office.From).Take(1)
            : others.Where(office => office.From < held.From).OrderByDescending(office => office.From).Take(1);
    }

    private IEnumerable<HeldOffice> Called(Question question, List<Part> parts) =>
        parts.Count == 0 && !question.Dates.IsEmpty ? [] : _offices.Where(office => parts.TrueForAll(part => part.IsSaidOf(office)));

    private static IEnumerable<Part> Parts(Question question, NameMention? name, Phrasebook phrases)
    {
        for (var i = 0; i < question.Words.Length;)
        {
            var (length, senses) = phrases.LongestAt(question.Words, i);
            var words = question.Words.Slice(i, Math.Max(1, length)).Where(IsOfOffice).Select(word => word.Term).ToImmutableArray();
            if (words.Length > 0) yield return new Part(words, senses);
            i += Math.Max(1, length);
        }

        bool IsOfOffice(TermOccurrence word) =>
            !word.Term.IsStopWord
            && !QuestionWords.IsFrame(word.Term, QuestionKind.Who)
            && !(name is not null && question.Words.AsSpan(name.FirstWord, name.Words).Contains(word))
            && !question.Dates.Any(date => word.Span.Start < date.Span.End && date.Span.Start < word.Span.End);
    }

    // A word of the question, or several that are a phrase.
    private sealed record Part(ImmutableArray<Term> Words, ImmutableArray<PhraseSense> Senses)
    {
        public bool IsSaidOf(HeldOffice office) => AreIn(office, Words) || Senses.Any(sense => AreIn(office, sense.Written.Significant));

        private static bool AreIn(HeldOffice office, ImmutableArray<Term> words) =>
            words.All(word => office.Words.Any(other => AreAlike(word.Text, other.Text)));
    }
}
