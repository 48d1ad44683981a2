using NodaTime;
using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Daily;

/// <summary>The way to channels where there is no platform that has any: on a terminal, and on its page.</summary>
public sealed class NoChannels : IAnnouncer
{
    /// <inheritdoc/>
    public Task<Announced> PostAsync(Announcement announcement, CancellationToken ct) => Task.FromResult<Announced>(new Announced.ChannelGone());

    /// <inheritdoc/>
    public Task<Sighting> FindAsync(long channel, string marker, Instant since, CancellationToken ct) => Task.FromResult<Sighting>(new Sighting.ChannelGone());

    /// <inheritdoc/>
    public Task<bool> TellModeratorsAsync(long guild, Card card, CancellationToken ct) => Task.FromResult(false);

    /// <inheritdoc/>
    public Task<ChannelAccess> AccessAsync(long guild, long channel, CancellationToken ct) => Task.FromResult<ChannelAccess>(new ChannelAccess.ChannelGone());

    /// <inheritdoc/>
    public Task<IReadOnlySet<long>?> GuildsAsync(CancellationToken ct) => Task.FromResult<IReadOnlySet<long>?>(null);
}
