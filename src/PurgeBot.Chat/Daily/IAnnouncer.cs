using NodaTime;
using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Daily;

/// <summary>The way to channels in which nobody has asked for anything. Each host has its own.</summary>
/// <remarks>Safe for use by any number of threads at once. What a platform answers is a value; nothing is thrown but cancellation.</remarks>
public interface IAnnouncer
{
    /// <summary>Posts a message. May be called again with the same nonce where what came of it is not known.</summary>
    /// <param name="announcement">The message.</param>
    /// <param name="ct">Gives up; the message may be there all the same.</param>
    Task<Announced> PostAsync(Announcement announcement, CancellationToken ct);

    /// <summary>Looks through a channel for a message of this bot's own.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="marker">The state of a button on it.</param>
    /// <param name="since">Before this it was certainly not posted.</param>
    /// <param name="ct">Gives up.</param>
    Task<Sighting> FindAsync(long channel, string marker, Instant since, CancellationToken ct);

    /// <summary>Tells the moderators of a guild something, and nobody else.</summary>
    /// <returns>Whether there was a way to.</returns>
    Task<bool> TellModeratorsAsync(long guild, Card card, CancellationToken ct);

    /// <summary>What the bot lacks in a channel for daily posts.</summary>
    Task<ChannelAccess> AccessAsync(long guild, long channel, CancellationToken ct);

    /// <summary>Every guild that the bot is in; null where that cannot be told at the moment.</summary>
    Task<IReadOnlySet<long>?> GuildsAsync(CancellationToken ct);
}

/// <summary>A message to a channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Card">The message; has a button whose state is its marker.</param>
/// <param name="Nonce">The same for all attempts, up to 25 ASCII characters.</param>
/// <param name="Role">Who is notified; null for nobody.</param>
public sealed record Announcement(long Channel, Card Card, string Nonce, long? Role);

/// <summary>What came of a message: one of four things, and no others.</summary>
public abstract record Announced
{
    private Announced()
    {
    }

    /// <summary>It is there.</summary>
    /// <param name="Message">Its id.</param>
    public sealed record Posted(long Message) : Announced;

    /// <summary>The bot may not post there. Nothing was posted.</summary>
    public sealed record Forbidden : Announced;

    /// <summary>There is no such channel. Nothing was posted.</summary>
    public sealed record ChannelGone : Announced;

    /// <summary>It did not work; whether something was posted is not known.</summary>
    public sealed record Unknown : Announced;
}

/// <summary>What a look through a channel found: one of five things, and no others.</summary>
public abstract record Sighting
{
    private Sighting()
    {
    }

    /// <summary>The message.</summary>
    /// <param name="Message">Its id.</param>
    public sealed record Found(long Message) : Sighting;

    /// <summary>It is not there.</summary>
    public sealed record Nowhere : Sighting;

    /// <summary>The bot may not read what was posted, so that it cannot be told.</summary>
    public sealed record Unreadable : Sighting;

    /// <summary>There is no such channel.</summary>
    public sealed record ChannelGone : Sighting;

    /// <summary>It did not work this time.</summary>
    public sealed record Unknown : Sighting;
}

/// <summary>What the bot may do in a channel: one of four things, and no others.</summary>
public abstract record ChannelAccess
{
    private ChannelAccess()
    {
    }

    /// <summary>What daily posts need and the bot lacks; none where all is well.</summary>
    /// <param name="Permissions">As the platform's settings name them in English.</param>
    public sealed record Lacks(IReadOnlyList<string> Permissions) : ChannelAccess;

    /// <summary>There is no such channel in the guild.</summary>
    public sealed record ChannelGone : ChannelAccess;

    /// <summary>Nobody can post messages in it: a forum, a category.</summary>
    public sealed record NoMessages : ChannelAccess;

    /// <summary>It cannot be told at the moment.</summary>
    public sealed record Unknown : ChannelAccess;
}
