using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PurgeBot.Chat.Commands;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord.Interactions;

/// <summary>Has the interactions of the inbox answered, many at a time, and the last ones before the process stops.</summary>
/// <param name="inbox">Where they wait.</param>
/// <param name="handle">What answers them.</param>
/// <param name="busy">What those are told for whom there is no room.</param>
/// <param name="api">Discord.</param>
/// <param name="downloads">Fetches files that people sent along.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where what goes wrong is noted.</param>
internal sealed class InteractionService(
    InteractionInbox inbox,
    ChatHandler handle,
    Func<ChatRequest, Reply> busy,
    DiscordApi api,
    AttachmentDownloads downloads,
    TimeProvider time,
    ILogger<InteractionService> log) : IHostedService, IDisposable
{
    /// <summary>Interactions answered at a time. Most of the time goes to waiting for Discord, some 100 ms each, so that 64 make 640 a second there.</summary>
    public const int Handlers = 64;

    /// <summary>How long what is under way may take when the process stops: a second less than the host waits.</summary>
    public static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(4);

    // Enough for a burst; nobody else waits for these.
    private const int BusyHandlers = 8;

    private readonly CancellationTokenSource _giveUp = new();
    private readonly OccasionalLine _lateLine = new(time);
    private Task[] _handlers = [];
    private long _late;
    private int _underWay;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _handlers =
        [
            .. Enumerable.Range(0, Handlers).Select(_ => Task.Run(() => RunAsync(inbox.Waiting, HandleAsync), CancellationToken.None)),
            .. Enumerable.Range(0, BusyHandlers).Select(_ => Task.Run(() => RunAsync(inbox.Refused, RefuseAsync), CancellationToken.None)),
        ];
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        inbox.Close();
        var all = Task.WhenAll(_handlers);
        try
        {
            await all.WaitAsync(StopWithin, time, cancellationToken);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            log.StoppedBeforeAnswering(Volatile.Read(ref _underWay) + inbox.Waiting.Count);
            await _giveUp.CancelAsync();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _giveUp.Dispose();

    private async Task RunAsync(ChannelReader<ReceivedInteraction> interactions, Func<ReceivedInteraction, Task> handle)
    {
        while (!_giveUp.IsCancellationRequested)
        {
            ReceivedInteraction received;
            try
            {
                // Not WaitToReadAsync, which wakes every handler for each interaction.
                received = await interactions.ReadAsync(_giveUp.Token);
            }
            catch (Exception error) when (error is ChannelClosedException or OperationCanceledException)
            {
                return;
            }

            Interlocked.Increment(ref _underWay);
            try
            {
                if (!IsTooLate(received)) await handle(received);
            }
            catch (Exception error) when (!_giveUp.IsCancellationRequested)
            {
                log.Unanswered(error);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            finally
            {
                Interlocked.Decrement(ref _underWay);
                // Whoever has left it unanswered, nobody is coming after them.
                received.Response?.Abandon();
            }
        }
    }

    private Task HandleAsync(ReceivedInteraction received)
    {
        if (InteractionReader.Read(received, downloads) is { } request) return handle(request, ChannelOf(received), _giveUp.Token);
        log.UnknownInteraction((int)received.Payload.Type);
        return Task.CompletedTask;
    }

    private Task RefuseAsync(ReceivedInteraction received) => InteractionReader.Read(received, downloads) is { } request
        ? ChannelOf(received).SendAsync(busy(request), _giveUp.Token)
        : Task.CompletedTask;

    private InteractionReplyChannel ChannelOf(ReceivedInteraction received) => new(received.Answers ?? new EndpointAnswers(api, received, time), received.Payload);

    // By the time since it arrived here, not by the time in its id: the clock of this machine may be wrong.
    private bool IsTooLate(ReceivedInteraction received)
    {
        if (time.GetElapsedTime(received.ReceivedAt) < InteractionReplyChannel.FirstAnswerWithin) return false;
        var late = Interlocked.Increment(ref _late);
        if (_lateLine.IsDue()) log.TooLate(late);
        return true;
    }
}
