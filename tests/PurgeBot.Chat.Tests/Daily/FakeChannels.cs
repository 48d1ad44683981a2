using System.Collections.Concurrent;
using NodaTime;
using NodaTime.Extensions;
using PurgeBot.Chat.Cards;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Tests.Daily;

/// <summary>Channels in memory, as unreliable as a test wants them. Without any protection by nonces, so that nothing can hide behind it.</summary>
internal sealed class FakeChannels(TimeProvider time) : IAnnouncer
{
    public sealed record Message(long Id, long Channel, Card Card, string Nonce, long? Role, Instant At)
    {
        public string Marker => Card.Parts.OfType<CardPart.Row>().Single().Buttons.Single().State!;

        public string Text => string.Join('\n', Card.Parts.OfType<CardPart.Text>().Select(text => text.Markdown));
    }

    private readonly TaskCompletionSource _hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _ids;

    public ConcurrentQueue<Message> Messages { get; } = [];

    public ConcurrentQueue<(long Guild, Card Card)> Notices { get; } = [];

    /// <summary>What is answered instead of posting; null posts.</summary>
    public Func<Announcement, Announced?> Refuse { get; set; } = _ => null;

    /// <summary>Called once the message is there, before anybody knows.</summary>
    public Action<Announcement> AfterPost { get; set; } = _ => { };

    /// <summary>What is seen instead of the messages; null looks.</summary>
    public Func<Sighting?> Blind { get; set; } = () => null;

    public ChannelAccess Access { get; set; } = new ChannelAccess.Lacks([]);

    public IReadOnlySet<long>? Guilds { get; set; }

    public int Looks { get; private set; }

    /// <summary>Whether nothing comes of a message, neither now nor later.</summary>
    public bool Hangs { get; set; }

    /// <summary>Ends when the first message hangs.</summary>
    public Task WhenHanging => _hanging.Task;

    public async Task<Announced> PostAsync(Announcement announcement, CancellationToken ct)
    {
        if (Hangs)
        {
            _hanging.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, time, ct);
        }

        if (Refuse(announcement) is { } refusal) return refusal;
        var message = new Message(
            Interlocked.Increment(ref _ids), announcement.Channel, announcement.Card, announcement.Nonce, announcement.Role, time.GetUtcNow().ToInstant());
        Messages.Enqueue(message);
        AfterPost(announcement);
        return new Announced.Posted(message.Id);
    }

    public Task<Sighting> FindAsync(long channel, string marker, Instant since, CancellationToken ct)
    {
        Looks++;
        if (Blind() is { } blind) return Task.FromResult(blind);
        var found = Messages.FirstOrDefault(message => message.Channel == channel && message.Marker == marker && message.At >= since);
        return Task.FromResult<Sighting>(found is null ? new Sighting.Nowhere() : new Sighting.Found(found.Id));
    }

    public Task<bool> TellModeratorsAsync(long guild, Card card, CancellationToken ct)
    {
        Notices.Enqueue((guild, card));
        return Task.FromResult(true);
    }

    public Task<ChannelAccess> AccessAsync(long guild, long channel, CancellationToken ct) => Task.FromResult(Access);

    public Task<IReadOnlySet<long>?> GuildsAsync(CancellationToken ct) => Task.FromResult(Guilds);
}
