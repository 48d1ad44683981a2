using System.Net;
using System.Reflection;
using System.Text;
using PurgeBot.Chat;

namespace PurgeBot.Discord.Rest;

/// <summary>The HTTP client for Discord.</summary>
internal static class RestClient
{
    // Where every application is at home that has no address of its own.
    private const string Applications = "https://discord.com/developers/applications";

    /// <summary>
    /// Who is calling, in the form without which Discord blocks a client (Discord, Reference, User Agent): an address where more is to be
    /// found, by the build's <c>RepositoryUrl</c> where it is set, and the version.
    /// </summary>
    public static string UserAgent { get; } = UserAgentOf(
        typeof(RestClient).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(data => data.Key == "RepositoryUrl")?.Value,
        ProductVersion.Text);

    /// <summary>A client that follows no redirect (a token must go nowhere else), keeps no cookies and notes no addresses in traces.</summary>
    public static HttpClient New()
    {
        var handler = new SocketsHttpHandler
        {
            // Discord moves its addresses; a connection kept for ever would never notice.
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            // Longer than the pauses between questions on a small server, so that most find a connection open.
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(5),
            MaxConnectionsPerServer = 128,
            EnableMultipleHttp2Connections = true,
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
        };
        var client = new HttpClient(handler)
        {
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
        return client;
    }

    /// <summary>The form of it.</summary>
    /// <param name="address">A web address; the page of all applications stands in for anything else, and for one that would break the form.</param>
    /// <param name="version">The version.</param>
    public static string UserAgentOf(string? address, string version)
    {
        var home = Uri.TryCreate(address, UriKind.Absolute, out var given) && IsFit(given) ? given.AbsoluteUri : Applications;
        return $"DiscordBot ({home}, {version})";
    }

    private static bool IsFit(Uri address) =>
        address.Scheme is "http" or "https" && Ascii.IsValid(address.AbsoluteUri) && address.AbsoluteUri.AsSpan().IndexOfAny(",()\\") < 0;
}
