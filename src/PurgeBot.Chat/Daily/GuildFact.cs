using System.Globalization;
using NodaTime;

namespace PurgeBot.Chat.Daily;

/// <summary>What a fact of a guild's own says.</summary>
/// <param name="Text">1 to <see cref="LongestText"/> UTF-16 code units.</param>
/// <param name="Source">Where it is from; 1 to <see cref="LongestSource"/> UTF-16 code units.</param>
/// <param name="Day">The day of the event that it tells of, or null.</param>
public sealed record GuildFactText(string Text, string Source, AnnualDate? Day)
{
    /// <summary>Longest text, UTF-16 code units.</summary>
    public const int LongestText = 1000;

    /// <summary>Longest source, UTF-16 code units.</summary>
    public const int LongestSource = 300;

    /// <summary>Whether it is neither empty nor too long.</summary>
    public bool IsValid => IsWithin(Text, LongestText) && IsWithin(Source, LongestSource);

    private static bool IsWithin(string text, int most) => !string.IsNullOrWhiteSpace(text) && text.Length <= most;
}

/// <summary>A fact of a guild's own.</summary>
/// <param name="Number">Its number in the guild, from 1; never used again.</param>
/// <param name="IsAccepted">Whether it is posted; false for a suggestion.</param>
/// <param name="Content">What it says.</param>
public sealed record GuildFact(long Number, bool IsAccepted, GuildFactText Content)
{
    private const string IdStart = "own-";

    /// <summary>As it is posted.</summary>
    public DailyFact ToDailyFact() => new(FormattableString.Invariant($"{IdStart}{Number}"), Content.Text, Content.Day, Content.Source);

    /// <summary>The number in a <see cref="DailyFact.Id"/>; null where it is a fact of the corpus.</summary>
    public static long? ParseId(string id) =>
        id.StartsWith(IdStart, StringComparison.Ordinal) && long.TryParse(id.AsSpan(IdStart.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

/// <summary>What a fact said at some time.</summary>
/// <param name="Revision">From 1.</param>
/// <param name="At">Since when.</param>
/// <param name="Author">The moderator who wrote it; null for a suggestion, whose author is not kept.</param>
/// <param name="Content">What it said.</param>
public sealed record GuildFactRevision(int Revision, Instant At, long? Author, GuildFactText Content);
