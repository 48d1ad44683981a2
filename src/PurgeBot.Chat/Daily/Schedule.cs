using NodaTime;

namespace PurgeBot.Chat.Daily;

/// <summary>When and where a guild has its daily post.</summary>
/// <param name="Guild">The guild: an id of the platform's, 64 bits.</param>
/// <param name="Channel">Where it is posted.</param>
/// <param name="Zone">The IANA zone whose days and wall time count.</param>
/// <param name="Time">Wall time, in whole minutes.</param>
/// <param name="Topic">What the facts are about; null for anything.</param>
/// <param name="Role">Who is notified of each post; null for nobody.</param>
public sealed record Schedule(long Guild, long Channel, DateTimeZone Zone, LocalTime Time, string? Topic, long? Role)
{
    /// <summary>Longest topic, UTF-16 code units.</summary>
    public const int LongestTopic = 100;

    /// <summary>Whether posts are made, and if not, why.</summary>
    public ScheduleState State { get; init; }

    /// <summary>The local date of the next post.</summary>
    public LocalDate NextDay { get; init; }

    /// <summary>When that is due.</summary>
    public Instant NextAt { get; init; }

    /// <summary>The latest whole days without a post as the bot was not running; null for none. They are not made up.</summary>
    public DateInterval? Missed { get; init; }

    /// <summary>When a day's post is due.</summary>
    public Instant At(LocalDate day) => DailyTime.At(day, Time, Zone);

    /// <summary>With another day for the next post.</summary>
    public Schedule WithNext(LocalDate day) => this with { NextDay = day, NextAt = At(day) };
}

/// <summary>Whether posts are made.</summary>
public enum ScheduleState
{
    /// <summary>They are.</summary>
    Active,

    /// <summary>A moderator wants none for a while.</summary>
    Paused,

    /// <summary>The bot may not post in the channel.</summary>
    Forbidden,

    /// <summary>The channel is no longer there.</summary>
    ChannelGone,
}
