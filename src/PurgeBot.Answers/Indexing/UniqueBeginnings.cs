using System.IO.Hashing;
using System.Runtime.InteropServices;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Indexing;

/// <summary>
/// For each passage of a document, how many of its first words stand nowhere else in it: what a link must
/// quote for a browser to find the right paragraph.
/// </summary>
internal static class UniqueBeginnings
{
    // Most paragraphs differ within four words; a few begin alike ("On 1 December 1934 Leonid ...").
    private static readonly int[] Lengths = [4, 8, 16, 32];

    /// <summary>One number a passage; 0 where no beginning of up to 32 words, nor the whole paragraph, is the only one.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<Passage> passages)
    {
        var words = passages.Select(passage => WordHashes(passage.Text)).ToList();
        var result = new int[passages.Count];
        foreach (var length in Lengths)
        {
            var open = Enumerable.Range(0, passages.Count).Where(i => result[i] == 0).ToList();
            if (open.Count == 0) break;

            var wanted = new Dictionary<ulong, int>(open.Count);
            foreach (var i in open) CollectionsMarshal.GetValueRefOrAddDefault(wanted, HashAt(words[i], 0, length), out _) = 0;
            foreach (var passage in words)
            {
                for (var start = 0; start == 0 || start + length <= passage.Length; start++)
                {
                    ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(wanted, HashAt(passage, start, length));
                    if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count)) count++;
                }
            }

            foreach (var i in open)
            {
                if (wanted[HashAt(words[i], 0, length)] == 1) result[i] = Math.Min(length, words[i].Length);
            }
        }

        return result;
    }

    private static ulong HashAt(ulong[] words, int start, int length) =>
        XxHash3.HashToUInt64(MemoryMarshal.AsBytes(words.AsSpan(start, Math.Min(length, words.Length - start))));

    // Browsers compare text fragments without regard to case.
    private static ulong[] WordHashes(string text)
    {
        var hashes = new List<ulong>();
        Span<char> lower = stackalloc char[128];
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan()[range];
            if (word.Length > lower.Length) word = word[..lower.Length];
            var length = word.ToLowerInvariant(lower);
            hashes.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(lower[..length])));
        }

        return [.. hashes];
    }
}
