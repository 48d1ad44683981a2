using System.Collections.Immutable;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Names;

/// <summary>Knows the people of the corpus by every name that they go by, in any spelling close to one.</summary>
/// <remarks>Immutable once built; safe for use by any number of threads at once.</remarks>
public sealed class NameIndex
{
    private readonly Dictionary<string, List<Entry>> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstWords = new(StringComparer.Ordinal);
    private readonly SpellingIndex _spellings;
    private readonly int _longestName = 1;

    /// <summary>Takes in the people, their names and aliases.</summary>
    public NameIndex(IEnumerable<Person> people)
    {
        var terms = new TermReader();
        People = [.. people];
        foreach (var person in People)
        {
            var canonical = new WrittenName(person.Name, terms);
            if (canonical.Words.IsEmpty) continue;
            foreach (var name in person.AllNames().Select(name => new WrittenName(name, terms)).Where(name => !name.Words.IsEmpty))
            {
                _longestName = Math.Max(_longestName, name.Words.Length);
                Add(name.Key, new Entry(person, canonical, NamedAs.Name));
                if (name.Surname is { } surname)
                    Add(surname.Word, new Entry(person, canonical, surname == canonical.Surname ? NamedAs.Surname : NamedAs.OtherSurname));
            }
        }

        _firstWords.UnionWith(_byName.Keys.Select(name => name.Split(' ', 2)[0]));
        _spellings = new SpellingIndex(_byName.Keys.Where(name => !name.Contains(' ', StringComparison.Ordinal)));
    }

    /// <summary>Everybody, in the order of the list.</summary>
    public ImmutableArray<Person> People { get; }

    /// <summary>Canonical names of people one of whose names, or surname, begins as typed; in the order of the list.</summary>
    public IReadOnlyList<string> StartingWith(string typed, int most)
    {
        var folded = string.Join(' ', new TermReader().Read(typed).Select(token => token.Term.Word));
        if (folded.Length == 0) return [];
        var found = _byName
            .Where(pair => pair.Key.StartsWith(folded, StringComparison.Ordinal))
            .SelectMany(pair => pair.Value)
            .Select(entry => entry.Person)
            .ToHashSet();
        return [.. People.Where(found.Contains).Select(person => person.Name).Take(most)];
    }

    /// <summary>The person whom a name in a text means, where it can mean one only; else null.</summary>
    /// <param name="words">The words of the name.</param>
    public Person? Named(IEnumerable<Term> words) => Called(words) is [var only] ? only : null;

    /// <summary>Everybody whom a name in a text may mean, in the order of the list; several who share a surname, or nobody.</summary>
    /// <param name="words">The words of the name.</param>
    public ImmutableArray<Person> Called(IEnumerable<Term> words) =>
        _byName.TryGetValue(string.Join(' ', words.Select(word => word.Word)), out var entries) ? [.. Meant(entries).Select(entry => entry.Person)] : [];

    /// <summary>The names in a question, longest first where they overlap; each word belongs to one name at most.</summary>
    /// <param name="words">The question's words.</param>
    /// <param name="isKnown">Whether the corpus has a word as it is; such a word is never taken for a misspelt name.</param>
    public ImmutableArray<NameMention> Find(IReadOnlyList<TermOccurrence> words, Func<Term, bool> isKnown)
    {
        var mentions = ImmutableArray.CreateBuilder<NameMention>();
        for (var start = 0; start < words.Count;)
        {
            var mention = LongestAt(words, start, isKnown) ?? Misspelt(words, start, isKnown);
            if (mention is not null) mentions.Add(mention);
            start += mention?.Words ?? 1;
        }

        return mentions.ToImmutable();
    }

    private NameMention? LongestAt(IReadOnlyList<TermOccurrence> words, int start, Func<Term, bool> isKnown)
    {
        if (!_firstWords.Contains(words[start].Term.Word)) return null;
        for (var length = Math.Min(_longestName, words.Count - start); length > 0; length--)
        {
            var name = string.Join(' ', Enumerable.Range(start, length).Select(i => words[i].Term.Word));
            if (_byName.TryGetValue(name, out var entries) && !(length == 1 && words[start].Term.IsStopWord))
                return Mention(start, length, entries, words, isKnown);
        }

        return null;
    }

    private NameMention? Misspelt(IReadOnlyList<TermOccurrence> words, int start, Func<Term, bool> isKnown)
    {
        var word = words[start].Term;
        if (word.IsStopWord || isKnown(word)) return null;
        // Several names may be as near; then all who bear one of them may be meant.
        var entries = _spellings.Nearest(word.Word).SelectMany(name => _byName[name]).ToList();
        return entries.Count == 0 ? null : Mention(start, 1, entries, words, isKnown);
    }

    private static NameMention Mention(
        int start, int length, List<Entry> entries, IReadOnlyList<TermOccurrence> words, Func<Term, bool> isKnown)
    {
        var ordered = Meant(entries);
        var asked = words.Skip(start).Take(length).Select(word => word.Term).Where(term => !term.IsStopWord).ToImmutableArray();
        return new NameMention(start, length, [.. ordered.Select(entry => entry.Person)], SearchedBy(ordered, asked, isKnown));
    }

    // "Trotsky" means whom the list calls so before those who have it as a surname, and these before a wife who is also known by it.
    private static List<Entry> Meant(List<Entry> entries)
    {
        var closest = entries.Min(entry => entry.As);
        return [.. entries.Where(entry => entry.As == closest).DistinctBy(entry => entry.Person)];
    }

    private static ImmutableArray<Term> SearchedBy(List<Entry> entries, ImmutableArray<Term> asked, Func<Term, bool> isKnown)
    {
        // A surname is looked for alone: texts seldom repeat the first name. Asked by a full name, both count.
        var names = entries.Select(entry => asked.Length == 1 || entries.Count > 1 ? entry.Name.Shortest : entry.Name.Significant)
            .DistinctBy(name => string.Join(' ', name.Select(term => term.Text)))
            .ToList();
        // A corpus may know people by another spelling than the one that answers give, and only by that.
        ImmutableArray<Term>[] tried = names.Count == 1 ? [names[0], asked] : [asked, .. names];
        return tried.FirstOrDefault(name => name.Any(isKnown), tried[0]);
    }

    private void Add(string name, Entry entry)
    {
        if (!_byName.TryGetValue(name, out var entries)) _byName[name] = entries = [];
        if (!entries.Any(other => other.Person == entry.Person && other.As <= entry.As)) entries.Add(entry);
    }

    private sealed record Entry(Person Person, WrittenName Name, NamedAs As);

    // In the order in which a name means somebody.
    private enum NamedAs
    {
        Name,
        Surname,
        OtherSurname,
    }
}
