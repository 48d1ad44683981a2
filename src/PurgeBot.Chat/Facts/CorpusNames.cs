using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Chat.Facts;

/// <summary>Which words are names in a corpus, and whom a surname alone means.</summary>
/// <remarks>Learned before the facts are read, and needed no longer after. One thread at a time.</remarks>
internal sealed class CorpusNames
{
    private readonly NameIndex _people;
    private readonly TermReader _terms = new();
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _proper = new(StringComparer.Ordinal);

    /// <summary>Begins with the people whom the corpus lists.</summary>
    public CorpusNames(NameIndex people)
    {
        _people = people;
        foreach (var name in people.People.SelectMany(person => person.Aliases.Prepend(person.Name)))
        {
            if (name.LastIndexOf(' ') is var space and > 0) _surnames.Add(name[(space + 1)..]);
        }
    }

    /// <summary>Learns from all passages.</summary>
    public static CorpusNames Of(NameIndex people, IEnumerable<Passage> passages)
    {
        var names = new CorpusNames(people);
        foreach (var passage in passages) names.Learn(passage);
        return names;
    }

    /// <summary>Whether a word has a capital elsewhere than at the beginning of a sentence.</summary>
    public bool IsProper(string word) => _proper.Contains(word);

    /// <summary>Whether a word alone is somebody's surname.</summary>
    public bool IsSurname(string word) => _surnames.Contains(word);

    /// <summary>Whether a name, perhaps of one word only, means one listed person and nobody else.</summary>
    public bool IsKnown(string name) => _people.Named(_terms.Read(name).Select(word => word.Term)) is not null;

    private void Learn(Passage passage)
    {
        foreach (var sentence in passage.Sentences)
        {
            var isFirst = true;
            foreach (var token in Token.Read(passage.Text, sentence).Where(token => token.IsWord))
            {
                if (!isFirst && token.IsCapitalised) _proper.Add(token.Text);
                isFirst = false;
            }

            foreach (var name in NameFinder.Find(passage.Text, sentence).Where(name => name.Words > 1))
            {
                var words = name.Span.Of(passage.Text);
                _surnames.Add(words[(words.LastIndexOf(' ') + 1)..].ToString());
            }
        }
    }
}
