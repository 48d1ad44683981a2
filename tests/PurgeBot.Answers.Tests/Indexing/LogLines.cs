using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PurgeBot.Answers.Tests.Indexing;

/// <summary>Keeps what is logged. Safe for use by several threads.</summary>
internal sealed class LogLines<T> : ILogger<T>
{
    private readonly ConcurrentQueue<string> _warnings = new();

    public IReadOnlyCollection<string> Warnings => _warnings;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Warning) _warnings.Enqueue(formatter(state, exception));
    }
}
