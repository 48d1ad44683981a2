using System.Collections.Immutable;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Terms;
using Term = PurgeBot.Answers.Terms.Term;

namespace PurgeBot.Answers.Completions;

/// <summary>Collects what a library speaks of: its people, headings, titles, and the subjects that paragraphs begin with.</summary>
internal sealed class CompletionReader(Library library)
{
    /// <summary>Most entries; the people come first, then what stands first in the corpus.</summary>
    public const int MostEntries = 10_000;

    // About 10 µs each: reading takes at most half a second, however large the corpus is.
    private const int MostPassagesRead = 50_000;

    private readonly TermReader _terms = new();
    private readonly Dictionary<string, CompletionEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>The entries, each asked for by other words.</summary>
    public ImmutableArray<CompletionEntry> Read()
    {
        foreach (var person in library.People.People) AddPerson(person);
        var step = Math.Max(1, (library.Index.EndId + MostPassagesRead - 1) / MostPassagesRead);
        for (var id = 0; id < library.Index.EndId && _entries.Count < MostEntries; id += step) AddTopics(library.Index.Read(id).Passage);
        return [.. _entries.Values];
    }

    private void AddPerson(Person person)
    {
        if (_entries.Count >= MostEntries) return;
        var names = person.AllNames().Select(Folded).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var spoken = SpokenOf(new WrittenName(person.Name, _terms).Shortest);
        if (!names.IsEmpty) Add(new CompletionEntry(person.Name, CompletionKind.Person, names, spoken));
    }

    private void AddTopics(Passage passage)
    {
        var isDated = passage.Sentences[0] is var first && DateFinder.Find(first.Of(passage.Text)).Any(IsExact);
        AddTopic(passage.Document.Title, isDated: false);
        foreach (var heading in passage.Section) AddTopic(heading, DateFinder.Find(heading).Count > 0);
        if (LeadSubject.Of(passage) is { } subject) AddTopic(subject, isDated);
    }

    private void AddTopic(string text, bool isDated)
    {
        var words = _terms.Read(text);
        var content = words.Select(word => word.Term).Where(term => !term.IsStopWord).ToImmutableArray();
        // A person is proposed by name already.
        if (content.IsEmpty || library.People.Named(words.Select(word => word.Term)) is not null) return;
        Add(new CompletionEntry(
            text, isDated ? CompletionKind.Event : CompletionKind.Topic, [string.Join(' ', words.Select(word => word.Term.Word))], SpokenOf(content)));
    }

    private void Add(CompletionEntry entry)
    {
        if (entry.Text.Length is < CompletionIndex.Shortest or > CompletionIndex.Longest) return;
        // "Shakhty trial" is proposed once; where one of its places gives a date, as what happened then.
        var key = entry.Names[0].StartsWith("the ", StringComparison.Ordinal) ? entry.Names[0][4..] : entry.Names[0];
        if (!_entries.TryGetValue(key, out var known)) _entries.Add(key, entry);
        else if (known.Kind == CompletionKind.Topic && entry.Kind == CompletionKind.Event) _entries[key] = known.As(CompletionKind.Event);
    }

    private int SpokenOf(ImmutableArray<Term> words) =>
        words.IsEmpty ? 0 : words.Min(word => library.Index.Vocabulary.FrequencyOf(word.Text));

    private string Folded(string text) => string.Join(' ', _terms.Read(text).Select(word => word.Term.Word));

    private static bool IsExact(DateMention mention) => mention.Date.Precision is DatePrecision.Day or DatePrecision.Month
        || mention.Date is { Precision: DatePrecision.Interval, Year: not null };
}
