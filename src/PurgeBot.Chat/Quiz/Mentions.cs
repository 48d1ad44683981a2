using System.Collections.Immutable;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Quiz;

/// <summary>Who is named where in a corpus, together with whom, and beside which dates: what tells whether an answer could be right as well.</summary>
/// <remarks>Somebody counts as named wherever their surname stands, so that one too many is found rather than one too few.</remarks>
internal sealed class Mentions
{
    private readonly Dictionary<string, ImmutableArray<Person>> _bySurname;
    private readonly Dictionary<Person, HashSet<Person>> _together = [];
    private readonly Dictionary<Person, List<EdtfDate>> _beside = [];
    private readonly Dictionary<DateShape, HashSet<EdtfDate>> _dates = [];
    private readonly Dictionary<Person, int> _counts = [];

    /// <summary>Reads passages.</summary>
    public Mentions(NameIndex people, IEnumerable<Passage> passages)
    {
        People = people.People;
        _bySurname = People.GroupBy(person => SurnameOf(person.Name)).ToDictionary(bearers => bearers.Key, bearers => bearers.ToImmutableArray(), StringComparer.Ordinal);
        foreach (var passage in passages)
        {
            Passages.Add(passage);
            Learn(passage);
        }
    }

    /// <summary>Everybody whom the corpus lists.</summary>
    public ImmutableArray<Person> People { get; }

    /// <summary>All passages.</summary>
    public List<Passage> Passages { get; } = [];

    /// <summary>Everybody who may be named in a stretch of a text.</summary>
    public IEnumerable<Person> In(string text, TextSpan span) => Token.Read(text, span)
        .Where(token => token.IsCapitalised)
        .SelectMany(token => _bySurname.GetValueOrDefault(token.Text, []))
        .Distinct();

    /// <summary>Whether a sentence of the corpus names two people.</summary>
    public bool AreTogether(Person one, Person other) => _together.TryGetValue(one, out var others) && others.Contains(other);

    /// <summary>Whether a paragraph that names somebody gives one of some days, months or years, or somebody's death fell on it.</summary>
    public bool IsBeside(Person person, IEnumerable<EdtfDate> dates) => dates.Any(date =>
        (_beside.TryGetValue(person, out var beside) && beside.Exists(other => other.Contains(date) || date.Contains(other)))
        || (EdtfDate.TryParse(person.Died, out var died) && died.Overlaps(date)));

    /// <summary>How many paragraphs name somebody.</summary>
    public int CountOf(Person person) => _counts.GetValueOrDefault(person);

    /// <summary>The dates of a shape, each once.</summary>
    public IEnumerable<EdtfDate> Dates(DateShape shape) => _dates.GetValueOrDefault(shape, []);

    /// <summary>The surname, or else the whole name.</summary>
    public static string SurnameOf(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private void Learn(Passage passage)
    {
        var dates = DateFinder.Find(passage.Text).Select(mention => mention.Resolved).Where(date => DateShapes.Of(date) != DateShape.None).ToList();
        foreach (var date in dates)
        {
            if (!_dates.TryGetValue(DateShapes.Of(date), out var ofShape)) _dates[DateShapes.Of(date)] = ofShape = [];
            ofShape.Add(date);
        }

        foreach (var person in In(passage.Text, new TextSpan(0, passage.Text.Length)))
        {
            _counts[person] = CountOf(person) + 1;
            if (!_beside.TryGetValue(person, out var beside)) _beside[person] = beside = [];
            beside.AddRange(dates.Where(date => DateShapes.Of(date) != DateShape.Year));
        }

        foreach (var named in passage.Sentences.Select(sentence => In(passage.Text, sentence).ToList()))
        {
            foreach (var person in named)
            {
                if (!_together.TryGetValue(person, out var others)) _together[person] = others = [];
                others.UnionWith(named);
            }
        }
    }
}
