using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PurgeBot.Discord;

namespace PurgeBot.Web;

/// <summary>The web endpoints of the bot on Discord: when they are listened for, and what it means where they cannot be.</summary>
/// <param name="urls">Where to listen: addresses with semicolons between them.</param>
/// <param name="routes">What is answered.</param>
/// <param name="isNeeded">Whether the bot is of no use without them, since Discord calls there.</param>
/// <param name="connected">Done once the bot is on Discord by the gateway; null where it does not use it.</param>
/// <param name="exit">What stops the bot where nothing can listen and it is needed.</param>
/// <param name="loggers">Logs.</param>
internal sealed class WebService(string urls, WebRoutes routes, bool isNeeded, Task? connected, ExitReason exit, ILoggerFactory loggers) : BackgroundService
{
    // Whoever watches the bot asks every few seconds; the people on Discord are waiting.
    private static readonly TimeSpan AfterGateway = TimeSpan.FromSeconds(1);

    private readonly ILogger _log = loggers.CreateLogger<WebService>();

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!isNeeded && connected is not null) await Task.WhenAny(connected, Task.Delay(AfterGateway, TimeProvider.System, stoppingToken));
        if (stoppingToken.IsCancellationRequested) return;
        using var server = new WebServer(urls, routes.ServeAsync, loggers);
        if (await server.StartAsync(stoppingToken) is { } refused)
        {
            // A second bot on the machine answers on Discord all the same.
            if (!isNeeded) _log.NotListening(urls, refused);
            else exit.Stop($"Nothing can listen at {urls}: {refused}. Set Urls to another address, such as http://127.0.0.1:5081.");
            return;
        }

        _log.Listening(server.Addresses);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
        await server.StopAsync();
        routes.Dispose();
    }
}
