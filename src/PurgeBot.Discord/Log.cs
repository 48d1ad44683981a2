using Microsoft.Extensions.Logging;

namespace PurgeBot.Discord;

/// <summary>Every line that this project logs. None holds a token, the text of a question or the id of a person.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Connected to Discord as user {UserId} of application {ApplicationId}, in {Guilds} servers (shard {Shard} of {Count})")]
    public static partial void GatewayReady(this ILogger logger, int shard, int count, string? userId, string? applicationId, int guilds);

    [LoggerMessage(LogLevel.Information, "The session with Discord was resumed (shard {Shard})")]
    public static partial void GatewayResumed(this ILogger logger, int shard);

    [LoggerMessage(LogLevel.Information, "The connection to Discord has to be renewed (shard {Shard}): {Reason}; resuming the session in {PauseMs:F0} ms")]
    public static partial void GatewayResuming(this ILogger logger, int shard, string reason, double pauseMs);

    [LoggerMessage(LogLevel.Warning, "The connection to Discord has to be renewed (shard {Shard}): {Reason}; starting a new session in {PauseMs:F0} ms")]
    public static partial void GatewayRestarting(this ILogger logger, int shard, string reason, double pauseMs);

    [LoggerMessage(LogLevel.Warning, "Discord does not say where its gateway is ({Reason}); it is asked again in {PauseMs:F0} ms")]
    public static partial void GatewayNotFound(this ILogger logger, string reason, double pauseMs);

    [LoggerMessage(LogLevel.Warning, "The bot is in too many servers for {Count} shards; all connections are made anew, with as many as Discord recommends")]
    public static partial void GatewayNeedsMoreShards(this ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "No process serves the shards {Shards} of {Count}")]
    public static partial void ShardsUncovered(this ILogger logger, string shards, int count);

    [LoggerMessage(LogLevel.Information, "All {Count} shards are served")]
    public static partial void ShardsCovered(this ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "This process reckons with {Count} shards and another one with {Other}: servers are served twice or not at all until all reckon with the same number")]
    public static partial void ShardCountsDiffer(this ILogger logger, int count, int other);

    [LoggerMessage(LogLevel.Warning, "Discord:Shards:Ids leaves shards to other processes, with which nothing is shared: set Storage:Provider to PostgreSql, and the same Storage:ConnectionString in all of them")]
    public static partial void ShardsWithoutSharedDatabase(this ILogger logger);

    [LoggerMessage(LogLevel.Warning, "Processes cannot tell each other which shards they serve ({Reason}); it is tried again")]
    public static partial void RosterFailed(this ILogger logger, string reason);

    [LoggerMessage(LogLevel.Warning, "No turn to start a session could be taken in the database ({Reason}); it is started all the same, and Discord may refuse it at first")]
    public static partial void TurnNotTaken(this ILogger logger, string reason);

    [LoggerMessage(LogLevel.Warning, "Discord allows no further session today; the next attempt is in {Pause}")]
    public static partial void GatewayBudgetSpent(this ILogger logger, TimeSpan pause);

    [LoggerMessage(LogLevel.Warning, "An interaction could not be read and is left out")]
    public static partial void InteractionUnreadable(this ILogger logger);

    [LoggerMessage(LogLevel.Warning, "An interaction is meant for another application and is left out")]
    public static partial void InteractionForeign(this ILogger logger);

    [LoggerMessage(LogLevel.Error, "An event from Discord could not be handled and is left out")]
    public static partial void GatewayEventFailed(this ILogger logger, Exception exception);

    [LoggerMessage(LogLevel.Error, "The connection to Discord met a fault of its own and goes on")]
    public static partial void GatewayFault(this ILogger logger, Exception exception);

    [LoggerMessage(LogLevel.Warning, "More is asked than can be answered: {Busy} requests were told to try again, {Dropped} could not even be told, in all")]
    public static partial void Overloaded(this ILogger logger, long busy, long dropped);

    [LoggerMessage(LogLevel.Warning, "{Late} requests in all waited so long that Discord no longer takes an answer")]
    public static partial void TooLate(this ILogger logger, long late);

    [LoggerMessage(LogLevel.Debug, "An interaction of type {Type} is not known and is left alone")]
    public static partial void UnknownInteraction(this ILogger logger, int type);

    [LoggerMessage(LogLevel.Information, "{Count} requests in all were refused: they are not signed by Discord, not of these five minutes, or came before")]
    public static partial void RequestsRefused(this ILogger logger, long count);

    [LoggerMessage(LogLevel.Error, "A request could not be answered")]
    public static partial void Unanswered(this ILogger logger, Exception error);

    [LoggerMessage(LogLevel.Warning, "{Count} requests were still being answered when the time to stop had run out")]
    public static partial void StoppedBeforeAnswering(this ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "Discord limits {Route}: {Scope} limit, {Seconds:F2} s to wait")]
    public static partial void RateLimited(this ILogger logger, string route, string scope, double seconds);

    [LoggerMessage(LogLevel.Warning, "Discord limits {Route}: {Scope} limit, for how long it does not say")]
    public static partial void RateLimitedForUnknownTime(this ILogger logger, string route, string scope);

    [LoggerMessage(LogLevel.Error, "Discord has refused {Count} requests in 10 minutes; nothing more is sent until there are fewer, or it would lock this address out")]
    public static partial void TooManyRefusals(this ILogger logger, int count);

    [LoggerMessage(LogLevel.Information, "{Count} commands are registered with Discord")]
    public static partial void CommandsRegistered(this ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "The commands could not be registered ({Reason}); those registered before serve, and it is tried again in {Seconds:F0} s")]
    public static partial void CommandsNotRegistered(this ILogger logger, string reason, double seconds);

    [LoggerMessage(LogLevel.Warning, "What commands are registered could not be noted in {File} ({Reason}); they are registered again at the next start")]
    public static partial void RegistrationNotNoted(this ILogger logger, string file, string reason);
}
