using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PurgeBot.Discord;

namespace PurgeBot.Web;

/// <summary>
/// The web endpoints: what can be asked, and where it is answered. A server of its own beside the host's other services, so that the
/// connection to Discord does not wait for it.
/// </summary>
/// <param name="urls">Where to listen: addresses with semicolons between them.</param>
/// <param name="routes">What is answered.</param>
/// <param name="exit">What stops the bot where nobody can be listened to.</param>
/// <param name="loggers">Logs.</param>
internal sealed class WebService(string urls, WebRoutes routes, ExitReason exit, ILoggerFactory loggers) : BackgroundService
{
    // Of the 5 s that the process has to stop; an interaction takes at most three.
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(3);

    private readonly ILogger _log = loggers.CreateLogger<WebService>();

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var web = Build();
        try
        {
            await web.StartAsync(stoppingToken);
        }
        catch (Exception error) when (error is IOException or SocketException or FormatException or InvalidOperationException)
        {
            exit.Stop($"Nothing can listen at {urls}: {error.Message.TrimEnd('.')}. Set Urls to another address, such as http://127.0.0.1:5081.");
            return;
        }

        _log.Listening(string.Join(", ", web.Urls));
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
        using var limit = new CancellationTokenSource(StopWithin, TimeProvider.System);
        await web.StopAsync(limit.Token);
        routes.Dispose();
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Configure).UseUrls(urls);
        builder.Services.AddSingleton(loggers);
        var web = builder.Build();
        web.Run(routes.ServeAsync);
        return web;
    }

    private static void Configure(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        // Nobody has anything to send that is longer; what signed requests may have is theirs to say.
        server.Limits.MaxRequestBodySize = 0;
    }
}
