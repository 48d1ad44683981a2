using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;
using PurgeBot.Answers;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Chat.Facts;

/// <summary>The facts of a library. Start here: a passage's sentences that pass <see cref="StandAlone"/> are facts.</summary>
/// <remarks>
/// Safe for use by any number of threads at once, by those who hold the library. The library is read through when the first fact is
/// asked for, a quarter of a millisecond a passage; up to 20,000 passages are read.
/// </remarks>
public sealed class FactBook
{
    // Passages in which facts on a topic are looked for.
    private const int PassagesRead = 10;

    private const int MostSuggestions = 4;

    // As long as the library, and no longer.
    private static readonly ConditionalWeakTable<Library, FactBook> Books = [];

    private readonly Library _library;
    private readonly AnswerEngine _engine;
    private readonly Lazy<FactIndex> _index;

    private FactBook(Library library, AnswerEngine engine)
    {
        (_library, _engine) = (library, engine);
        _index = new Lazy<FactIndex>(() => FactIndex.Of(library));
    }

    /// <summary>Number of facts.</summary>
    public int Count => _index.Value.Places.Length;

    /// <summary>All facts in the order of the corpus; each is read as it is asked for.</summary>
    public IEnumerable<Fact> Facts => _index.Value.Places.Select(Read);

    /// <summary>The days on which something happened, in the order of the year.</summary>
    public IReadOnlyCollection<AnnualDate> Days => _index.Value.Days;

    /// <summary>The book of a library; the same one whenever it is asked for.</summary>
    /// <param name="library">The library.</param>
    /// <param name="engine">Finds the passages on a topic.</param>
    public static FactBook Of(Library library, AnswerEngine engine) => Books.GetValue(library, opened => new FactBook(opened, engine));

    /// <summary>The fact at a place in the order of the corpus, from 0.</summary>
    public Fact At(int place) => Read(_index.Value.Places[place]);

    /// <summary>The facts whose event happened on a day, in the order of the corpus.</summary>
    public ImmutableArray<Fact> On(AnnualDate day) => [.. _index.Value.On(day).Select(Read)];

    /// <summary>The fact of an id; null where there is none, or no longer.</summary>
    public Fact? Find(string id) => _index.Value.Find(id) is { } place ? Read(place) : null;

    /// <summary>The facts in the passages that answer best, best first.</summary>
    /// <param name="topic">A question, a name, a term or a date; any text.</param>
    public ImmutableArray<Fact> About(string topic) => FactsIn(Passages(Ask(topic)));

    /// <summary>Topics near to one on which there is no fact. Each has facts.</summary>
    /// <param name="topic">Any text.</param>
    public ImmutableArray<string> TopicsNear(string topic)
    {
        var answer = Ask(topic);
        var near = answer is Answer.NotInCorpus declined ? declined.Suggestions : [.. Passages(answer).Select(cited => SubjectOf(cited.Passage))];
        return [.. near.Distinct(StringComparer.Ordinal).Where(other => other != topic && About(other).Length > 0).Take(MostSuggestions)];
    }

    /// <summary>What the part of the document in which a passage stands is called.</summary>
    internal static string SubjectOf(Passage passage) => passage.Section.IsEmpty ? passage.Document.Title : passage.Section[^1];

    private Fact Read(FactPlace place) => place.Read(_library.Find(place.Paragraph)!.Paragraph);

    // A topic that is nothing but a date asks what happened then.
    private Answer Ask(string topic)
    {
        var answer = _engine.Ask(_library, QuestionKind.When, topic, PassagesRead);
        return answer.Question.Period is null ? _engine.Ask(_library, QuestionKinds.Guess(topic, _library.People), topic, PassagesRead) : answer;
    }

    private static ImmutableArray<CitedPassage> Passages(Answer answer) => answer switch
    {
        Answer.Cited cited => cited.Passages,
        Answer.Ambiguous ambiguous => ambiguous.Passages,
        _ => [],
    };

    private ImmutableArray<Fact> FactsIn(ImmutableArray<CitedPassage> passages)
    {
        var found = passages
            .SelectMany(cited => _index.Value.In(ParagraphKey.Of(cited.Passage)).Select(place => place.Read(cited.Passage)).Select(fact => (Fact: fact, Words: WordsIn(fact, cited.Highlights))))
            .ToList();
        // A good passage also has sentences about something else.
        var most = found.Select(at => at.Words).DefaultIfEmpty().Max();
        return [.. found.Where(at => at.Words > 0 && at.Words * 2 >= most).Select(at => at.Fact)];
    }

    private static int WordsIn(Fact fact, ImmutableArray<TextSpan> matched) => matched
        .Where(word => word.Start >= fact.Span.Start && word.End <= fact.Span.End)
        .Select(word => word.Of(fact.Passage.Text).ToString())
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Count();
}
