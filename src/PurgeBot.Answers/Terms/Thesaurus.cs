using System.Collections.Frozen;

namespace PurgeBot.Answers.Terms;

/// <summary>Knows by which other words a passage may say what a question asks: the words people ask in are seldom those of books.</summary>
/// <remarks>Immutable; safe for use by any number of threads at once.</remarks>
internal sealed class Thesaurus
{
    private const string Resource = "PurgeBot.Answers.Terms.synonyms.txt";

    private readonly FrozenDictionary<string, string[]> _synonyms;
    private readonly FrozenDictionary<string, string[]> _hints;

    private Thesaurus(IReadOnlyDictionary<string, HashSet<string>> synonyms, IReadOnlyDictionary<string, HashSet<string>> hints)
    {
        _synonyms = synonyms.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Where(other => other != pair.Key).ToArray(), StringComparer.Ordinal);
        _hints = hints.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The thesaurus that comes with the product; read when it is first asked for.</summary>
    public static Thesaurus Default { get; } = Read();

    /// <summary>Stems of words that mean much the same as one with this stem.</summary>
    public IReadOnlyList<string> SynonymsOf(string stem) => _synonyms.GetValueOrDefault(stem, []);

    /// <summary>Stems of words by which a passage answers a question with this one: weapon, and rifle.</summary>
    public IReadOnlyList<string> HintsOf(string stem) => _hints.GetValueOrDefault(stem, []);

    private static Thesaurus Read()
    {
        var (synonyms, hints) = (NewTable(), NewTable());
        var reader = new TermReader();
        using var lines = new StreamReader(typeof(Thesaurus).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}."));
        while (lines.ReadLine() is { } line)
        {
            var words = reader.Read(line).Select(word => word.Term.Text).ToList();
            if (line.StartsWith('=')) AddGroup(synonyms, words);
            else if (line.StartsWith('>')) Add(hints, words[0], words.Skip(1));
        }

        return new Thesaurus(synonyms, hints);
    }

    private static Dictionary<string, HashSet<string>> NewTable() => new(StringComparer.Ordinal);

    private static void AddGroup(Dictionary<string, HashSet<string>> table, List<string> words)
    {
        foreach (var word in words) Add(table, word, words);
    }

    private static void Add(Dictionary<string, HashSet<string>> table, string word, IEnumerable<string> others)
    {
        if (!table.TryGetValue(word, out var known)) table[word] = known = new HashSet<string>(StringComparer.Ordinal);
        known.UnionWith(others);
    }
}
