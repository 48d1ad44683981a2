using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using PurgeBot.Answers.Indexing;

namespace PurgeBot.Answers.Tests.Indexing;

/// <summary>A library that a <see cref="CorpusWatcher"/> keeps up to date meanwhile.</summary>
internal sealed class WatchedCorpus : ILogger<CorpusWatcher>, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly LiveLibrary _live;
    private readonly Task _watching;

    public WatchedCorpus(IndexedCorpus corpus, TimeProvider time)
    {
        var store = corpus.Store();
        _live = new LiveLibrary(store.Open(force: false, progress: null, _stop.Token).Library);
        _watching = new CorpusWatcher(store, _live, time, this).RunAsync(_stop.Token);
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Writer.TryWrite(formatter(state, exception));

    /// <summary>Waits until the watcher logs a line that holds <paramref name="text"/>.</summary>
    public async Task LogsAsync(string text)
    {
        while (!(await NextLineAsync()).Contains(text, StringComparison.Ordinal))
        {
            // Not yet.
        }
    }

    /// <summary>Waits until the library that answers is as wanted; looks after each line that the watcher logs.</summary>
    public async Task ServesAsync(Func<Library, bool> wanted)
    {
        while (true)
        {
            using (var lease = _live.Acquire())
            {
                if (wanted(lease.Library)) return;
            }

            await NextLineAsync();
        }
    }

    public string Ask(string question)
    {
        using var lease = _live.Acquire();
        return IndexedCorpus.Ask(lease.Library, question);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _watching;
        }
        catch (OperationCanceledException)
        {
            // Stopped while it waited.
        }

        _live.Dispose();
        _stop.Dispose();
    }

    private Task<string> NextLineAsync() => _lines.Reader.ReadAsync(_stop.Token).AsTask().WaitAsync(Patience, TimeProvider.System);
}
