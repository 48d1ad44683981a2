using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PurgeBot.Chat;

namespace PurgeBot.Web;

/// <summary>
/// Sends a trace of each request where OpenTelemetry's own variables say: <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, <c>OTEL_EXPORTER_OTLP_HEADERS</c> and
/// so on. A trace has the command, its outcome and how long it took: nothing that somebody wrote, and not who it was.
/// </summary>
internal sealed class Traces : IHostedService
{
    private TracerProvider? _provider;

    /// <summary>Whether traces are wanted.</summary>
    public static bool AreWanted => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"));

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _provider = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(resource => resource.AddService("purgebot", serviceVersion: ProductVersion.Text))
            .AddSource(ChatMeters.Name)
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        // Sends what waits; with all that is still under way the process has five seconds.
        _provider?.Shutdown(timeoutMilliseconds: 500);
        _provider?.Dispose();
        return Task.CompletedTask;
    }
}
