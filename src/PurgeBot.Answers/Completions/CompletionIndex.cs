using System.Collections.Immutable;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Completions;

/// <summary>Finds what somebody who types the beginning of a question may want to ask, most likely first.</summary>
/// <remarks>
/// Immutable once built but for what it learns of its entries; safe for use by any number of threads at once. In the default corpus
/// a look takes some 0.1 ms; 10,000 entries take about 10 MB.
/// </remarks>
internal sealed class CompletionIndex
{
    /// <summary>Shortest text proposed, in UTF-16 code units.</summary>
    public const int Shortest = 2;

    /// <summary>Longest text proposed, in UTF-16 code units: what a choice on Discord may have.</summary>
    public const int Longest = 100;

    // What goes beyond is no beginning that anything proposed could have.
    private const int MostWords = 12;

    // A beginning of fewer letters has too many others near it.
    private const int ShortestMistyped = 4;

    private readonly ImmutableArray<CompletionEntry> _entries;
    private readonly (string Text, CompletionEntry Entry)[] _names;
    private readonly string[] _words;
    private readonly int[][] _namesOf;

    private CompletionIndex(ImmutableArray<CompletionEntry> entries)
    {
        _entries = entries;
        _names = [.. entries.SelectMany(entry => entry.Names.Select(name => (name, entry)))];
        var byWord = _names.Index()
            .SelectMany(name => name.Item.Text.Split(' ').Distinct(StringComparer.Ordinal).Select(word => (Word: word, name.Index)))
            .GroupBy(pair => pair.Word, pair => pair.Index, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        _words = [.. byWord.Select(group => group.Key)];
        _namesOf = [.. byWord.Select(group => group.ToArray())];
    }

    /// <summary>Reads what a library speaks of.</summary>
    public static CompletionIndex Of(Library library) => new(new CompletionReader(library).Read());

    /// <summary>
    /// What may be meant: what fits without a slip before what needs one; then what the kind of question asks for, what begins as
    /// typed, and what the corpus speaks of most.
    /// </summary>
    /// <param name="kind">What is asked for.</param>
    /// <param name="typed">What has been typed so far; any text. Where it has no words, everything may be meant.</param>
    /// <param name="terms">Reads it into words.</param>
    public IEnumerable<CompletionEntry> Find(QuestionKind kind, string typed, TermReader terms)
    {
        // Without what does not show in it, such as zero-width spaces.
        var beginning = TextCollector.Plain(typed[..Math.Min(typed.Length, 2 * Longest)]);
        var words = terms.Read(beginning).Take(MostWords).Select(word => word.Term.Word).ToArray();
        var found = words.Length == 0 ? _entries.Select(entry => (Entry: entry, Distance: 0)) : Matching(words);
        return found
            .OrderBy(match => Math.Max(match.Distance - 1, 0))
            .ThenBy(match => match.Entry.RankFor(kind))
            .ThenBy(match => match.Distance)
            .ThenByDescending(match => match.Entry.Spoken)
            .ThenBy(match => match.Entry.Text, StringComparer.Ordinal)
            .Select(match => match.Entry);
    }

    // Distance 0: a name begins as typed; 1: words of it do; from 2 on: so many slips, and one.
    private IEnumerable<(CompletionEntry Entry, int Distance)> Matching(string[] words)
    {
        var whole = string.Join(' ', words);
        var slips = SlipsByName(words[0]);
        foreach (var word in words.AsSpan(1))
        {
            var more = SlipsByName(word);
            slips = slips.Where(name => more.ContainsKey(name.Key)).ToDictionary(name => name.Key, name => name.Value + more[name.Key]);
        }

        return slips
            .Select(name => (_names[name.Key].Entry, Distance: name.Value == 0 && Begins(_names[name.Key].Text, whole) ? 0 : name.Value + 1))
            .GroupBy(name => name.Entry, name => name.Distance, (entry, distances) => (entry, distances.Min()));
    }

    private static bool Begins(string name, string typed) => name.StartsWith(typed, StringComparison.Ordinal)
        || (name.StartsWith("the ", StringComparison.Ordinal) && name.AsSpan(4).StartsWith(typed, StringComparison.Ordinal));

    /// <summary>The names with a word that begins as typed, and how many slips away.</summary>
    private Dictionary<int, int> SlipsByName(string typed)
    {
        var slips = new Dictionary<int, int>();
        for (var i = FirstFrom(typed); i < _words.Length && _words[i].StartsWith(typed, StringComparison.Ordinal); i++)
        {
            foreach (var name in _namesOf[i]) slips[name] = 0;
        }

        if (typed.Length < ShortestMistyped) return slips;
        var most = Spelling.EditsAllowed(typed);
        for (var i = FirstFrom(typed[..1]); i < _words.Length && _words[i][0] == typed[0]; i++)
        {
            if (FewestSlips(typed, _words[i], most) is not { } edits) continue;
            foreach (var name in _namesOf[i]) slips[name] = Math.Min(edits, slips.GetValueOrDefault(name, edits));
        }

        return slips;
    }

    private int FirstFrom(string word) => Array.BinarySearch(_words, word, StringComparer.Ordinal) is var at && at < 0 ? ~at : at;

    // The word may not be typed to its end: each of its beginnings of about that length is compared.
    private static int? FewestSlips(string typed, string word, int most)
    {
        int? fewest = null;
        for (var length = typed.Length - most; length <= Math.Min(typed.Length + most, word.Length); length++)
        {
            if (Spelling.Edits(typed, word[..length], fewest - 1 ?? most) is { } edits) fewest = edits;
            if (fewest is 0 or 1) break;
        }

        return fewest;
    }
}
