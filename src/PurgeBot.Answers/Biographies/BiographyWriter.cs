using System.Collections.Immutable;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;
using PurgeBot.Answers.Timelines;

namespace PurgeBot.Answers.Biographies;

/// <summary>Writes what the corpus says of a person, part by part, and numbers the passages that it cites.</summary>
/// <param name="library">The corpus.</param>
/// <param name="reader">Reads words.</param>
internal sealed class BiographyWriter(Library library, TermReader reader)
{
    private const int MostEvents = 8;
    private const int MostRoles = 6;
    private const int MostCompanions = 10;
    private const int NumbersEach = 2;

    private readonly List<CitedPassage> _cited = [];
    private readonly Dictionary<ParagraphKey, int> _numbers = [];

    /// <summary>Writes it.</summary>
    /// <param name="person">Whom it is about.</param>
    /// <param name="life">Finds the passage that states the person's birth (true) or death as the list has it; null where none does.</param>
    public Biography Write(Person person, Func<bool, Passage?> life)
    {
        var passages = new PassagesNaming(library, reader).Find(person);
        ImmutableArray<LifeDay> days = [.. LifeDays(person, life)];
        ImmutableArray<PersonRole> roles = [.. new PersonRoles(reader).Read(person, passages).Take(MostRoles).Select(role => new PersonRole(role.Title, role.Period, NumberOf(role.Passage)))];
        ImmutableArray<PersonEvent> dated = [.. PersonEvents.Choose(person, passages, MostEvents).Select(EventOf)];
        var company = CompanyReader.Companions(person, passages, MostCompanions);
        ImmutableArray<Companion> companions = [.. company.Select(of => new Companion(of.Person, of.Weight, of.Passages.Length, Numbers(of.Passages)))];
        ImmutableArray<CompanionLink> links = [.. CompanyReader.Links([.. company.Select(of => of.Person)], passages)];
        return new Biography(person, days, roles, dated, companions, links, [.. _cited]);
    }

    private PersonEvent EventOf(DatedSentence sentence) => new(
        sentence.Date.Resolved, sentence.Date.ToDisplay(sentence.Passage.Text), sentence.Span.Of(sentence.Passage.Text).ToString(), NumberOf(sentence.Passage)!.Value);

    private IEnumerable<LifeDay> LifeDays(Person person, Func<bool, Passage?> life)
    {
        foreach (var (isBirth, edtf) in ((bool, string?)[])[(true, person.Born), (false, person.Died)])
        {
            if (EdtfDate.TryParse(edtf, out var date)) yield return new LifeDay(isBirth, date.ToDisplay(), NumberOf(life(isBirth)));
        }
    }

    // A passage that is cited already says it as well as another.
    private ImmutableArray<int> Numbers(ImmutableArray<NamingPassage> passages)
    {
        var known = passages.Where(passage => _numbers.ContainsKey(ParagraphKey.Of(passage.Passage))).Take(NumbersEach);
        return [.. known.Concat(passages.Take(1)).DistinctBy(passage => ParagraphKey.Of(passage.Passage)).Take(NumbersEach).Select(passage => NumberOf(passage.Passage)!.Value)];
    }

    private int? NumberOf(Passage? passage)
    {
        if (passage is null) return null;
        var key = ParagraphKey.Of(passage);
        if (_numbers.TryGetValue(key, out var known)) return known;
        var id = library.Index.Documents.Of(key.Document)!.Value + key.Number - 1;
        _cited.Add(new AnswerWriter(library).Cite(library.Index.Read(id), Score.Of(0, "cited"), []));
        return _numbers[key] = _cited.Count;
    }
}
