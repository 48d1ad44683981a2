using System.Collections.Frozen;

namespace PurgeBot.Answers.Terms;

/// <summary>Knows by which other words a passage may say what a question asks: the words people ask in are seldom those of books.</summary>
/// <remarks>Immutable; safe for use by any number of threads at once.</remarks>
internal sealed class Thesaurus
{
    private const string Resource = "PurgeBot.Answers.Terms.synonyms.txt";

    private readonly FrozenDictionary<string, string[]> _forms;
    private readonly FrozenDictionary<string, string[]> _synonyms;
    private readonly FrozenDictionary<string, string[]> _hints;
    private readonly SpellingIndex _spellings;

    private Thesaurus(Table forms, Table synonyms, Table hints)
    {
        (_forms, _synonyms, _hints) = (forms.Freeze(), synonyms.Freeze(), hints.Freeze());
        _spellings = new SpellingIndex(_forms.Keys.Concat(_synonyms.Keys).Concat(_hints.Keys).Distinct(StringComparer.Ordinal));
    }

    /// <summary>The thesaurus that comes with the product; read when it is first asked for.</summary>
    public static Thesaurus Default { get; } = Read();

    /// <summary>Stems of other forms of the word with this stem: flee, fled, flight.</summary>
    public IReadOnlyList<string> FormsOf(string stem) => _forms.GetValueOrDefault(stem, []);

    /// <summary>Stems of words that mean much the same as one with this stem.</summary>
    public IReadOnlyList<string> SynonymsOf(string stem) => _synonyms.GetValueOrDefault(stem, []);

    /// <summary>Stems of words by which a passage answers a question with this one: weapon, and rifle.</summary>
    public IReadOnlyList<string> HintsOf(string stem) => _hints.GetValueOrDefault(stem, []);

    /// <summary>Whether one stem is the other, a form of it or a synonym.</summary>
    public bool AreAlike(string stem, string other) => stem == other || SynonymsOf(stem).Contains(other) || FormsOf(stem).Contains(other);

    /// <summary>Whether it has a word with this stem.</summary>
    public bool Knows(string stem) => _forms.ContainsKey(stem) || _synonyms.ContainsKey(stem) || _hints.ContainsKey(stem);

    /// <summary>Stems of its words that a misspelt one may stand for.</summary>
    public IReadOnlyList<string> SpeltLike(string stem) => _spellings.Nearest(stem);

    private static Thesaurus Read()
    {
        var (forms, synonyms, hints) = (new Table(), new Table(), new Table());
        var reader = new TermReader();
        using var lines = new StreamReader(typeof(Thesaurus).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}."));
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var words = reader.Read(line).Select(word => word.Term.Text).ToList();
            switch (line[0])
            {
                case '~': forms.AddGroup(words); break;
                case '=': synonyms.AddGroup(words); break;
                case '>': hints.Add(words[0], words.Skip(1)); break;
                default: throw new InvalidDataException($"{Resource}: '{line}' begins with none of # ~ = >.");
            }
        }

        return new Thesaurus(forms, synonyms, hints);
    }

    private sealed class Table
    {
        private readonly Dictionary<string, HashSet<string>> _others = new(StringComparer.Ordinal);

        public void AddGroup(List<string> words)
        {
            foreach (var word in words) Add(word, words);
        }

        public void Add(string word, IEnumerable<string> others)
        {
            if (!_others.TryGetValue(word, out var known)) _others[word] = known = new HashSet<string>(StringComparer.Ordinal);
            known.UnionWith(others);
        }

        public FrozenDictionary<string, string[]> Freeze() => _others.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.Where(other => other != pair.Key).ToArray(), StringComparer.Ordinal);
    }
}
