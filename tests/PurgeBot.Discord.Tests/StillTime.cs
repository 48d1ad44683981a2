using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace PurgeBot.Discord.Tests;

/// <summary>Time that stands still until a test lets pass what somebody has begun to wait for. Sockets go on meanwhile.</summary>
/// <remarks>It starts where ids of Discord's, which count from 2015, can be written.</remarks>
internal sealed class StillTime() : FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero))
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<Timer> _timers = [];
    private readonly Channel<bool> _another = Channel.CreateUnbounded<bool>();

    /// <summary>Everything that somebody has begun to wait for, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_timers) return [.. _timers.Select(timer => timer.Due)];
        }
    }

    /// <summary>How far the wall clock is wrong; what is measured between two moments is right nevertheless.</summary>
    public TimeSpan WallClockError { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + WallClockError;

    public override long GetTimestamp() => base.GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(base.CreateTimer(callback, state, dueTime, period), dueTime);
        lock (_timers) _timers.Add(timer);
        _another.Writer.TryWrite(true);
        return timer;
    }

    /// <summary>Lets a wait pass as soon as somebody begins it.</summary>
    public async Task PassAsync(Func<TimeSpan, bool> isMeant)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (!Pass(isMeant)) await _another.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Nobody waits for that, but for {string.Join(", ", Waits)}.");
        }
    }

    public Task PassAsync(TimeSpan wait) => PassAsync(due => due == wait);

    /// <summary>Lets pass whatever is waited for less long than that, until something is done.</summary>
    public async Task PassAllAsync(Task until, TimeSpan below)
    {
        while (!until.IsCompleted)
        {
            while (_another.Reader.TryRead(out _)) continue;
            if (!Pass(due => due < below)) await Task.WhenAny(until, _another.Reader.WaitToReadAsync().AsTask()).WaitAsync(Patience);
        }
    }

    private bool Pass(Func<TimeSpan, bool> isMeant)
    {
        Timer? timer;
        lock (_timers)
        {
            timer = _timers.Find(timer => !timer.IsOver && isMeant(timer.Due));
            if (timer is null) return false;
            timer.IsOver = true;
        }

        Advance(timer.Due);
        return true;
    }

    private sealed class Timer(ITimer timer, TimeSpan due) : ITimer
    {
        public TimeSpan Due => due;

        public bool IsOver { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            IsOver = true;
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            IsOver = true;
            return timer.DisposeAsync();
        }
    }
}
