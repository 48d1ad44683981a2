using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Answers;

/// <summary>Leaves out passages that say the same as a better one in nearly the same words, such as a text that stands in two documents.</summary>
/// <remarks>
/// Compared are the sets of all runs of three words (shingles; Broder 1997, "On the resemblance and containment of documents"). Takes
/// some microseconds a passage.
/// </remarks>
internal sealed class NearDuplicates(PassageIndex index)
{
    // Resemblance from which two passages count as one: of a hundred words about six may differ, one at a time.
    private const double Same = 0.7;

    private const int ShingleWords = 3;

    /// <summary>The first of the ranked passages that each say something else, best first; as many as are asked for or there are.</summary>
    /// <param name="ranked">The passages, best first.</param>
    /// <param name="most">How many are wanted.</param>
    public ImmutableArray<RankedPassage> Without(IReadOnlyList<RankedPassage> ranked, int most)
    {
        var kept = ImmutableArray.CreateBuilder<RankedPassage>();
        var seen = new List<HashSet<ulong>>();
        for (var i = 0; i < ranked.Count && kept.Count < most; i++)
        {
            var shingles = ShinglesOf(new TokenRecord(index.Tokens(ranked[i].Id)).Text);
            if (seen.Exists(other => Resemblance(shingles, other) >= Same)) continue;
            kept.Add(ranked[i]);
            seen.Add(shingles);
        }

        return kept.DrainToImmutable();
    }

    // Marks differ with a capital or a date around; only the words count.
    private static HashSet<ulong> ShinglesOf(ReadOnlySpan<uint> words)
    {
        var plain = new uint[words.Length];
        for (var i = 0; i < plain.Length; i++) plain[i] = words[i] & TermHash.Mask;
        var length = Math.Min(ShingleWords, plain.Length);
        var shingles = new HashSet<ulong>(plain.Length);
        for (var i = 0; i + length <= plain.Length; i++) shingles.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(plain.AsSpan(i, length))));
        return shingles;
    }

    /// <summary>The Jaccard index: shared shingles as a share of all.</summary>
    private static double Resemblance(HashSet<ulong> a, HashSet<ulong> b)
    {
        // No more can be shared than the smaller set has.
        if (Math.Min(a.Count, b.Count) < Same * Math.Max(a.Count, b.Count)) return 0;
        var shared = a.Count(b.Contains);
        return a.Count + b.Count == shared ? 1 : (double)shared / (a.Count + b.Count - shared);
    }
}
