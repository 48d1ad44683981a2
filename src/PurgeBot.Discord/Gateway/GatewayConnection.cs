using Microsoft.Extensions.Logging;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord.Gateway;

/// <summary>Does what <see cref="GatewayMachine"/> says: owns the sockets, the timer and the state, and hands interactions on.</summary>
/// <remarks>
/// Inputs come from the reading loop, the timer and Discord's answer to where the gateway is; each is worked off under one lock, in
/// which nothing waits. Run once.
/// </remarks>
/// <param name="shard">Which servers it is for.</param>
/// <param name="token">The bot's token.</param>
/// <param name="starts">Says where the gateway is, and when a session may be started.</param>
/// <param name="onInteraction">Takes the JSON of an interaction, which is lent until it returns; must not wait.</param>
/// <param name="status">Told how the connection is doing.</param>
/// <param name="time">The clock.</param>
/// <param name="chance">Random numbers from 0 to 1.</param>
/// <param name="logger">The log.</param>
internal sealed partial class GatewayConnection(
    Shard shard,
    string token,
    SessionStarts starts,
    Action<ReadOnlyMemory<byte>> onInteraction,
    ShardStatus status,
    TimeProvider time,
    Func<double> chance,
    ILogger logger)
{
    private readonly Lock _lock = new();
    private readonly GatewayMachine _machine = new(chance);
    private readonly long _origin = time.GetTimestamp();
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private GatewayState _state = GatewayState.Initial;
    private TimeSpan? _timerDue;
    private GatewaySocket? _socket;
    private Task _closing = Task.CompletedTask;
    private ITimer? _timer;
    private CancellationToken _stopping;

    /// <summary>What Discord said, as the machine takes it.</summary>
    public static GatewayInput.GatewayFound Found(GatewayInfo gateway) =>
        new(gateway.Url, gateway.SessionStartLimit.Remaining, TimeSpan.FromMilliseconds(gateway.SessionStartLimit.ResetAfter));

    /// <summary>Keeps the connection up until the host stops. Has asked for its turn to start a session before it returns.</summary>
    /// <param name="found">Where the gateway is.</param>
    /// <param name="stopping">The host stops.</param>
    /// <exception cref="GatewayRefusedException">Discord refuses the bot.</exception>
    /// <exception cref="InvalidTokenException">Discord does not know the bot's token.</exception>
    public async Task RunAsync(GatewayInput.GatewayFound found, CancellationToken stopping)
    {
        _stopping = stopping;
        await using var timer = time.CreateTimer(_ => OnTimer(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer = timer;
        await using (stopping.Register(() => Apply(new GatewayInput.Stop())))
        {
            Apply(found);
            try
            {
                await _end.Task;
            }
            finally
            {
                await _closing;
            }
        }
    }

    private void Apply(GatewayInput input)
    {
        try
        {
            lock (_lock)
            {
                var now = time.GetElapsedTime(_origin);
                var wasStopped = _state.Phase is GatewayPhase.Stopped;
                (_state, var actions) = _machine.Next(_state, input, now);
                try
                {
                    foreach (var action in actions)
                        Perform(action);
                }
                finally
                {
                    // Whatever went wrong, the deadline of the new state is kept: it leads on.
                    SetTimer(now);
                }

                status.Follow(_state);
                if (!_state.IsStarting) starts.Leave(shard);
                if (_state.Phase is GatewayPhase.Stopped && !wasStopped)
                    _end.TrySetResult();
            }
        }
        catch (Exception exception)
        {
            logger.GatewayFault(exception);
        }
    }

    // Nothing that an abandoned socket still says is heard.
    private void Apply(GatewaySocket socket, GatewayInput input)
    {
        lock (_lock)
        {
            if (ReferenceEquals(socket, _socket))
                Apply(input);
        }
    }

    private void OnReceived(GatewaySocket socket, GatewayFrame frame)
    {
        var input = GatewayInputReader.Read(frame);
        if (frame.Opcode == 0)
            status.Received();
        if (frame.Event is GatewayEvent.InteractionCreate)
            HandOn(frame.Data);
        if (input is not null)
            Apply(socket, input);
        if (input is GatewayInput.Ready { Event: var ready })
            logger.GatewayReady(shard.Id, shard.Count, ready.User?.Id, ready.Application?.Id, ready.Guilds?.Length ?? 0);
        else if (input is GatewayInput.Resumed)
            logger.GatewayResumed(shard.Id);
    }

    private void HandOn(ReadOnlyMemory<byte> interaction)
    {
        try
        {
            onInteraction(interaction);
        }
        catch (Exception exception)
        {
            logger.GatewayEventFailed(exception);
        }
    }

    private async Task FindAsync()
    {
        await Task.Yield();
        try
        {
            using var limit = new CancellationTokenSource(GatewayMachine.FindWithin, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _stopping);
            Apply(Found(await starts.FindAsync(either.Token)));
        }
        catch (InvalidTokenException exception)
        {
            _end.TrySetException(exception);
        }
        catch (Exception exception)
        {
            Apply(new GatewayInput.GatewayNotFound(exception.Message));
        }
    }

    private async Task AwaitTurnAsync()
    {
        var turn = starts.TakeTurnAsync(shard);
        await Task.Yield();
        try
        {
            Apply(new GatewayInput.Turn(await turn));
        }
        catch (OperationCanceledException)
        {
            // The machine has wanted something else since.
        }
    }

    // A timer may be a moment early: then it is set again.
    private void OnTimer()
    {
        lock (_lock)
        {
            _timerDue = null;
            Apply(new GatewayInput.Tick());
        }
    }

    // Most inputs leave the time that something is due as it was: the timer is left alone then.
    private void SetTimer(TimeSpan now)
    {
        if (_state.NextDue == _timerDue)
            return;
        _timerDue = _state.NextDue;
        var wait = _timerDue is { } due
            ? TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(0, (due - now).TotalMilliseconds)))
            : Timeout.InfiniteTimeSpan;
        _timer?.Change(wait, Timeout.InfiniteTimeSpan);
    }
}
