using Microsoft.Extensions.Logging;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat;

/// <summary>Every line that this project logs. None holds what somebody wrote, or who it was.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "{Command}: {Outcome} in {ElapsedMs:F1} ms")]
    public static partial void Replied(this ILogger logger, string command, Outcome outcome, double elapsedMs);

    [LoggerMessage(LogLevel.Error, "{Command} failed; the apology names {Id}")]
    public static partial void Failed(this ILogger logger, Exception error, string command, string id);

    [LoggerMessage(LogLevel.Warning, "The reply to {Command} could not be delivered")]
    public static partial void NotDelivered(this ILogger logger, Exception error, string command);

    [LoggerMessage(LogLevel.Error, "The questions of the quiz could not be made of this corpus")]
    public static partial void QuizNotPrepared(this ILogger logger, Exception error);

    [LoggerMessage(LogLevel.Warning, "Another process makes the daily posts of this database; this one makes none while that lives")]
    public static partial void DailyElsewhere(this ILogger logger);

    [LoggerMessage(LogLevel.Information, "{Count} daily posts are due")]
    public static partial void DailyClaimed(this ILogger logger, int count);

    [LoggerMessage(LogLevel.Debug, "{Count} daily posts are taken")]
    public static partial void DailyTaken(this ILogger logger, int count);

    [LoggerMessage(LogLevel.Debug, "A daily post is begun, attempt {Attempt}")]
    public static partial void DailyBegun(this ILogger logger, int attempt);

    [LoggerMessage(LogLevel.Debug, "A daily post was sent: {Result}")]
    public static partial void DailySent(this ILogger logger, string result);

    [LoggerMessage(LogLevel.Debug, "A daily post is done: {State}")]
    public static partial void DailyClosed(this ILogger logger, ClaimState state);

    [LoggerMessage(LogLevel.Information, "A daily post that was begun before was looked for: {Result}")]
    public static partial void DailyLookedFor(this ILogger logger, string result);

    [LoggerMessage(LogLevel.Error, "A daily post met a fault; it is tried again later")]
    public static partial void DailyPostFailed(this ILogger logger, Exception error);

    [LoggerMessage(LogLevel.Error, "Daily posts could not be made; it is tried again in a minute")]
    public static partial void DailyPostsFailed(this ILogger logger, Exception error);

    [LoggerMessage(LogLevel.Error, "Servers that were left could not be looked through; it is tried again tomorrow")]
    public static partial void DeparturesFailed(this ILogger logger, Exception error);
}
