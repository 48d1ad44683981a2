using NodaTime;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Chat.Facts;

/// <summary>Where the facts of a library stand, by their order, their ids, their paragraphs and their days.</summary>
/// <remarks>Immutable; safe for use by any number of threads at once. Some 100 bytes a fact: the texts stay in the library's index.</remarks>
internal sealed class FactIndex
{
    // Read in some five seconds; in a larger corpus, the facts are those of its first documents.
    private const int MostPassages = 20_000;

    private readonly Dictionary<ulong, int> _byId = [];
    private readonly Dictionary<ParagraphKey, int> _firstOf = [];
    private readonly SortedDictionary<AnnualDate, List<int>> _byDay = [];

    private FactIndex(IEnumerable<FactPlace> places)
    {
        var kept = new List<FactPlace>();
        // What a document says twice is one fact.
        foreach (var place in places.Where(place => _byId.TryAdd(place.Id, kept.Count)))
        {
            _firstOf.TryAdd(place.Paragraph, kept.Count);
            if (place.Day is { } day)
            {
                if (!_byDay.TryGetValue(day, out var ofDay)) _byDay[day] = ofDay = [];
                ofDay.Add(kept.Count);
            }

            kept.Add(place);
        }

        Places = [.. kept];
    }

    /// <summary>The places in the order of the corpus.</summary>
    public FactPlace[] Places { get; }

    /// <summary>The days on which something happened, in the order of the year.</summary>
    public IReadOnlyCollection<AnnualDate> Days => _byDay.Keys;

    /// <summary>Reads the whole library, twice.</summary>
    public static FactIndex Of(Library library)
    {
        var finder = new FactFinder(CorpusNames.Of(library.People, library.Passages().Take(MostPassages)));
        return new FactIndex(library.Passages().Take(MostPassages).SelectMany(passage => finder.Find(passage).Select(statement => FactPlace.Of(passage, statement))));
    }

    /// <summary>The place of a fact; null where there is no such fact.</summary>
    public FactPlace? Find(string id) => FactId.TryRead(id, out var hash) && _byId.TryGetValue(hash, out var at) ? Places[at] : null;

    /// <summary>The places of a day, in the order of the corpus.</summary>
    public IEnumerable<FactPlace> On(AnnualDate day) => _byDay.TryGetValue(day, out var ofDay) ? ofDay.Select(at => Places[at]) : [];

    /// <summary>The places in a paragraph, in order.</summary>
    public IEnumerable<FactPlace> In(ParagraphKey paragraph) =>
        _firstOf.TryGetValue(paragraph, out var first) ? Places.Skip(first).TakeWhile(place => place.Paragraph == paragraph) : [];
}

/// <summary>Where a fact stands.</summary>
/// <param name="Id">See <see cref="FactId"/>.</param>
/// <param name="Paragraph">Its paragraph.</param>
/// <param name="First">Index of its first sentence in the passage.</param>
/// <param name="Sentences">How many sentences it has.</param>
/// <param name="Day">The day of the event that it states, or null.</param>
internal readonly record struct FactPlace(ulong Id, ParagraphKey Paragraph, int First, int Sentences, AnnualDate? Day)
{
    public static FactPlace Of(Passage passage, Statement statement) => new(
        FactId.Of(passage.Document.Path, statement.Span.Of(passage.Text)),
        ParagraphKey.Of(passage),
        statement.First,
        statement.Sentences,
        EventDay.Of(statement) is { } date ? EventDay.AnniversaryOf(date) : null);

    /// <summary>The fact itself.</summary>
    /// <param name="passage">Its paragraph.</param>
    public Fact Read(Passage passage)
    {
        var statement = new Statement(passage, First, Sentences);
        return new Fact(FactId.Write(Id), statement.Span.Of(passage.Text).ToString(), Day, passage) { Date = EventDay.Of(statement), Span = statement.Span };
    }
}
