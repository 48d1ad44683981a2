using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Daily;

/// <summary>Looks whether the next daily posts could be made, without making any.</summary>
/// <param name="database">The state.</param>
/// <param name="announcer">The way to the channels.</param>
public sealed class DailyCheckup(Database database, IAnnouncer announcer)
{
    /// <summary>What the bot may do in the channels of the next schedules that are active, in the order in which they are due.</summary>
    /// <param name="most">How many are looked at.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<IReadOnlyList<CheckedChannel>> LookAsync(int most, CancellationToken ct)
    {
        var schedules = await database.ReadAsync(statements => statements.NextAsync(most), ct);
        var channels = new List<CheckedChannel>();
        foreach (var schedule in schedules)
            channels.Add(new CheckedChannel(schedule.Guild, schedule.Channel, await announcer.AccessAsync(schedule.Guild, schedule.Channel, ct)));
        return channels;
    }
}

/// <summary>A channel for daily posts, and what the bot may do there.</summary>
/// <param name="Guild">The guild.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Access">What it may do.</param>
public sealed record CheckedChannel(long Guild, long Channel, ChannelAccess Access);
