using System.Runtime.InteropServices;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Learned;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Ranking;

/// <summary>Puts candidates in order, by a weighted sum of named features.</summary>
/// <param name="index">The passages.</param>
/// <param name="weights">What each feature counts.</param>
/// <remarks>For one question, by one thread.</remarks>
internal sealed class Ranker(PassageIndex index, LearnedWeights<Feature> weights)
{
    /// <summary>What was learned from the training articles.</summary>
    public static readonly LearnedWeights<Feature> DefaultWeights = LearnedWeights<Feature>.Read("PurgeBot.Answers.Learned.ranking.json");

    // Passages below the twentieth seldom answer; they would only blur what the question is about.
    private const int SharersOfTopic = 20;

    // Ten times as many as are shown at first; a neighbour lifts a passage by a few places.
    private const int MostWithNeighbours = 30;

    // A candidate's neighbours are often candidates themselves: each passage is read once.
    private readonly Dictionary<int, byte[]> _tokens = [];

    /// <summary>
    /// The candidates, best first. Equals stand in an order that depends on the corpus alone: numbers in the index depend on which
    /// file came when, and two indexes of one corpus must answer alike.
    /// </summary>
    /// <param name="terms">The question's words.</param>
    /// <param name="expects">What the answer must contain.</param>
    /// <param name="candidates">Numbers of the passages.</param>
    /// <param name="dated">Those that have the question's date.</param>
    public IReadOnlyList<RankedPassage> Rank(
        SearchTerms terms, AnswerType expects, IReadOnlyList<int> candidates, IReadOnlySet<int>? dated = null)
    {
        var read = new PassageReading[candidates.Count];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = Read(terms, expects, candidates[i]);
            if (dated is not null && dated.Contains(candidates[i])) read[i].Features[(int)Feature.Date] = 1;
        }

        MeasureShares(read);
        MeasureNeighbours(terms, read);
        var ranked = Array.ConvertAll(read, passage => new RankedPassage(
            passage.Id, passage.Document, weights.Sum(passage.Features), ImmutableCollectionsMarshal.AsImmutableArray(passage.Features), weights));
        Array.Sort(ranked, static (a, b) =>
            b.Total.CompareTo(a.Total) is var byTotal and not 0 ? byTotal
            : a.Document.CompareTo(b.Document) is var byDocument and not 0 ? byDocument
            : a.Id.CompareTo(b.Id));
        return ranked;
    }

    private PassageReading Read(SearchTerms terms, AnswerType expects, int id)
    {
        var features = new float[PassageFeatures.Count];
        Span<float> strengths = stackalloc float[terms.All.Length];
        var passage = Tokens(id);
        PassageFeatures.Read(terms, expects, passage, index.AverageLength, strengths, features);
        return new PassageReading(id, passage.Document, passage.Section, features);
    }

    // Which documents and sections the best candidates come from says what the question is about.
    private static void MeasureShares(PassageReading[] passages)
    {
        var best = Best(passages, SharersOfTopic, static passage => passage.Bm25);
        var total = Math.Max(best.Sum(static passage => passage.Bm25), float.Epsilon);
        foreach (var passage in passages)
        {
            var (document, section) = (0f, 0f);
            foreach (var other in best)
            {
                if (other.Document != passage.Document) continue;
                document += other.Bm25;
                if (other.Section == passage.Section) section += other.Bm25;
            }

            passage.Features[(int)Feature.DocumentShare] = document / total;
            passage.Features[(int)Feature.SectionShare] = section / total;
        }
    }

    // Each neighbour costs a look into the index.
    private void MeasureNeighbours(SearchTerms terms, PassageReading[] passages)
    {
        Span<float> own = stackalloc float[terms.All.Length];
        Span<float> around = stackalloc float[terms.All.Length];
        foreach (var passage in Best(passages, MostWithNeighbours, passage => weights.Sum(passage.Features)))
        {
            own.Clear();
            around.Clear();
            PassageFeatures.MatchWords(terms, Tokens(passage.Id).Text, own);
            MatchNeighbour(terms, passage.Document, passage.Id - 1, around);
            MatchNeighbour(terms, passage.Document, passage.Id + 1, around);
            for (var i = 0; i < around.Length; i++) around[i] = Math.Max(0, around[i] - own[i]);
            passage.Features[(int)Feature.Neighbours] = terms.Coverage(around);
        }
    }

    private static PassageReading[] Best(PassageReading[] passages, int count, Func<PassageReading, float> value)
    {
        var best = passages.ToArray();
        Array.Sort(best, (a, b) =>
            value(b).CompareTo(value(a)) is var byValue and not 0 ? byValue
            : a.Document.CompareTo(b.Document) is var byDocument and not 0 ? byDocument
            : a.Id.CompareTo(b.Id));
        return best[..Math.Min(count, best.Length)];
    }

    private TokenRecord Tokens(int id)
    {
        ref var bytes = ref CollectionsMarshal.GetValueRefOrAddDefault(_tokens, id, out _);
        return new TokenRecord(bytes ??= index.Tokens(id));
    }

    private void MatchNeighbour(SearchTerms terms, uint document, int id, Span<float> strengths)
    {
        if (id < 0 || id >= index.EndId) return;
        var passage = Tokens(id);
        if (passage.Document == document) PassageFeatures.MatchWords(terms, passage.Text, strengths);
    }

    private readonly record struct PassageReading(int Id, uint Document, ulong Section, float[] Features)
    {
        public float Bm25 => Features[(int)Feature.Bm25];
    }
}
