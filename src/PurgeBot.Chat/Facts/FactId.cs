using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PurgeBot.Chat.Facts;

/// <summary>Names facts by hashes of where they stand and what they say, in characters that can stand in URLs.</summary>
internal static class FactId
{
    /// <summary>Characters of an id: 8 bytes in base64url without padding.</summary>
    public const int Length = 11;

    /// <summary>The hash of a fact. Of a million facts two share one once in 37 million corpora.</summary>
    /// <param name="document">Path of the document.</param>
    /// <param name="text">The fact's text.</param>
    public static ulong Of(string document, ReadOnlySpan<char> text) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{document}\n{text}")));

    /// <summary>The id as it is written.</summary>
    public static string Write(ulong hash)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, hash);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads an id; false for any other text.</summary>
    public static bool TryRead(ReadOnlySpan<char> id, out ulong hash)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        hash = 0;
        if (id.Length != Length || !Base64Url.IsValid(id, out var length) || length != bytes.Length || !Base64Url.TryDecodeFromChars(id, bytes, out _)) return false;
        hash = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        return true;
    }
}
