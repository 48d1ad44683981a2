using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord.Gateway;

/// <summary>Keeps the shards of this process connected for as long as the host runs.</summary>
/// <param name="starts">Where and when sessions may be started.</param>
/// <param name="client">Connects the shards.</param>
/// <param name="choice">Which shards are this process's.</param>
/// <param name="exit">What stops the bot where Discord refuses it.</param>
/// <param name="time">The clock.</param>
/// <param name="chance">Random numbers from 0 to 1.</param>
/// <param name="log">Where what happens is noted.</param>
internal sealed class GatewayService(
    SessionStarts starts, IGatewayClient client, ShardChoice choice, ExitReason exit, TimeProvider time, Func<double> chance, ILogger<GatewayService> log)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var shards = new GatewayShards(choice, starts, client, time, chance, log);
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
}
