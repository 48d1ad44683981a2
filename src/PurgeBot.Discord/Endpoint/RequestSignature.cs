using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NSec.Cryptography;

namespace PurgeBot.Discord.Endpoint;

/// <summary>
/// Tells requests of Discord's from those of everybody else (Discord, Interactions Overview, Validating Security Request Headers): Ed25519
/// over the timestamp and the body, byte by byte as they came.
/// </summary>
/// <param name="key">The application's public key.</param>
/// <param name="time">The clock.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed class RequestSignature(PublicKey key, TimeProvider time)
{
    /// <summary>Header with the signature: 128 hexadecimal digits.</summary>
    public const string SignatureHeader = "X-Signature-Ed25519";

    /// <summary>Header with the time: seconds since 1970.</summary>
    public const string TimestampHeader = "X-Signature-Timestamp";

    /// <summary>How far the timestamp may be from the time here, before or after it: what was overheard cannot be sent again for ever.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    // Enough until the year 5138.
    private const int MostDigits = 11;

    /// <summary>Reads a key; false where the text is none.</summary>
    /// <param name="hex">64 hexadecimal digits.</param>
    /// <param name="key">The key.</param>
    public static bool TryReadKey(string hex, [NotNullWhen(true)] out PublicKey? key)
    {
        key = null;
        return hex.Length == 2 * SignatureAlgorithm.Ed25519.PublicKeySize
            && TryReadHex(hex, out var bytes)
            && PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes, KeyBlobFormat.RawPublicKey, out key);
    }

    /// <summary>Whether a timestamp is one, and near the time here.</summary>
    public bool IsTimely(string? timestamp) =>
        timestamp is { Length: > 0 and <= MostDigits }
        && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - seconds) <= (long)Tolerance.TotalSeconds;

    /// <summary>Whether Discord has signed it. Any text and any bytes can be asked about.</summary>
    /// <param name="signed">The timestamp, as it came, and the body right after it.</param>
    /// <param name="signature">The header.</param>
    public bool IsValid(ReadOnlySpan<byte> signed, string? signature) =>
        signature?.Length == 2 * SignatureAlgorithm.Ed25519.SignatureSize
        && TryReadHex(signature, out var bytes)
        && SignatureAlgorithm.Ed25519.Verify(key, signed, bytes);

    private static bool TryReadHex(string hex, out byte[] bytes)
    {
        bytes = new byte[hex.Length / 2];
        return Convert.FromHexString(hex, bytes, out _, out var written) == System.Buffers.OperationStatus.Done && written == bytes.Length;
    }
}
