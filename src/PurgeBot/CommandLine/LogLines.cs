using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace PurgeBot.CommandLine;

/// <summary>How the bot's log looks to whoever watches it.</summary>
internal static class LogLines
{
    private const string UtcTime = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>
    /// One line an entry on standard error, with the time in UTC: for people where that is a terminal, in JSON where it is a file or a pipe.
    /// </summary>
    public static void ToStandardError(ILoggingBuilder logging)
    {
        if (Console.IsErrorRedirected)
            logging.AddJsonConsole(format => (format.UseUtcTimestamp, format.TimestampFormat) = (true, UtcTime));
        else
            logging.AddSimpleConsole(format => (format.SingleLine, format.UseUtcTimestamp, format.TimestampFormat) = (true, true, UtcTime + " "));
        logging.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
