using System.Net;
using System.Net.Http.Headers;
using System.Reflection;

namespace PurgeBot.Discord.Rest;

/// <summary>The HTTP client for Discord.</summary>
internal static class RestClient
{
    // Discord blocks clients that do not say who they are in this form (Discord, Reference, User Agent).
    private const string Home = "https://github.com/purgebot/purgebot";

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
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("DiscordBot", null));
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue($"({Home}, {Version})"));
        return client;
    }

    private static string Version => Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);
}
