using Microsoft.Extensions.Logging;

namespace PurgeBot.DiscordNet;

/// <summary>Every line that this project logs. None holds a token, the text of a question or the id of a person.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "Discord.Net, {Source}: {Text}")]
    public static partial void Library(this ILogger logger, string source, string text);

    [LoggerMessage(LogLevel.Warning, "Discord.Net could not log in ({Reason}); it is tried again in {Seconds:F0} s")]
    public static partial void NotLoggedIn(this ILogger logger, string reason, double seconds);
}
