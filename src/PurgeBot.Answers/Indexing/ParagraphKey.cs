using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Indexing;

/// <summary>Names a paragraph in a few characters that outlive the index: by a hash of its document's path, and its number.</summary>
/// <remarks>
/// As long as a document keeps its path and its paragraphs their order, the key leads to the paragraph. Of a million documents two
/// share a hash once in 37 million corpora.
/// </remarks>
/// <param name="Document">XxHash64 of the UTF-8 bytes of <see cref="DocumentInfo.Path"/>.</param>
/// <param name="Number"><see cref="Passage.Paragraph"/>.</param>
public readonly record struct ParagraphKey(ulong Document, int Number)
{
    /// <summary>Most characters of a key.</summary>
    public const int MaxLength = HashLength + 1 + 10;

    // 8 bytes in base64url without padding.
    private const int HashLength = 11;

    private const char Separator = '.';

    /// <summary>The key of a passage.</summary>
    public static ParagraphKey Of(Passage passage) => Of(passage.Document, passage.Paragraph);

    /// <summary>The key of a document's paragraph by its number.</summary>
    public static ParagraphKey Of(DocumentInfo document, int number) => new(HashOf(Encoding.UTF8.GetBytes(document.Path)), number);

    /// <summary>Reads what <see cref="ToString"/> wrote; any text can be tried.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ParagraphKey key)
    {
        key = default;
        Span<byte> hash = stackalloc byte[sizeof(ulong)];
        if (text.Length <= HashLength || text[HashLength] != Separator || !TryReadHash(text[..HashLength], hash)) return false;
        if (!int.TryParse(text[(HashLength + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        key = new ParagraphKey(BinaryPrimitives.ReadUInt64BigEndian(hash), number);
        return true;
    }

    /// <summary>The key as URLs and button states can hold it, up to <see cref="MaxLength"/> ASCII characters.</summary>
    public override string ToString()
    {
        Span<byte> hash = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(hash, Document);
        return string.Create(CultureInfo.InvariantCulture, $"{Base64Url.EncodeToString(hash)}{Separator}{Number}");
    }

    internal static ulong HashOf(ReadOnlySpan<byte> path) => XxHash64.HashToUInt64(path);

    private static bool TryReadHash(ReadOnlySpan<char> text, Span<byte> hash) =>
        Base64Url.IsValid(text, out var length) && length == hash.Length && Base64Url.TryDecodeFromChars(text, hash, out _);
}
