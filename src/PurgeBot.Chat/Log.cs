using Microsoft.Extensions.Logging;
using PurgeBot.Chat.Commands;

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
}
