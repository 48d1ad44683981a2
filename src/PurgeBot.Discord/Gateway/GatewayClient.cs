using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Rest;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Gateway;

/// <summary>The connections of this process to the gateway, one for each of its shards. They share nothing but the turns to start a session.</summary>
/// <param name="choice">Which shards are this process's.</param>
/// <param name="starts">Where and when sessions may be started.</param>
/// <param name="inbox">Takes interactions.</param>
/// <param name="options">Has the token.</param>
/// <param name="status">Told which shards there are, and how they are doing.</param>
/// <param name="time">The clock.</param>
/// <param name="chance">Random numbers from 0 to 1.</param>
/// <param name="log">Where what happens is noted.</param>
internal sealed class GatewayClient(
    ShardChoice choice,
    SessionStarts starts,
    InteractionInbox inbox,
    IOptions<DiscordOptions> options,
    GatewayStatus status,
    TimeProvider time,
    Func<double> chance,
    ILogger<GatewayClient> log) : IGatewayClient
{
    /// <inheritdoc/>
    public async Task RunAsync(GatewayInfo gateway, int count, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var found = GatewayConnection.Found(gateway);
        // In ascending order, and each joins the queue for its turn before the next one is begun.
        var running = status.Begin(count, choice.Of(count)).Select(shard => Open(new Shard(shard.Id, count), shard).RunAsync(found, end.Token)).ToArray();
        await foreach (var ended in Task.WhenEach(running))
        {
            // What one is refused for holds for all.
            if (ended.IsFaulted) await end.CancelAsync();
        }

        await Task.WhenAll(running);
    }

    private GatewayConnection Open(Shard shard, ShardStatus its) => new(shard, options.Value.Token, starts, HandOn, its, time, chance, log);

    private void HandOn(ReadOnlyMemory<byte> interaction)
    {
        if (!InteractionPayload.TryRead(interaction.Span, out var payload))
            log.InteractionUnreadable();
        else if (inbox.Post(payload) == Posted.Foreign)
            log.InteractionForeign();
    }
}
