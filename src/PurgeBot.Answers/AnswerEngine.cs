using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime.Extensions;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Biographies;
using PurgeBot.Answers.Learned;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;
using PurgeBot.Answers.Timelines;

namespace PurgeBot.Answers;

/// <summary>
/// Start here: from a question to a cited answer. Each line of <see cref="Search"/> is a stage, and each stage a folder;
/// then comes an answer, or an honest "not in this corpus". A question that is a period goes to the <see cref="Chronicle"/> instead.
/// </summary>
/// <remarks>Safe for use by any number of threads at once.</remarks>
/// <param name="time">The clock that "on this day" is told by, in UTC; the system's where none is given.</param>
public sealed class AnswerEngine(TimeProvider? time = null)
{
    /// <summary>Passages shown where nobody asks for another number.</summary>
    public const int DefaultPassages = 3;

    /// <summary>Most passages that can be asked for.</summary>
    public const int MostPassages = 50;

    // Readers remember the words that they met and serve one thread at a time.
    private readonly ConcurrentBag<TermReader> _readers = [];
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    private LearnedWeights<Feature> _ranking = Ranker.DefaultWeights;

    /// <summary>An engine that ranks as if there were no such feature: what answers lose by it is what it is worth.</summary>
    public static AnswerEngine Without(Feature feature) => new() { _ranking = Ranker.DefaultWeights.Without(feature) };

    /// <summary>Answers a question from a library.</summary>
    /// <param name="library">The corpus as it is now; held by the caller.</param>
    /// <param name="kind">What is asked for.</param>
    /// <param name="text">The question, as somebody typed it; any text.</param>
    /// <param name="limit">Most passages to show, 1 to <see cref="MostPassages"/>.</param>
    public Answer Ask(Library library, QuestionKind kind, string text, int limit = DefaultPassages)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostPassages);
        return Reading(reader =>
        {
            var question = Read(reader, kind, text);
            if (question.Period is not null) return new Chronicle(library, reader).Write(question, limit);
            var found = Search(library, reader, question);
            return new AnswerDecision(found).IsAnswered
                ? new AnswerWriter(library).Write(found, limit)
                : new Answer.NotInCorpus(question, Suggestions(library, reader, found)) { Unstated = new UnstatedFinder(library.Index.Vocabulary).Find(found) };
        });
    }

    /// <summary>What somebody may want to ask who has typed the beginning of it, most likely first. Each is answered when it is asked.</summary>
    /// <param name="library">The corpus as it is now; held by the caller.</param>
    /// <param name="kind">What is asked for.</param>
    /// <param name="typed">What has been typed so far; any text. Where it is empty, what the corpus speaks of most comes first.</param>
    /// <param name="most">Most proposals wanted.</param>
    /// <returns>Texts of 2 to 100 UTF-16 code units, each once.</returns>
    public ImmutableArray<string> Propose(Library library, QuestionKind kind, string typed, int most) => Reading<ImmutableArray<string>>(reader =>
    [
        .. library.Completions.Find(kind, typed, reader)
            .Where(entry => entry.IsAnswered(kind, (asked, text) => IsAnswered(library, reader, asked, text)))
            .Select(entry => entry.Text)
            .Take(most),
    ]);

    /// <summary>What the corpus dates on a topic, in a period, or both, in the order of time.</summary>
    /// <param name="library">The corpus as it is now; held by the caller.</param>
    /// <param name="topic">What it is to be about; any text. Where it is nothing but a period, what happened then; where it is empty, everything.</param>
    /// <param name="period">Between which dates; null for any. Comes before a period that the topic is.</param>
    /// <param name="most">Most entries.</param>
    /// <returns>A timeline without entries where the corpus does not speak of the topic, or dates nothing of it.</returns>
    public Timeline Recount(Library library, string topic, Dates.EdtfDate? period, int most = Timeline.MostEntries) => Reading(reader =>
    {
        var asked = topic.Trim();
        var writer = new TimelineWriter(library, most);
        if (asked.Length == 0) return writer.Everything(period);
        if (Read(reader, QuestionKind.When, asked).Period is { Dates: [var only] }) return writer.Everything(period ?? only);
        var question = Read(reader, QuestionKinds.Guess(asked, library.People), asked);
        var found = Search(library, reader, question);
        // Somebody is called by their full name, however they were asked for.
        var who = found.Names is [{ People: [var person] } name] && question.IsNothingBut(name) ? person : null;
        return new AnswerDecision(found).IsAnswered
            ? writer.About(who?.Name ?? asked, period, found.Best.Take(CandidateSearch.Limit), new TopicSentences(found.Terms, found.Names, isPerson: who is not null))
            : new Timeline(asked, period, [], LeftOut: 0) { Suggestions = Suggestions(library, reader, found) };
    });

    /// <summary>What the corpus says of a person: life dates, roles, dated events, and who is named together with them.</summary>
    /// <param name="library">The corpus as it is now; held by the caller.</param>
    /// <param name="person">One of <see cref="Library.People"/>.</param>
    public Biography Describe(Library library, Person person) => Reading(reader =>
        new BiographyWriter(library, reader).Write(person, isBirth => Stating(library, reader, person, isBirth)));

    // The passage that states a birth or death on the day that the list of people gives.
    private Passage? Stating(Library library, TermReader reader, Person person, bool isBirth)
    {
        var question = Read(reader, QuestionKind.When, $"{(isBirth ? "birth" : "death")} of {person.Name}");
        return Search(library, reader, question).LifeDate?.Stated is { } stated ? library.Index.Read(stated.Passage).Passage : null;
    }

    private T Reading<T>(Func<TermReader, T> work)
    {
        if (!_readers.TryTake(out var reader)) reader = new TermReader();
        try
        {
            return work(reader);
        }
        finally
        {
            _readers.Add(reader);
        }
    }

    private Question Read(TermReader reader, QuestionKind kind, string text)
    {
        var question = new QuestionReader(reader).Read(kind, text);
        return question with { Period = PeriodReader.Read(question, _time.GetUtcNow().ToOffsetDateTime().Date) };
    }

    private bool IsAnswered(Library library, TermReader reader, QuestionKind kind, string text)
    {
        var question = Read(reader, kind, text);
        return question.Period is { } period ? new Chronicle(library, reader).HasAny(period) : new AnswerDecision(Search(library, reader, question)).IsAnswered;
    }

    private RankedQuestion Search(Library library, TermReader reader, Question question)
    {
        var names = library.People.Find(question.Words, term => library.Index.Vocabulary.FrequencyOf(term.Text) > 0);
        var terms = new SearchTermReader(library.Index, library.Phrases, reader).Read(question, names);
        var candidates = new CandidateSearch(library.Index).Find(terms);
        var life = new LifeDates(library.Index, library.Relations, reader).Find(question, names, terms, candidates);
        if (life?.Stated is { } at) candidates = [.. candidates.Append(at.Passage).Distinct()];
        var dated = new DatedCandidates(library.Index).Find(question.Dates, candidates);
        var ranked = new Ranker(library.Index, _ranking).Rank(terms, question.Expects, candidates, dated);
        if (life?.Stated is { } stated) ranked = [.. ranked.OrderByDescending(passage => passage.Id == stated.Passage)];
        if (new Introduction(library.Index).Find(question, names, ranked) is { } introduction) ranked = First(introduction, ranked);
        var (listed, said) = Listed(library, reader, question, names);
        var naming = listed is null ? null : new ListedPerson(library.Index, reader).PassageNaming(listed, said, ranked);
        if (naming is not null) ranked = First(naming, ranked);
        return new RankedQuestion(question, names, terms, ranked, new BestPassages(library.Index, reader, terms, ranked))
        {
            LifeDate = life,
            Listed = naming is null ? null : listed,
            OfOthers = library.Relations.OfOthers(question, names),
        };
    }

    private static IReadOnlyList<RankedPassage> First(RankedPassage first, IReadOnlyList<RankedPassage> ranked) => [first, .. ranked.Where(passage => passage != first)];

    // Whom the list of people says that the question asks for, and the words by which it says so.
    private static (Person? Person, ImmutableArray<Term> Said) Listed(Library library, TermReader reader, Question question, ImmutableArray<NameMention> names)
    {
        if (library.Offices.Find(question, names, library.Phrases) is { } office) return (office.Holder, office.Words);
        return library.Relations.Find(question, names) is { } relation
            ? (relation.Person, [.. relation.Called, .. reader.Read(relation.To.Name).Select(word => word.Term)])
            : (null, []);
    }

    // Each is tried: what is suggested is answered when somebody asks it.
    private ImmutableArray<string> Suggestions(Library library, TermReader reader, RankedQuestion declined) =>
    [
        .. new Suggestions(library.Index).For(declined)
            .Where(suggestion => IsAnswered(library, reader, suggestion.Kind, suggestion.Text))
            .Select(suggestion => suggestion.Text),
    ];
}
