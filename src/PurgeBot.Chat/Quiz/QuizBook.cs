using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PurgeBot.Answers;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Quiz;

/// <summary>
/// Start here for the quiz: the questions of a library. Sentences that stand alone are read into dates and people, and each kind of question
/// is a class that takes one thing out and finds what could stand there instead, and does not.
/// </summary>
/// <remarks>
/// Safe for use by any number of threads at once, by those who hold the library. It is read through when the first question is asked for, some two
/// milliseconds a passage; up to 2,000 passages are read.
/// </remarks>
public sealed class QuizBook
{
    private const int MostPassages = 2_000;

    // Passages in which questions on a topic are looked for.
    private const int PassagesOnTopic = 30;

    // As long as the library, and no longer.
    private static readonly ConditionalWeakTable<Library, QuizBook> Books = [];

    private readonly Library _library;
    private readonly AnswerEngine _engine;
    private readonly Lazy<ImmutableArray<QuizQuestion>> _questions;
    private readonly Lazy<Dictionary<string, QuizQuestion>> _byId;
    private readonly Lazy<ILookup<ParagraphKey, QuizQuestion>> _inPassage;

    private QuizBook(Library library, AnswerEngine engine)
    {
        (_library, _engine) = (library, engine);
        _questions = new Lazy<ImmutableArray<QuizQuestion>>(Make);
        _byId = new Lazy<Dictionary<string, QuizQuestion>>(() => Questions.ToDictionary(question => question.Id, StringComparer.Ordinal));
        _inPassage = new Lazy<ILookup<ParagraphKey, QuizQuestion>>(() => Questions.ToLookup(question => ParagraphKey.Of(question.Passage)));
    }

    /// <summary>All questions in the order of the corpus.</summary>
    public ImmutableArray<QuizQuestion> Questions => _questions.Value;

    /// <summary>Whether the questions are there, so that nobody waits for them to be made.</summary>
    public bool IsReady => _questions.IsValueCreated;

    /// <summary>The book of a library; the same one whenever it is asked for.</summary>
    /// <param name="library">The library.</param>
    /// <param name="engine">Finds the passages on a topic.</param>
    public static QuizBook Of(Library library, AnswerEngine engine) => Books.GetValue(library, opened => new QuizBook(opened, engine));

    /// <summary>The question of an id; null where there is none, or no longer.</summary>
    public QuizQuestion? Find(string id) => _byId.Value.GetValueOrDefault(id);

    /// <summary>The questions on a topic, in the order of the passages that answer best.</summary>
    /// <param name="topic">A name, a term, a date; any text.</param>
    public ImmutableArray<QuizQuestion> About(string topic)
    {
        var passages = _engine.Ask(_library, QuestionKinds.Guess(topic, _library.People), topic, PassagesOnTopic) switch
        {
            Answer.Cited cited => cited.Passages,
            Answer.Ambiguous ambiguous => ambiguous.Passages,
            _ => [],
        };
        return [.. passages.SelectMany(cited => _inPassage.Value[ParagraphKey.Of(cited.Passage)]).Distinct()];
    }

    private ImmutableArray<QuizQuestion> Make()
    {
        var mentions = new Mentions(_library.People, _library.Passages().Take(MostPassages));
        var statements = FactBook.Of(_library, _engine).Facts.Take(MostPassages).Select(FirstSentenceOf).Where(IsOfOneTime).ToList();
        // Of several people in one sentence, one is asked for.
        var life = new LifeEventReader(mentions).Read().DistinctBy(at => (ParagraphKey.Of(at.Passage), at.Stated, at.Kind)).ToList();
        var (when, who) = (new WhenQuestions(new DateOptions(mentions), life), new WhoQuestions(mentions, new PersonOptions(mentions)));
        var events = life.Where(at => at.Kind is LifeEventKind.Arrest or LifeEventKind.Death).Select(at => new NamedEvent(at.Name, at.Date, at.Passage, at.Stated))
            .Concat(statements.Select(NamedEvent.Of).OfType<NamedEvent>()).ToList();
        var first = new FirstQuestions(events);
        IEnumerable<QuizQuestion?> made = [.. life.Select(when.Of), .. statements.Select(when.Of), .. statements.SelectMany(who.Of), .. events.Select(first.Of)];
        return [.. made.OfType<QuizQuestion>().DistinctBy(question => question.Id).OrderBy(question => question.Passage.Document.Path, StringComparer.Ordinal).ThenBy(question => question.Passage.Paragraph)];
    }

    // "Ann, then secretary of the party": at the time of which another sentence tells, unless this one is the first.
    private static bool IsOfOneTime(Statement statement) => statement.Opens || !statement.Tokens.Any(token => token.Lower == "then");

    private static Statement FirstSentenceOf(Fact fact) =>
        new(fact.Passage, fact.Passage.Sentences.Select((sentence, i) => (sentence.Start, i)).First(at => at.Start >= fact.Span.Start).i, 1);
}
