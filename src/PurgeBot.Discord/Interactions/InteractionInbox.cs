using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Interactions;

/// <summary>An interaction on its way to a handler.</summary>
/// <param name="Payload">What happened.</param>
/// <param name="ReceivedAt">When, by <see cref="TimeProvider.GetTimestamp"/>.</param>
/// <param name="Response">The open response that its first answer goes into; null where that is a request of the bot's own.</param>
internal readonly record struct ReceivedInteraction(InteractionPayload Payload, long ReceivedAt, PendingResponse? Response = null)
{
    /// <summary>What takes the answers instead of Discord's endpoints, where a library has brought it; otherwise null.</summary>
    public IInteractionAnswers? Answers { get; init; }
}

/// <summary>What becomes of an interaction that is posted.</summary>
internal enum Posted
{
    /// <summary>It is answered, if only by being told that the bot is busy.</summary>
    Taken,

    /// <summary>It was there before, and is left out.</summary>
    Repeated,

    /// <summary>It is meant for another application, and left out.</summary>
    Foreign,

    /// <summary>There is no room to tell anybody anything, or the bot stops.</summary>
    Dropped,
}

/// <summary>Where the gateway's read loop, and requests over HTTP, leave interactions: it never waits, however slow handlers are.</summary>
/// <param name="application">Which application the bot is.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where overload is noted.</param>
/// <remarks>Thread-safe. What finds the queue full goes to a second one, whose only answer is that the bot is busy.</remarks>
internal sealed class InteractionInbox(OwnApplication application, TimeProvider time, ILogger<InteractionInbox> log)
{
    /// <summary>Most interactions that wait for a handler: half a second's worth at the 2,000 a second that the bot is measured at.</summary>
    public const int Capacity = 1024;

    /// <summary>Most interactions that wait to be told that the bot is busy.</summary>
    public const int BusyCapacity = 256;

    // Eight seconds' worth at 2,000 a second; after three Discord takes no first answer, so an older one cannot be answered twice.
    private const int IdsRemembered = 16_384;

    private readonly Channel<ReceivedInteraction> _waiting = Channel.CreateBounded<ReceivedInteraction>(Capacity);
    private readonly Channel<ReceivedInteraction> _refused = Channel.CreateBounded<ReceivedInteraction>(BusyCapacity);
    private readonly RecentIds _seen = new(IdsRemembered);
    private readonly OccasionalLine _line = new(time);
    private long _busy;
    private long _dropped;

    /// <summary>What waits for a handler. Complete after <see cref="Close"/>.</summary>
    public ChannelReader<ReceivedInteraction> Waiting => _waiting.Reader;

    /// <summary>What waits to be told that the bot is busy. Complete after <see cref="Close"/>.</summary>
    public ChannelReader<ReceivedInteraction> Refused => _refused.Reader;

    /// <summary>How many interactions found the queue full.</summary>
    public long Busy => Interlocked.Read(ref _busy);

    /// <summary>Takes an interaction, once; the second delivery of the same one is left out. Never waits and never throws.</summary>
    /// <param name="payload">What arrived.</param>
    /// <param name="response">The open response that its first answer goes into; null where that is a request of the bot's own.</param>
    /// <param name="answers">What takes the answers; null for Discord's endpoints.</param>
    public Posted Post(InteractionPayload payload, PendingResponse? response = null, IInteractionAnswers? answers = null)
    {
        if (!application.Is(payload.ApplicationId)) return Posted.Foreign;
        if (!_seen.Add(payload.Id.Value)) return Posted.Repeated;
        var received = new ReceivedInteraction(payload, time.GetTimestamp(), response) { Answers = answers };
        if (_waiting.Writer.TryWrite(received)) return Posted.Taken;

        var isTold = _refused.Writer.TryWrite(received);
        var busy = Interlocked.Increment(ref _busy);
        var dropped = isTold ? Interlocked.Read(ref _dropped) : Interlocked.Increment(ref _dropped);
        if (_line.IsDue()) log.Overloaded(busy, dropped);
        return isTold ? Posted.Taken : Posted.Dropped;
    }

    /// <summary>Takes nothing more; what waits is still read.</summary>
    public void Close()
    {
        _waiting.Writer.TryComplete();
        _refused.Writer.TryComplete();
    }
}
