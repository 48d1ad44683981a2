using Microsoft.Extensions.Hosting;
using PurgeBot.Answers.Indexing;

namespace PurgeBot.CommandLine;

/// <summary>Keeps the library up to date with the corpus folder while the bot runs.</summary>
internal sealed class CorpusWatcherService(CorpusWatcher watcher) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => watcher.RunAsync(stoppingToken);
}
