using Microsoft.Extensions.Logging;

namespace PurgeBot.CommandLine;

/// <summary>Writes warnings and errors as plain lines to standard error: what somebody at a terminal wants to see of a log.</summary>
internal sealed class ErrorLineLoggerFactory(TextWriter error) : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("Lines go to standard error only.");

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) error.WriteLine($"{(logLevel == LogLevel.Warning ? "Warning" : "Error")}: {formatter(state, exception)}.");
    }

    public void Dispose()
    {
        // The writer belongs to the process.
    }
}
