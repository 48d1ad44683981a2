using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Rest;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Gateway;

/// <summary>Keeps the bot connected for as long as the host runs, and leaves interactions in the inbox.</summary>
/// <param name="api">Discord.</param>
/// <param name="inbox">Takes interactions.</param>
/// <param name="options">Holds the token.</param>
/// <param name="status">Told how the connection is doing.</param>
/// <param name="exit">What stops the bot where Discord refuses it.</param>
/// <param name="time">The clock.</param>
/// <param name="chance">Random numbers from 0 to 1.</param>
/// <param name="log">Where what happens is noted.</param>
internal sealed class GatewayService(
    DiscordApi api,
    InteractionInbox inbox,
    IOptions<DiscordOptions> options,
    GatewayStatus status,
    ExitReason exit,
    TimeProvider time,
    Func<double> chance,
    ILogger<GatewayService> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var connection = new GatewayConnection(api, options.Value.Token, HandOn, status, time, chance, log);
        try
        {
            await connection.RunAsync(stoppingToken);
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

    private void HandOn(ReadOnlyMemory<byte> interaction)
    {
        if (!InteractionPayload.TryRead(interaction.Span, out var payload))
            log.InteractionUnreadable();
        else if (inbox.Post(payload) == Posted.Foreign)
            log.InteractionForeign();
    }
}
