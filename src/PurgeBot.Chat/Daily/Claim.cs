using System.Globalization;
using NodaTime;

namespace PurgeBot.Chat.Daily;

/// <summary>What there is at most one post for: a guild and a local date.</summary>
/// <param name="Guild">The guild.</param>
/// <param name="Day">The local date.</param>
public readonly record struct ClaimKey(long Guild, LocalDate Day)
{
    // "1" is the version of states of buttons, "p" stands for posts.
    private const string MarkerStart = "1p:";

    /// <summary>
    /// The same for every attempt at this post: 24 characters, since Discord takes up to 25. Discord lets no second message with it come
    /// within some minutes.
    /// </summary>
    public string Nonce => Guild.ToString("X16", CultureInfo.InvariantCulture) + Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The state of a button on the post, by which it is found again: the nonce is not told of messages read later.</summary>
    public string Marker => MarkerStart + Nonce;

    /// <summary>Reads a <see cref="Marker"/>; null where it is none.</summary>
    public static ClaimKey? ParseMarker(string marker)
    {
        if (marker.Length != MarkerStart.Length + 24 || !marker.StartsWith(MarkerStart, StringComparison.Ordinal)) return null;
        var nonce = marker.AsSpan(MarkerStart.Length);
        return long.TryParse(nonce[..16], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var guild)
            && DateOnly.TryParseExact(nonce[16..], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new ClaimKey(guild, LocalDate.FromDateOnly(day))
            : null;
    }
}

/// <summary>A day's post: that it is made, who makes it, and what came of it.</summary>
/// <param name="Key">The guild and the day.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="ExpiresAt">From when on it is not posted any more.</param>
/// <param name="IsLate">Whether posting was begun, the last time, long after it was due.</param>
/// <param name="State">What has come of it.</param>
/// <param name="Attempts">How often posting was begun.</param>
/// <param name="Channel">Where posting was begun last.</param>
/// <param name="FactId">The fact of that.</param>
/// <param name="Message">The message, once it is known.</param>
/// <param name="PostedAt">When that was known.</param>
public sealed record Claim(
    ClaimKey Key,
    Instant DueAt,
    Instant ExpiresAt,
    bool IsLate,
    ClaimState State,
    int Attempts,
    long? Channel,
    string? FactId,
    long? Message,
    Instant? PostedAt)
{
    /// <summary>Leads to the message on Discord; null while there is none.</summary>
    public Uri? Link => Channel is { } channel && Message is { } message
        ? new Uri(FormattableString.Invariant($"https://discord.com/channels/{Key.Guild}/{channel}/{message}"))
        : null;
}

/// <summary>What has come of a claim.</summary>
public enum ClaimState
{
    /// <summary>It waits for its turn; nothing was sent.</summary>
    Waits,

    /// <summary>Something was sent, perhaps; what came of it is not known.</summary>
    Begun,

    /// <summary>It is posted.</summary>
    Posted,

    /// <summary>A moderator did not want it.</summary>
    Skipped,

    /// <summary>The channel is not there, or not for the bot.</summary>
    Refused,

    /// <summary>It may be posted and cannot be looked for; it is not posted again.</summary>
    Uncertain,

    /// <summary>There was no fact to post.</summary>
    NothingToPost,

    /// <summary>It could not be posted on its day.</summary>
    Expired,
}
