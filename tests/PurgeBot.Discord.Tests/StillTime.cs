using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace PurgeBot.Discord.Tests;

/// <summary>Time that stands still until a test lets pass what somebody has begun to wait for. Sockets go on meanwhile.</summary>
internal sealed class StillTime : FakeTimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<(TimeSpan Due, bool IsPassed)> _begun = [];
    private readonly Channel<bool> _another = Channel.CreateUnbounded<bool>();

    /// <summary>Everything that somebody has begun to wait for, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_begun) return [.. _begun.Select(wait => wait.Due)];
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        lock (_begun) _begun.Add((dueTime, false));
        _another.Writer.TryWrite(true);
        return timer;
    }

    /// <summary>Lets a wait pass as soon as somebody begins it.</summary>
    /// <returns>How long it was.</returns>
    public async Task<TimeSpan> PassAsync(Func<TimeSpan, bool> isMeant)
    {
        while (true)
        {
            if (Take(isMeant) is { } due)
            {
                Advance(due);
                return due;
            }

            using var patience = new CancellationTokenSource(Patience);
            try
            {
                await _another.Reader.ReadAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Nobody waits for that, but for {string.Join(", ", Waits)}.");
            }
        }
    }

    public Task<TimeSpan> PassAsync(TimeSpan wait) => PassAsync(due => due == wait);

    /// <summary>Lets pass whatever is waited for less long than that, until something is done.</summary>
    public async Task PassAllAsync(Task until, TimeSpan below)
    {
        while (!until.IsCompleted)
        {
            while (_another.Reader.TryRead(out _)) ;
            if (Take(due => due < below) is { } due) Advance(due);
            else await Task.WhenAny(until, _another.Reader.WaitToReadAsync().AsTask());
        }
    }

    private TimeSpan? Take(Func<TimeSpan, bool> isMeant)
    {
        lock (_begun)
        {
            var index = _begun.FindIndex(wait => !wait.IsPassed && isMeant(wait.Due));
            if (index < 0) return null;
            _begun[index] = (_begun[index].Due, true);
            return _begun[index].Due;
        }
    }
}
