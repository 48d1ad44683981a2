using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace PurgeBot.Answers.Indexing;

/// <summary>Notices changes in the corpus folder while questions are answered, and exchanges the library for a newer one.</summary>
public sealed class CorpusWatcher(LibraryStore store, LiveLibrary live, TimeProvider time, ILogger<CorpusWatcher> logger)
{
    /// <summary>How long the folder has to be quiet after a change; a file being copied in is not indexed halfway.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    /// <summary>How often the folder is looked at even if the system reports nothing, as on network drives and behind links.</summary>
    public static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(30);

    /// <summary>Watches until cancelled.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var watcher = Watch(changes.Writer);
        while (!ct.IsCancellationRequested)
        {
            await WaitForChangeAsync(changes.Reader, ct);
            await UpdateAsync(ct);
        }
    }

    private FileSystemWatcher Watch(ChannelWriter<bool> changes)
    {
        var watcher = new FileSystemWatcher(store.CorpusFolder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, _) => changes.TryWrite(true);
        watcher.Created += (_, _) => changes.TryWrite(true);
        watcher.Deleted += (_, _) => changes.TryWrite(true);
        watcher.Renamed += (_, _) => changes.TryWrite(true);
        watcher.Error += (_, _) => changes.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private async Task WaitForChangeAsync(ChannelReader<bool> changes, CancellationToken ct)
    {
        using (var patience = CancellationTokenSource.CreateLinkedTokenSource(ct))
        {
            var anyway = Task.Delay(LookAnyway, time, patience.Token);
            await Task.WhenAny(changes.WaitToReadAsync(patience.Token).AsTask(), anyway);
            await patience.CancelAsync();
        }

        while (changes.TryRead(out _)) await Task.Delay(Quiet, time, ct);
    }

    private async Task UpdateAsync(CancellationToken ct)
    {
        try
        {
            var update = await Task.Run(() => store.Open(force: false, progress: null, ct), ct);
            if (update.Library.Version == live.Version)
            {
                update.Library.Dispose();
                return;
            }

            live.Exchange(update.Library);
            logger.CorpusChanged(
                update.Index.Added.Length, update.Index.Changed.Length, update.Index.Removed.Length, update.Library.Index.Count);
            foreach (var fault in update.Index.Faults) logger.CorpusFault(fault.ToString());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The folder may be half copied or the disk full: what is open goes on serving, and the next look tries again.
            logger.OlderIndexServes(error.Message);
        }
    }
}
