using Microsoft.AspNetCore.Http;
using PurgeBot.Discord.Endpoint;
using PurgeBot.Page;

namespace PurgeBot.Web;

/// <summary>What is answered at which path; a switch, since there are four, and the page's.</summary>
/// <param name="health">How the bot is doing.</param>
/// <param name="metrics">What it has done.</param>
/// <param name="interactions">Takes what Discord sends; null where there is no public key.</param>
/// <param name="page">Serves the page; null where it is switched off.</param>
internal sealed class WebRoutes(Health health, MetricsEndpoint metrics, InteractionsEndpoint? interactions, RequestDelegate? page) : IDisposable
{
    /// <summary>Answers a request; 404 where there is nothing, 405 where there is something else.</summary>
    public Task ServeAsync(HttpContext http) => (http.Request.Path.Value, http.Request.Method) switch
    {
        ("/interactions", "POST") when interactions is not null => interactions.ServeAsync(http),
        ("/health/live", "GET" or "HEAD") => Health.LiveAsync(http),
        ("/health/ready", "GET" or "HEAD") => health.ReadyAsync(http),
        (MetricsEndpoint.Path, "GET" or "HEAD") => metrics.ServeAsync(http),
        ("/interactions", _) when interactions is not null => EndAsync(http, StatusCodes.Status405MethodNotAllowed),
        ("/health/live" or "/health/ready" or MetricsEndpoint.Path, _) => EndAsync(http, StatusCodes.Status405MethodNotAllowed),
        var (path, _) when page is not null && PageEndpoint.Serves(path) => page(http),
        _ => EndAsync(http, StatusCodes.Status404NotFound),
    };

    /// <summary>Ends what was measured.</summary>
    public void Dispose() => metrics.Dispose();

    private static Task EndAsync(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
