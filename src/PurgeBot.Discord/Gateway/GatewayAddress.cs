using System.Diagnostics.CodeAnalysis;

namespace PurgeBot.Discord.Gateway;

/// <summary>Addresses of the gateway.</summary>
internal static class GatewayAddress
{
    // Discord, Gateway, Gateway URL Query String Params. A session is resumed with the same ones.
    private const string Parameters = "v=10&encoding=json&compress=zlib-stream";

    /// <summary>Reads an address that the token may be sent to: encrypted, or on this machine.</summary>
    /// <param name="text">The address as Discord gives it.</param>
    /// <param name="address">The address.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && IsSafe(address);

    /// <summary>Whether the token may be sent to this address.</summary>
    /// <param name="address">The address.</param>
    public static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeWss || (address.Scheme == Uri.UriSchemeWs && address.IsLoopback));

    /// <summary>The address to open, with version, encoding and compression.</summary>
    /// <param name="address">The address without.</param>
    public static Uri WithParameters(Uri address) => new UriBuilder(address) { Query = Parameters }.Uri;
}
