using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PurgeBot.CommandLine;
using PurgeBot.Page;
using PurgeBot.Terminal;
using Spectre.Console;

namespace PurgeBot.Web;

/// <summary>The page beside the prompt on a terminal, where the bot is not on Discord. Without it the prompt works all the same.</summary>
/// <param name="session">Where to listen, and whom to tell.</param>
/// <param name="serve">Serves the page.</param>
/// <param name="loggers">Logs.</param>
internal sealed class PageService(Session session, RequestDelegate serve, ILoggerFactory loggers) : IHostedService, IDisposable
{
    private readonly WebServer _server = new(session.Settings.Urls, http => PageEndpoint.Serves(http.Request.Path.Value) ? serve(http) : NothingAsync(http), loggers);

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await _server.StartAsync(cancellationToken) is { } refused)
            await session.Error.WriteLineAsync($"There is no page, since nothing can listen at {session.Settings.Urls} ({refused}): set Urls to another address.");
        else
            Screen.Over(session.Output).WriteLine($"To try it in a browser, open {_server.Addresses}.");
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => _server.StopAsync();

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    private static Task NothingAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
