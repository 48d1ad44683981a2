using System.Globalization;
using System.Text;
using NSec.Cryptography;

namespace PurgeBot.Discord.Emulator.Endpoint;

/// <summary>The key that Discord signs an application's interactions with. Discord, Interactions Overview, Validating Security Request Headers.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly Key _key = Key.Create(SignatureAlgorithm.Ed25519);

    /// <summary>What the application checks them by: 64 hexadecimal digits.</summary>
    public string PublicKey => Convert.ToHexStringLower(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    /// <summary>The headers of a request.</summary>
    /// <param name="body">Its body.</param>
    /// <param name="at">When it is sent.</param>
    public (string Timestamp, string Signature) Sign(ReadOnlySpan<byte> body, DateTimeOffset at)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return (timestamp, Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(_key, [.. Encoding.ASCII.GetBytes(timestamp), .. body])));
    }

    public void Dispose() => _key.Dispose();
}
