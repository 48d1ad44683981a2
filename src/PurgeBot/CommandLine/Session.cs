using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Configuration;
using PurgeBot.Terminal;

namespace PurgeBot.CommandLine;

/// <summary>What every command works with: the settings, the two outputs, and the library when it needs one.</summary>
/// <param name="Settings">The configuration.</param>
/// <param name="Output">For answers and results.</param>
/// <param name="Error">For logs, progress and errors.</param>
internal sealed record Session(Settings Settings, TextWriter Output, TextWriter Error)
{
    /// <summary>Adds what else keeps the connection to Discord than the bot's own code; by default nothing.</summary>
    public Action<IServiceCollection> AddGateway { get; init; } = _ => { };

    /// <summary>The corpus's library, not yet opened.</summary>
    public LibraryStore Store(ILoggerFactory loggers) => new(
        Settings.CorpusPath,
        new IndexStore(Settings.IndexPath, TimeProvider.System, loggers.CreateLogger<IndexStore>()),
        loggers.CreateLogger<LibraryStore>());

    /// <summary>Opens the library for questions, showing progress where that takes long.</summary>
    public async Task<Library> OpenLibraryAsync(CancellationToken ct)
    {
        using var loggers = new ErrorLineLoggerFactory(Error);
        using var progress = new IndexingProgressLine(Error, TimeProvider.System);
        return await Store(loggers).OpenForQuestionsAsync(progress, TimeProvider.System, ct);
    }
}
