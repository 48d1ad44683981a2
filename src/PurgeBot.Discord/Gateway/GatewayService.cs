using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Rest;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Gateway;

/// <summary>Keeps the shards of this process connected for as long as the host runs, and leaves interactions in the inbox.</summary>
/// <param name="starts">Where and when sessions may be started.</param>
/// <param name="inbox">Takes interactions.</param>
/// <param name="options">Has the token.</param>
/// <param name="choice">Which shards are this process's.</param>
/// <param name="status">Told how the connections are doing.</param>
/// <param name="exit">What stops the bot where Discord refuses it.</param>
/// <param name="time">The clock.</param>
/// <param name="chance">Random numbers from 0 to 1.</param>
/// <param name="log">Where what happens is noted.</param>
internal sealed class GatewayService(
    SessionStarts starts,
    InteractionInbox inbox,
    IOptions<DiscordOptions> options,
    ShardChoice choice,
    GatewayStatus status,
    ExitReason exit,
    TimeProvider time,
    Func<double> chance,
    ILogger<GatewayService> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var shards = new GatewayShards(choice, starts, Open, status, time, chance, log);
        try
        {
            await shards.RunAsync(stoppingToken);
        }
        catch (GatewayRefusedException refused)
        {
            exit.Stop(refused.Message);
        }
        catch (InvalidTokenException)
        {
            exit.Stop(InvalidTokenException.Sentence);
        }
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
