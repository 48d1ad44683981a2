using System.IO.Hashing;

namespace PurgeBot.Answers.Terms;

/// <summary>Hashes of terms, small enough to keep every word of every passage at hand.</summary>
internal static class TermHash
{
    /// <summary>Low bits of a 32-bit word that the hash leaves free for marks on the token.</summary>
    public const int FreeBits = 5;

    /// <summary>All bits that belong to the hash.</summary>
    /// <remarks>
    /// 27 bits: in a vocabulary of 150,000 terms a question's term meets another one of the same hash
    /// once in 900 questions, and then only adds to the rank of a passage that holds that rare word.
    /// </remarks>
    public const uint Mask = uint.MaxValue << FreeBits;

    public static uint Of(ReadOnlySpan<byte> utf8) => (uint)XxHash3.HashToUInt64(utf8) & Mask;
}
