using System.Collections.Immutable;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Ranking;

/// <summary>A word of the question as it is looked for.</summary>
/// <param name="Word">The word as asked.</param>
/// <param name="Weight">How much it tells: the inverse document frequency of its best form; above 0.</param>
/// <param name="Forms">What counts as the word in a passage, best first; empty where the corpus has nothing like it.</param>
/// <param name="Order">Its place among the question's words, stop words counted.</param>
internal sealed record SearchTerm(string Word, float Weight, ImmutableArray<TermForm> Forms, int Order)
{
    /// <summary>Whether the corpus has a phrase that stands for the word, alone or with its neighbours.</summary>
    public bool HasPhrase { get; init; }

    /// <summary>Whether the corpus has nothing like it.</summary>
    public bool IsUnknown => Forms.IsEmpty && !HasPhrase;
}

/// <summary>One form that a word of the question may have in a passage.</summary>
/// <param name="Term">The term in the index.</param>
/// <param name="Strength">1 for the word itself, less for a spelling or name that it may stand for.</param>
/// <param name="Hash">Hash of the term.</param>
/// <param name="Utf8">The term in UTF-8.</param>
internal sealed record TermForm(string Term, float Strength, uint Hash, byte[] Utf8)
{
    /// <summary>A term as a form.</summary>
    public static TermForm Of(Term term, float strength) => new(term.Text, strength, term.Hash, term.Utf8);

    /// <summary>A stem as a form.</summary>
    public static TermForm Of(string stem, float strength) => Of(new Term(stem, stem, isStopWord: false), strength);
}

/// <summary>All words that a question is looked for by.</summary>
internal sealed class SearchTerms
{
    /// <summary>Most words that are looked for; of a longer question those that tell most are kept.</summary>
    /// <remarks>One bit a word in the sets of matched words.</remarks>
    public const int Max = 64;

    private readonly uint[] _hashes;
    private readonly byte[] _termOf;
    private readonly float[] _strengths;
    private readonly uint[] _endsOfPhrases;

    /// <summary>Takes in the words, and the phrases that stand for any of them.</summary>
    public SearchTerms(IReadOnlyList<SearchTerm> terms, IReadOnlyList<SearchPhrase>? phrases = null)
    {
        All = [.. terms.OrderByDescending(term => term.Weight).Take(Max).OrderBy(term => term.Order)];
        TotalWeight = Math.Max(All.Sum(term => term.Weight), float.Epsilon);
        var forms = All.SelectMany((term, index) => term.Forms.Select(form => (form, index))).ToList();
        _hashes = [.. forms.Select(pair => pair.form.Hash)];
        _termOf = [.. forms.Select(pair => (byte)pair.index)];
        _strengths = [.. forms.Select(pair => pair.form.Strength)];
        Phrases = [.. (phrases ?? []).Where(phrase => All.Any(term => phrase.StandsFor(term.Order)))];
        _endsOfPhrases = [.. Phrases.Select(phrase => phrase.Phrase.Words[^1].Hash)];
        PairWeight = Math.Max(Enumerable.Range(0, Math.Max(0, All.Length - 1)).Sum(WeightOfPair), float.Epsilon);
    }

    /// <summary>The words, in the question's order.</summary>
    public ImmutableArray<SearchTerm> All { get; }

    /// <summary>Phrases that stand for words of the question; mostly none.</summary>
    public ImmutableArray<SearchPhrase> Phrases { get; }

    /// <summary>Sum of the words' weights; above 0.</summary>
    public float TotalWeight { get; }

    /// <summary>Sum over neighbouring words of the smaller of their weights; above 0.</summary>
    public float PairWeight { get; }

    /// <summary>Weight of the word at <paramref name="index"/> together with the one after it.</summary>
    public float WeightOfPair(int index) => Math.Min(All[index].Weight, All[index + 1].Weight);

    /// <summary>Which word of the question a word of a passage is; -1 for none.</summary>
    public int Find(uint hash, out float strength)
    {
        var form = _hashes.AsSpan().IndexOf(hash);
        strength = form < 0 ? 0 : _strengths[form];
        return form < 0 ? -1 : _termOf[form];
    }

    /// <summary>Whether a word of a passage may be the last one of a phrase; most are not, and need no closer look.</summary>
    public bool MayEndPhrase(uint hash) => _endsOfPhrases.AsSpan().Contains(hash);

    /// <summary>Sum of the words' weights, each as strong as it was matched, as a share of all.</summary>
    /// <param name="strengths">How strongly each word was matched, 0 to 1.</param>
    public float Coverage(ReadOnlySpan<float> strengths)
    {
        var sum = 0f;
        for (var i = 0; i < strengths.Length; i++) sum += All[i].Weight * strengths[i];
        return sum / TotalWeight;
    }
}
