using System.Collections.Immutable;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Names;

/// <summary>Knows the people of the corpus by every name that they go by, in any spelling close to one.</summary>
/// <remarks>Immutable once built; safe for use by any number of threads at once.</remarks>
public sealed class NameIndex
{
    // A name that had to be guessed from its spelling tells less than one that is listed.
    private const float MisspeltStrength = 0.8f;

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
            var canonical = terms.Read(person.Name).Select(token => token.Term).ToImmutableArray();
            if (canonical.IsEmpty) continue;
            foreach (var name in person.AllNames())
            {
                var words = terms.Read(name).Select(token => token.Term.Word).ToList();
                if (words.Count == 0) continue;
                _longestName = Math.Max(_longestName, words.Count);
                Add(string.Join(' ', words), new Entry(person, canonical, IsSurnameOnly: false));
                if (EndsInSurname(name)) Add(words[^1], new Entry(person, canonical, IsSurnameOnly: true));
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
        return [.. People
            .Where(person => _byName.Any(pair =>
                pair.Key.StartsWith(folded, StringComparison.Ordinal) && pair.Value.Any(entry => entry.Person == person)))
            .Select(person => person.Name)
            .Take(most)];
    }

    /// <summary>The person whom a name in a text means, where it can mean one only; else null.</summary>
    /// <param name="words">The words of the name.</param>
    public Person? Named(IEnumerable<Term> words) =>
        _byName.TryGetValue(string.Join(' ', words.Select(word => word.Word)), out var entries) && entries.TrueForAll(entry => entry.Person == entries[0].Person)
            ? entries[0].Person
            : null;

    /// <summary>The names in a question, longest first where they overlap; each word belongs to one name at most.</summary>
    /// <param name="words">The question's words.</param>
    /// <param name="isKnown">Whether the corpus has a word as it is; such a word is never taken for a misspelt name.</param>
    public ImmutableArray<NameMention> Find(IReadOnlyList<TermOccurrence> words, Func<Term, bool> isKnown)
    {
        var mentions = ImmutableArray.CreateBuilder<NameMention>();
        for (var start = 0; start < words.Count;)
        {
            var mention = LongestAt(words, start) ?? Misspelt(words, start, isKnown);
            if (mention is not null) mentions.Add(mention);
            start += mention?.Words ?? 1;
        }

        return mentions.ToImmutable();
    }

    private NameMention? LongestAt(IReadOnlyList<TermOccurrence> words, int start)
    {
        if (!_firstWords.Contains(words[start].Term.Word)) return null;
        for (var length = Math.Min(_longestName, words.Count - start); length > 0; length--)
        {
            var name = string.Join(' ', Enumerable.Range(start, length).Select(i => words[i].Term.Word));
            if (_byName.TryGetValue(name, out var entries) && !(length == 1 && words[start].Term.IsStopWord))
                return Mention(start, length, entries, words, strength: 1);
        }

        return null;
    }

    private NameMention? Misspelt(IReadOnlyList<TermOccurrence> words, int start, Func<Term, bool> isKnown)
    {
        var word = words[start].Term;
        if (word.IsStopWord || isKnown(word)) return null;
        return _spellings.Nearest(word.Word) is [var name, ..] ? Mention(start, 1, _byName[name], words, MisspeltStrength) : null;
    }

    private static NameMention Mention(int start, int length, List<Entry> entries, IReadOnlyList<TermOccurrence> words, float strength)
    {
        // "Yezhov" means those who are listed by that very name before those who only share the surname.
        var called = entries.Exists(entry => !entry.IsSurnameOnly) ? entries.Where(entry => !entry.IsSurnameOnly) : entries;
        var people = called.Select(entry => entry.Person).Distinct().ToImmutableArray();
        var canonical = called.First().Canonical;
        var asked = Enumerable.Range(start, length).Select(i => words[i].Term).ToImmutableArray();
        // A surname is looked for alone: texts seldom repeat the first name. Asked by a full name, both count.
        var searchedBy = people.Length > 1 ? SharedSurname(people, asked)
            : length == 1 || canonical.Length == 1 ? [canonical[^1]]
            : canonical;
        return new NameMention(start, length, people, searchedBy, strength);
    }

    private static ImmutableArray<Term> SharedSurname(ImmutableArray<Person> people, ImmutableArray<Term> asked)
    {
        var surnames = people.Select(person => new TermReader().Read(person.Name)[^1].Term).DistinctBy(term => term.Text).ToList();
        return surnames.Count == 1 ? [surnames[0]] : asked;
    }

    // "Tikhon of Moscow", "the Bloody Dwarf" and "Iron Commissar" are names, but none of them ends in a surname.
    private static bool EndsInSurname(string name)
    {
        var words = name.Split(' ');
        return words.Length > 1 && words.All(word => char.IsUpper(word[0]) || NameWords.IsParticle(word)) && !NameWords.IsTitle(words[^1]);
    }

    private void Add(string name, Entry entry)
    {
        if (!_byName.TryGetValue(name, out var entries)) _byName[name] = entries = [];
        if (!entries.Any(other => other.Person == entry.Person && !other.IsSurnameOnly)) entries.Add(entry);
    }

    private sealed record Entry(Person Person, ImmutableArray<Term> Canonical, bool IsSurnameOnly);
}
