using PurgeBot.Answers.Names;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Chat.Facts;

/// <summary>Which words are names in a corpus, and whom a surname alone means.</summary>
/// <remarks>Learned before the facts are read, and needed no longer after. One thread at a time.</remarks>
internal sealed class CorpusNames
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofPeople = new(StringComparer.Ordinal);
    private readonly HashSet<string> _proper = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private CorpusNames(NameIndex people)
    {
        foreach (var surname in people.People.GroupBy(person => LastOf(person.Name)).Where(bearers => bearers.Count() == 1)) _known.Add(surname.Key);
        foreach (var person in people.People)
        {
            _known.Add(person.Name);
            _ofPeople.UnionWith(person.Name.Split(' '));
        }
    }

    /// <summary>Learns from the people whom the corpus lists, and from all passages.</summary>
    public static CorpusNames Of(NameIndex people, IEnumerable<Passage> passages)
    {
        var names = new CorpusNames(people);
        foreach (var passage in passages) names.Learn(passage);
        return names;
    }

    /// <summary>Whether a word has a capital elsewhere than at the beginning of a sentence.</summary>
    public bool IsProper(string word) => _proper.Contains(word);

    /// <summary>Whether a word is a part of somebody's name, and mostly not a place.</summary>
    public bool IsOfPerson(string word) => _ofPeople.Contains(word) && _places.GetValueOrDefault(word) <= 0;

    /// <summary>Whether a surname, or a whole name, is that of one listed person only.</summary>
    public bool IsKnown(string name) => _known.Contains(name);

    private void Learn(Passage passage)
    {
        foreach (var sentence in passage.Sentences)
        {
            Token before = default;
            foreach (var token in Token.Read(passage.Text, sentence).Where(token => token.IsWord))
            {
                if (before.Text is not null && token.IsCapitalised)
                {
                    _proper.Add(token.Text);
                    // "In Moscow" and "near Orel", but rather "by Yezhov" and "Yezhov was".
                    _places[token.Text] = _places.GetValueOrDefault(token.Text) + (before.Lower is "in" or "near" or "at" or "outside" ? 3 : before.IsCapitalised ? 0 : -1);
                }

                before = token;
            }

            foreach (var name in NameFinder.Find(passage.Text, sentence).Where(name => name.Words > 1))
                _ofPeople.Add(LastOf(name.Span.Of(passage.Text).ToString()));
        }
    }

    private static string LastOf(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
