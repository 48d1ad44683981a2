using Microsoft.Extensions.Logging;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord.Gateway;

/// <summary>Start here: the shards of this process, as many as are wanted, connected anew where the bot has grown.</summary>
/// <param name="choice">Which shards are wanted here.</param>
/// <param name="starts">Where and when sessions may be started.</param>
/// <param name="client">Connects them.</param>
/// <param name="time">The clock.</param>
/// <param name="chance">Random numbers from 0 to 1.</param>
/// <param name="log">The log.</param>
internal sealed class GatewayShards(
    ShardChoice choice,
    SessionStarts starts,
    IGatewayClient client,
    TimeProvider time,
    Func<double> chance,
    ILogger log)
{
    /// <summary>Keeps all shards connected until the host stops.</summary>
    /// <param name="stopping">The host stops.</param>
    /// <exception cref="GatewayRefusedException">Discord refuses the bot, or the shards cannot be as configured.</exception>
    /// <exception cref="InvalidTokenException">Discord does not know the bot's token.</exception>
    public async Task RunAsync(CancellationToken stopping)
    {
        for (var tooFew = 0; ;)
        {
            var gateway = await FindAsync(stopping);
            var count = choice.Count ?? gateway.Shards;
            if (count <= tooFew) throw new GatewayRefusedException(GatewayCloseCode.Refusal(GatewayCloseCode.ShardingRequired)!);
            if (Fault(gateway, count) is { } fault) throw new GatewayRefusedException(fault);
            try
            {
                await client.RunAsync(gateway, count, stopping);
                return;
            }
            // The bot has grown while it ran: Discord says how many shards it takes now.
            catch (GatewayRefusedException refused) when (refused.Code == GatewayCloseCode.ShardingRequired && choice.IsAutomatic)
            {
                log.GatewayNeedsMoreShards(count);
                tooFew = count;
                starts.Forget();
            }
        }
    }

    // Not a shard's business, since it is here that it turns out which there are.
    private async Task<GatewayInfo> FindAsync(CancellationToken stopping)
    {
        for (var backoff = default(Backoff).AfterFailedAttempt(); ; backoff = backoff.AfterFailedAttempt())
        {
            try
            {
                return await starts.FindAsync(stopping);
            }
            catch (Exception error) when (error is not InvalidTokenException && !stopping.IsCancellationRequested)
            {
                var pause = backoff.Longest * chance();
                if (error is DiscordApiException { RetryAfter: { } asked } && asked > pause) pause = asked;
                log.GatewayNotFound(error.Message, pause.TotalMilliseconds);
                await Task.Delay(pause, time, stopping);
            }
        }
    }

    private string? Fault(GatewayInfo gateway, int count)
    {
        if (choice.Fault(count) is { } fault) return fault;
        var (needed, limit) = (choice.Of(count).Length, gateway.SessionStartLimit);
        return limit.Remaining - IdentifyBudget.KeptBack >= needed
            ? null
            : $"Discord lets the bot start {limit.Remaining} more sessions until {time.GetUtcNow().AddMilliseconds(limit.ResetAfter):yyyy-MM-dd HH:mm} UTC, and {needed} are needed here "
                + "beside the last one, with which it would reset the token: start the bot again after that time, and find out what has restarted it so often.";
    }
}
