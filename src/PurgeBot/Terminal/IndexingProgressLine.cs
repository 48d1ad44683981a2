using PurgeBot.Answers.Indexing;

namespace PurgeBot.Terminal;

/// <summary>Shows on one line of standard error how far indexing has come; nothing where that is a file, or for quick work.</summary>
/// <remarks>Safe for use by several threads at once.</remarks>
internal sealed class IndexingProgressLine(TextWriter error, TimeProvider time) : IProgress<IndexingProgress>, IDisposable
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private TimeSpan _next = First;
    private int _shownLength;

    public void Report(IndexingProgress value)
    {
        if (Console.IsErrorRedirected) return;
        lock (_lock)
        {
            var elapsed = time.GetElapsedTime(_start);
            if (elapsed < _next) return;
            _next = elapsed + Step;
            var line = $"Indexing: {value.Files:N0} of {value.TotalFiles:N0} documents, {value.Passages:N0} passages";
            error.Write('\r' + line.PadRight(_shownLength));
            _shownLength = line.Length;
        }
    }

    /// <summary>Removes the line.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (_shownLength > 0) error.Write('\r' + new string(' ', _shownLength) + '\r');
            _shownLength = 0;
        }
    }

    public void Dispose() => Clear();
}
