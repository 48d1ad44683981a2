using Lucene.Net.Index;
using PurgeBot.Answers.Names;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Indexing;

/// <summary>Every term of an index, held in memory: how frequent it is, what it is spelt like, and which terms begin as it does.</summary>
/// <remarks>
/// Immutable; safe for use by any number of threads at once. A million passages have about 150,000 terms, which take some 20 MB.
/// </remarks>
internal sealed class Vocabulary
{
    private readonly string[] _terms;
    private readonly Dictionary<string, int> _frequencies;
    private readonly Lazy<SpellingIndex> _spellings;
    private readonly Lazy<NameSpellings> _names;

    private Vocabulary(Dictionary<string, int> frequencies)
    {
        _frequencies = frequencies;
        _terms = [.. frequencies.Keys];
        Array.Sort(_terms, StringComparer.Ordinal);
        _spellings = new Lazy<SpellingIndex>(() => new SpellingIndex(_terms));
        _names = new Lazy<NameSpellings>(() => new NameSpellings(_terms));
    }

    /// <summary>Reads the terms of all passages: those of their text, and those that stand in headings only.</summary>
    public static Vocabulary Read(IndexReader reader)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in (string[])[IndexSchema.Text, IndexSchema.Heading])
        {
            if (MultiFields.GetTerms(reader, field) is not { } all) continue;
            var terms = all.GetEnumerator();
            while (terms.MoveNext()) frequencies.TryAdd(terms.Term.Utf8ToString(), terms.DocFreq);
        }

        return new Vocabulary(frequencies);
    }

    /// <summary>Builds now what the first misspelt word would otherwise wait for.</summary>
    public void Prepare() => _ = (_spellings.Value, _names.Value);

    /// <summary>Whether <see cref="Prepare"/> has nothing left to do.</summary>
    public bool IsPrepared => _spellings.IsValueCreated && _names.IsValueCreated;

    /// <summary>In how many passages a term stands, or under how many headings where it stands there only; 0 where in none.</summary>
    public int FrequencyOf(string term) => _frequencies.GetValueOrDefault(term);

    /// <summary>The terms that a misspelt one may stand for, the most frequent first.</summary>
    public IEnumerable<string> SpeltLike(string term) => _spellings.Value.Nearest(term).OrderByDescending(FrequencyOf);

    /// <summary>The terms that may be the same name in another transliteration, and those that sound like it.</summary>
    public NameSpellings Names => _names.Value;

    /// <summary>The terms that begin with <paramref name="beginning"/>.</summary>
    public IEnumerable<string> StartingWith(string beginning)
    {
        var first = Array.BinarySearch(_terms, beginning, StringComparer.Ordinal);
        for (var i = first < 0 ? ~first : first; i < _terms.Length && _terms[i].StartsWith(beginning, StringComparison.Ordinal); i++)
            yield return _terms[i];
    }
}
