using Microsoft.Extensions.Logging;

namespace PurgeBot;

/// <summary>Every line that the host logs.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Listening at {Addresses}")]
    public static partial void Listening(this ILogger logger, string addresses);

    [LoggerMessage(LogLevel.Warning, "Nothing can listen at {Addresses} ({Reason}): the bot answers on Discord, but /health, /metrics and the page are not served; set Urls to another address")]
    public static partial void NotListening(this ILogger logger, string addresses, string reason);

    [LoggerMessage(LogLevel.Warning, "There is no Discord:Token: interactions are served at /interactions, but commands cannot be registered and daily posts are not made by this process")]
    public static partial void WithoutToken(this ILogger logger);
}
