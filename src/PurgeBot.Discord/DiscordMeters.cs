using System.Diagnostics.Metrics;
using PurgeBot.Discord.Endpoint;
using PurgeBot.Discord.Gateway;
using PurgeBot.Discord.Interactions;

namespace PurgeBot.Discord;

/// <summary>What is measured of the wire to Discord, read off when somebody asks.</summary>
/// <remarks>Thread-safe. One for a process; measures until it is disposed.</remarks>
public sealed class DiscordMeters : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "PurgeBot.Discord";

    private static readonly Meter Events = new(Name);

    private static readonly Counter<long> Limits =
        Events.CreateCounter<long>("purgebot.rest.limited", "{request}", "Requests that Discord answered with 429, by the scope of the limit.");

    private readonly Meter _states = new(Name);

    /// <summary>Begins to measure.</summary>
    /// <param name="gateway">The connections; null where there are none.</param>
    /// <param name="watch">Knows what the processes together serve.</param>
    /// <param name="inbox">What waits.</param>
    /// <param name="endpoint">Takes signed requests; null where it does not.</param>
    internal DiscordMeters(GatewayStatus? gateway, ShardWatch watch, InteractionInbox inbox, InteractionsEndpoint? endpoint)
    {
        _states.CreateObservableGauge("purgebot.queue.depth", () => inbox.Waiting.Count, "{interaction}", "Interactions that wait for a handler.");
        _states.CreateObservableCounter("purgebot.queue.busy", () => inbox.Busy, "{interaction}", "Interactions that found the queue full, and were told so if there was room for that.");
        if (endpoint is not null)
            _states.CreateObservableCounter("purgebot.http.refused", () => endpoint.Refused, "{request}", "Requests to /interactions that were not signed by Discord, not of now, or came again.");
        if (gateway is not null) Measure(gateway, watch);
    }

    /// <inheritdoc/>
    public void Dispose() => _states.Dispose();

    /// <summary>Discord has limited a request.</summary>
    /// <param name="scope">Whose limit it was: <c>global</c>, <c>shared</c> or <c>own</c>.</param>
    internal static void Limited(string scope) => Limits.Add(1, new KeyValuePair<string, object?>("scope", scope));

    private void Measure(GatewayStatus gateway, ShardWatch watch)
    {
        _states.CreateObservableGauge("purgebot.gateway.shards", () => CoverageOf(watch), "{shard}", "Shards that some process serves, and those that none does; only where processes share a database.");
        _states.CreateObservableGauge("purgebot.gateway.state", () => gateway.Shards.SelectMany(StatesOf), null, "1 for the state in which a shard's connection to Discord is, 0 for the others.");
        _states.CreateObservableGauge("purgebot.gateway.heartbeat.latency", () => gateway.Shards.SelectMany(LatencyOf), "s", "From the last heartbeat that was acknowledged to its acknowledgement, by shard.");
        _states.CreateObservableGauge("purgebot.gateway.identifies.left", () => Known(gateway.IdentifiesLeft), "{session}", "Sessions that may still be started until Discord counts anew.");
        Count(gateway, "purgebot.gateway.identifies", shard => shard.Identifies, "{session}", "Sessions asked for, by shard.");
        Count(gateway, "purgebot.gateway.resumes", shard => shard.Resumes, "{session}", "Times that a session was to be resumed, by shard.");
        Count(gateway, "purgebot.gateway.reconnects", shard => shard.Reconnects, "{connection}", "Connections lost, and attempts that failed, by shard.");
        Count(gateway, "purgebot.gateway.events", shard => shard.Events, "{event}", "Events received, by shard.");
    }

    private void Count(GatewayStatus gateway, string name, Func<ShardStatus, long> count, string unit, string description) =>
        _states.CreateObservableCounter(name, () => gateway.Shards.Select(shard => new Measurement<long>(count(shard), Named(shard))), unit, description);

    private static IEnumerable<Measurement<int>> StatesOf(ShardStatus shard)
    {
        var now = shard.Phase;
        return Enum.GetValues<GatewayPhase>().Select(phase => new Measurement<int>(
            phase == now ? 1 : 0, Named(shard), new KeyValuePair<string, object?>("state", System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(phase.ToString()))));
    }

    // What is not known yet is left out.
    private static IEnumerable<Measurement<double>> LatencyOf(ShardStatus shard) =>
        shard.LastHeartbeatLatency is { } known ? [new Measurement<double>(known.TotalSeconds, Named(shard))] : [];

    private static IEnumerable<Measurement<int>> CoverageOf(ShardWatch watch) => watch.Coverage is not { } coverage
        ? []
        :
        [
            new Measurement<int>(coverage.Count - coverage.Uncovered.Length, new KeyValuePair<string, object?>("coverage", "covered")),
            new Measurement<int>(coverage.Uncovered.Length, new KeyValuePair<string, object?>("coverage", "uncovered")),
        ];

    private static IEnumerable<Measurement<int>> Known(int? number) => number is { } known ? [new Measurement<int>(known)] : [];

    private static KeyValuePair<string, object?> Named(ShardStatus shard) => new("shard", shard.Id);
}
