using System.Net;
using Discord;
using Discord.Net;
using Discord.Net.Rest;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PurgeBot.Discord;
using PurgeBot.Discord.Gateway;
using PurgeBot.Discord.Interactions;
using PurgeBot.Discord.Rest;

namespace PurgeBot.DiscordNet;

/// <summary>Start here: Discord.Net's connections to the gateway, and the interactions that they bring.</summary>
/// <param name="inbox">Takes interactions; it never waits, and so nothing here holds up Discord.Net's gateway task.</param>
/// <param name="options">Has the token, and the address of Discord.</param>
/// <param name="choice">Which shards are this process's.</param>
/// <param name="status">Told which shards there are, and how they are doing.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where what happens is noted.</param>
internal sealed class LibraryGateway(
    InteractionInbox inbox, IOptions<DiscordOptions> options, ShardChoice choice, GatewayStatus status, TimeProvider time, ILogger<LibraryGateway> log)
    : IGatewayClient
{
    private static readonly TimeSpan LoginPause = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async Task RunAsync(GatewayInfo gateway, int count, CancellationToken stopping)
    {
        var shards = status.Begin(count, choice.Of(count)).ToDictionary(shard => shard.Id);
        var refused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var client = new DiscordShardedClient([.. shards.Keys], NewConfig(count, gateway.SessionStartLimit.MaxConcurrency));
        client.Log += Noted;
        client.InteractionCreated += HandOn;
        client.ShardConnected += shard => Entered(shards[shard.ShardId], GatewayPhase.Live);
        client.ShardDisconnected += (error, shard) =>
        {
            if (error?.GetBaseException() is WebSocketClosedException { CloseCode: var code } && GatewayCloseCode.Refusal(code) is { } sentence)
                refused.TrySetException(new GatewayRefusedException(sentence, code));
            shards[shard.ShardId].Reconnected();
            return Entered(shards[shard.ShardId], GatewayPhase.Waiting);
        };
        try
        {
            await LogInAsync(client, stopping);
            await client.StartAsync();
            await refused.Task.WaitAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops.
        }
        finally
        {
            await client.StopAsync();
        }
    }

    private DiscordSocketConfig NewConfig(int count, int concurrency) => new()
    {
        TotalShards = count,
        IdentifyMaxConcurrency = Math.Max(concurrency, 1),
        // The least with which Discord.Net knows what a member of a guild may do.
        GatewayIntents = GatewayIntents.Guilds,
        RestClientProvider = _ => DefaultRestClientProvider.Instance(options.Value.ApiBaseUrl.AbsoluteUri.TrimEnd('/') + "/"),
        // By the time since it arrived here: the clock of this machine may be wrong.
        UseInteractionSnowflakeDate = false,
        LogLevel = LogSeverity.Warning,
    };

    private async Task LogInAsync(DiscordShardedClient client, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await client.LoginAsync(TokenType.Bot, options.Value.Token);
                return;
            }
            catch (HttpException error) when (error.HttpCode == HttpStatusCode.Unauthorized)
            {
                throw new InvalidTokenException(RestRoute.Self.Name);
            }
            catch (Exception error) when (error is HttpException or HttpRequestException or TimeoutException or OperationCanceledException)
            {
                log.NotLoggedIn(error.Message, LoginPause.TotalSeconds);
                await Task.Delay(LoginPause, time, stopping);
            }
        }
    }

    private Task HandOn(SocketInteraction? interaction)
    {
        // Null where Discord.Net does not know the kind.
        if (interaction is not null) inbox.Post(InteractionTranslation.Of(interaction), answers: new LibraryAnswers(interaction));
        return Task.CompletedTask;
    }

    private static Task Entered(ShardStatus shard, GatewayPhase phase)
    {
        shard.Enter(phase);
        return Task.CompletedTask;
    }

    private Task Noted(LogMessage message)
    {
        // Its lines on requests hold paths, and those the tokens of interactions; what fails is noted where it was asked for. What is cancelled is stopping.
        if (message.Source != "Rest" && message.Exception is not OperationCanceledException)
            log.Library(message.Source, message.Message ?? message.Exception?.GetType().Name ?? "");
        return Task.CompletedTask;
    }
}
