using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace PurgeBot.Answers.Indexing;

/// <summary>Notices changes in the corpus folder while questions are answered, and exchanges the library for a newer one.</summary>
public sealed class CorpusWatcher(LibraryStore store, LiveLibrary live, TimeProvider time, ILogger<CorpusWatcher> logger)
{
    /// <summary>How long the folder has to be quiet after a change; a file being copied in is not indexed halfway.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// How often the folder is looked at even if the system reports nothing, as on network drives, behind links, and where
    /// another folder has taken its place. A look at ten thousand files takes some 50 ms.
    /// </summary>
    public static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(5);

    private string? _lastFailure;

    /// <summary>Watches until cancelled. Questions go on being answered from what is open, whatever happens to the folder.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        while (!ct.IsCancellationRequested)
        {
            // Each look has a watch of its own, begun before it: nothing that happens meanwhile is missed, and a folder that was
            // deleted and made again is watched again.
            using var watcher = TryWatch(changes.Writer);
            await UpdateAsync(ct);
            await WaitForChangeAsync(changes.Reader, ct);
        }
    }

    private FileSystemWatcher? TryWatch(ChannelWriter<bool> changes)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(store.CorpusFolder)
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
        catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException)
        {
            // There is no folder at the moment, or the system has no watches left (fs.inotify.max_user_instances): looks still find changes.
            watcher?.Dispose();
            return null;
        }
    }

    private async Task WaitForChangeAsync(ChannelReader<bool> changes, CancellationToken ct)
    {
        using (var patience = CancellationTokenSource.CreateLinkedTokenSource(ct))
        {
            var anyway = Task.Delay(LookAnyway, time, patience.Token);
            await Task.WhenAny(changes.WaitToReadAsync(patience.Token).AsTask(), anyway);
            await patience.CancelAsync();
        }

        // A folder that is never quiet, such as one that a log is written to, is looked at all the same.
        var start = time.GetTimestamp();
        while (changes.TryRead(out _) && time.GetElapsedTime(start) < LookAnyway) await Task.Delay(Quiet, time, ct);
    }

    private async Task UpdateAsync(CancellationToken ct)
    {
        try
        {
            await Task.Run(
                () =>
                {
                    if (store.OpenIfOtherThan(live.Version, ct) is { } update) Exchange(update);
                    PrepareOpen();
                },
                ct);
            _lastFailure = null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The folder may be half copied or the disk full: what is open goes on serving, and the next look tries again.
            if (error.Message != _lastFailure) logger.OlderIndexServes(error.Message);
            _lastFailure = error.Message;
        }
    }

    // What is open at the start serves at once; whatever comes after it is prepared before.
    private void PrepareOpen()
    {
        using var lease = live.Acquire();
        if (lease.Library.IsPrepared) return;
        lease.Library.Prepare();
        logger.CompletionsPrepared();
    }

    private void Exchange(LibraryUpdate update)
    {
        if (update.Library.Version == live.Version)
        {
            update.Library.Dispose();
            return;
        }

        // Of a million passages this takes more than a second, which the next question would have to wait for.
        update.Library.Prepare();
        live.Exchange(update.Library);
        logger.CorpusChanged(
            update.Index.Added.Length, update.Index.Changed.Length, update.Index.Removed.Length, update.Library.Index.Count);
        foreach (var fault in update.Index.Faults) logger.CorpusFault(fault.ToString());
    }
}
