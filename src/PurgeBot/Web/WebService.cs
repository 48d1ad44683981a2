using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PurgeBot.Discord;

namespace PurgeBot.Web;

/// <summary>
/// The web endpoints: where they are listened for. Kestrel alone, without the host that ASP.NET Core would put around it: there is a host, and
/// four paths need no routing.
/// </summary>
/// <param name="urls">Where to listen: addresses with semicolons between them.</param>
/// <param name="routes">What is answered.</param>
/// <param name="isNeeded">Whether the bot is of no use without them, since Discord calls there.</param>
/// <param name="connected">Done once the bot is on Discord by the gateway; null where it does not use it.</param>
/// <param name="exit">What stops the bot where nothing can listen and it is needed.</param>
/// <param name="loggers">Logs.</param>
internal sealed class WebService(string urls, WebRoutes routes, bool isNeeded, Task? connected, ExitReason exit, ILoggerFactory loggers)
    : BackgroundService, IHttpApplication<HttpContext>
{
    // Of the 5 s that the process has to stop; an interaction takes at most three.
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(3);

    // Whoever watches the bot asks every few seconds; the people on Discord are waiting.
    private static readonly TimeSpan AfterGateway = TimeSpan.FromSeconds(1);

    private readonly ILogger _log = loggers.CreateLogger<WebService>();

    /// <inheritdoc/>
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    /// <inheritdoc/>
    public Task ProcessRequestAsync(HttpContext context) => routes.ServeAsync(context);

    /// <inheritdoc/>
    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!isNeeded && connected is not null) await Task.WhenAny(connected, Task.Delay(AfterGateway, TimeProvider.System, stoppingToken));
        if (stoppingToken.IsCancellationRequested) return;
        using var server = NewServer();
        var addresses = server.Features.Get<IServerAddressesFeature>()!.Addresses;
        try
        {
            foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) addresses.Add(Checked(url));
            await server.StartAsync(this, stoppingToken);
        }
        catch (Exception error) when (error is IOException or SocketException or FormatException or InvalidOperationException)
        {
            // A second bot on the machine answers on Discord all the same.
            if (!isNeeded) _log.NotListening(urls, error.Message.TrimEnd('.'));
            else exit.Stop($"Nothing can listen at {urls}: {error.Message.TrimEnd('.')}. Set Urls to another address, such as http://127.0.0.1:5081.");
            return;
        }

        _log.Listening(string.Join(", ", addresses));
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
        using var limit = new CancellationTokenSource(StopWithin, TimeProvider.System);
        await server.StopAsync(limit.Token);
        routes.Dispose();
    }

    private static string Checked(string url) => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        ? throw new FormatException("HTTPS is for a reverse proxy before it, which has the certificate")
        : url;

    private KestrelServer NewServer()
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        // Nobody has anything to send that is longer; what signed requests may have is theirs to say.
        options.Limits.MaxRequestBodySize = 0;
        IConnectionListenerFactory sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggers);
        return new KestrelServer(Options.Create(options), sockets, loggers);
    }
}
