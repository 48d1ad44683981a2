using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using PurgeBot.Chat;
using PurgeBot.Discord;

namespace PurgeBot.Web;

/// <summary>
/// Serves <c>/metrics</c> as Prometheus reads it. Counting begins with the first scrape, so that it costs those nothing who do not scrape;
/// rates and histograms need two scrapes anyway, and what the bot counts of its own (sessions, resumes, events) is told from its start.
/// </summary>
/// <param name="begin">Begins to measure what is read off; disposed of at the end.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed class MetricsEndpoint(Func<IEnumerable<IDisposable>> begin) : IDisposable
{
    /// <summary>The path.</summary>
    public const string Path = "/metrics";

    // Some 30 commands, each with a few outcomes. A bound all the same, as room is taken for all of them at once.
    private const int MostSeries = 300;

    // A shard has a series for each of the ten states, and a process up to 128 shards.
    private const string States = "purgebot.gateway.state";
    private const int MostStates = 1400;

    private readonly Lazy<Scrapes> _scrapes = new(() => new Scrapes(begin));

    /// <summary>Serves a scrape.</summary>
    public Task ServeAsync(HttpContext http) => _scrapes.Value.ServeAsync(http);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_scrapes.IsValueCreated) _scrapes.Value.Dispose();
    }

    private sealed class Scrapes : IDisposable
    {
        private readonly ServiceProvider _services = new ServiceCollection().AddOptions().BuildServiceProvider();
        private readonly MeterProvider _provider;
        private readonly IDisposable[] _measured;
        private readonly RequestDelegate _serve;

        public Scrapes(Func<IEnumerable<IDisposable>> begin)
        {
            _provider = Sdk.CreateMeterProviderBuilder()
                .ConfigureResource(resource => resource.AddService("purgebot", serviceVersion: ProductVersion.Text))
                .AddMeter(ChatMeters.Name, DiscordMeters.Name, IndexMeters.Name, "System.Runtime")
                .AddView(instrument => new MetricStreamConfiguration { CardinalityLimit = instrument.Name == States ? MostStates : MostSeries })
                .AddPrometheusExporter()
                .Build();
            _measured = [.. begin()];
            var pipeline = new ApplicationBuilder(_services);
            pipeline.UseOpenTelemetryPrometheusScrapingEndpoint(_provider, predicate: _ => true, path: null, configureBranchedPipeline: null, optionsName: null);
            _serve = pipeline.Build();
        }

        public Task ServeAsync(HttpContext http) => _serve(http);

        public void Dispose()
        {
            foreach (var one in _measured) one.Dispose();
            _provider.Dispose();
            _services.Dispose();
        }
    }
}
