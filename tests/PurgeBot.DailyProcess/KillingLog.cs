using System.Diagnostics;
using Microsoft.Extensions.Logging;
using PurgeBot.Chat.Daily;

namespace PurgeBot.DailyProcess;

/// <summary>Kills the process, as SIGKILL does, at the moment at which a line is logged.</summary>
/// <param name="step">Name of the event; nothing happens where there is none of it.</param>
/// <param name="times">The how manieth time.</param>
internal sealed class KillingLog(string step, int times) : ILogger<DailyPosts>
{
    private int _left = times;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is not null) Console.Error.WriteLine(exception);
        if (eventId.Name != step || Interlocked.Decrement(ref _left) != 0) return;
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }
}
