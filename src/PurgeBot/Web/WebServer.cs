using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PurgeBot.Web;

/// <summary>
/// Kestrel alone, without the host that ASP.NET Core would put around it: there is a host, and a few paths need no routing.
/// </summary>
internal sealed class WebServer : IHttpApplication<HttpContext>, IDisposable
{
    // Of the 5 s that the process has to stop; an interaction takes at most three.
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(3);

    private readonly string _urls;
    private readonly RequestDelegate _serve;
    private readonly KestrelServer _server;

    /// <summary>Listens nowhere yet.</summary>
    /// <param name="urls">Where to listen: addresses with semicolons between them.</param>
    /// <param name="serve">Answers requests.</param>
    /// <param name="loggers">Logs.</param>
    public WebServer(string urls, RequestDelegate serve, ILoggerFactory loggers)
    {
        (_urls, _serve) = (urls, serve);
        var options = new KestrelServerOptions { AddServerHeader = false };
        // Nobody has anything to send that is longer; what signed requests and the page's may have is theirs to say.
        options.Limits.MaxRequestBodySize = 0;
        IConnectionListenerFactory sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggers);
        _server = new KestrelServer(Options.Create(options), sockets, loggers);
    }

    /// <summary>Where it listens, with commas between them.</summary>
    public string Addresses => string.Join(", ", _server.Features.Get<IServerAddressesFeature>()!.Addresses);

    /// <summary>Begins to listen.</summary>
    /// <returns>Why nothing can listen there, without a full stop; null where something does.</returns>
    public async Task<string?> StartAsync(CancellationToken ct)
    {
        try
        {
            var addresses = _server.Features.Get<IServerAddressesFeature>()!.Addresses;
            foreach (var url in _urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) addresses.Add(Checked(url));
            await _server.StartAsync(this, ct);
            return null;
        }
        catch (Exception error) when (error is IOException or SocketException or FormatException or InvalidOperationException)
        {
            return error.Message.TrimEnd('.');
        }
    }

    /// <summary>Stops, after the answers under way.</summary>
    public async Task StopAsync()
    {
        using var limit = new CancellationTokenSource(StopWithin, TimeProvider.System);
        await _server.StopAsync(limit.Token);
    }

    /// <inheritdoc/>
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    /// <inheritdoc/>
    public Task ProcessRequestAsync(HttpContext context) => _serve(context);

    /// <inheritdoc/>
    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    private static string Checked(string url) => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        ? throw new FormatException("HTTPS is for a reverse proxy before it, which has the certificate")
        : url;
}
