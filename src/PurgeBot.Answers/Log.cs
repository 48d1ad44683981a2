using Microsoft.Extensions.Logging;

namespace PurgeBot.Answers;

/// <summary>Every line that this project logs. None holds the text of a question.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "The index in {Folder} is damaged ({Reason}) and is built anew")]
    public static partial void IndexDamaged(this ILogger logger, string folder, string reason);

    [LoggerMessage(LogLevel.Warning, "The old index in {Folder} could not be deleted ({Reason}); it takes room until it is")]
    public static partial void IndexNotDeleted(this ILogger logger, string folder, string reason);

    [LoggerMessage(LogLevel.Warning, "The index could not be brought up to date ({Reason}); answers come from the one before")]
    public static partial void OlderIndexServes(this ILogger logger, string reason);

    [LoggerMessage(LogLevel.Information, "The corpus has changed: {Added} files added, {Changed} changed, {Removed} removed; {Passages} passages in all")]
    public static partial void CorpusChanged(this ILogger logger, int added, int changed, int removed, int passages);

    [LoggerMessage(LogLevel.Debug, "Completions are prepared")]
    public static partial void CompletionsPrepared(this ILogger logger);

    [LoggerMessage(LogLevel.Warning, "{Fault}")]
    public static partial void CorpusFault(this ILogger logger, string fault);
}
