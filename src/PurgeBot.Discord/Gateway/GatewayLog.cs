using Microsoft.Extensions.Logging;

namespace PurgeBot.Discord.Gateway;

/// <summary>What the gateway logs: never the token.</summary>
internal static partial class GatewayLog
{
    [LoggerMessage(LogLevel.Information, "Connected to Discord as user {UserId} of application {ApplicationId}, in {Guilds} servers")]
    public static partial void GatewayReady(this ILogger logger, string? userId, string? applicationId, int guilds);

    [LoggerMessage(LogLevel.Information, "The session with Discord was resumed")]
    public static partial void GatewayResumed(this ILogger logger);

    [LoggerMessage(LogLevel.Information, "The connection to Discord has to be renewed: {Reason}; resuming the session in {PauseMs:F0} ms")]
    public static partial void GatewayResuming(this ILogger logger, string reason, double pauseMs);

    [LoggerMessage(LogLevel.Warning, "The connection to Discord has to be renewed: {Reason}; starting a new session in {PauseMs:F0} ms")]
    public static partial void GatewayRestarting(this ILogger logger, string reason, double pauseMs);

    [LoggerMessage(LogLevel.Warning, "Discord allows no further session today; the next attempt is in {Pause}")]
    public static partial void GatewayBudgetSpent(this ILogger logger, TimeSpan pause);

    [LoggerMessage(LogLevel.Error, "An event from Discord could not be handled and is left out")]
    public static partial void GatewayEventFailed(this ILogger logger, Exception exception);

    [LoggerMessage(LogLevel.Error, "The connection to Discord met a fault of its own and goes on")]
    public static partial void GatewayFault(this ILogger logger, Exception exception);
}
