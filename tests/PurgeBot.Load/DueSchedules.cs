using NodaTime;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Load;

/// <summary>Guilds all over the world whose daily posts are due in the same minute.</summary>
internal static class DueSchedules
{
    private static readonly string[] Zones = ["Europe/Moscow", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "UTC"];

    /// <summary>Schedules them in one transaction: guilds and channels have the numbers from 1 on.</summary>
    /// <param name="database">Where to.</param>
    /// <param name="guilds">How many.</param>
    /// <param name="due">When.</param>
    /// <param name="topicOf">What a guild's facts are about; null for anything.</param>
    /// <param name="ct">Gives up.</param>
    public static Task SaveAsync(Database database, int guilds, Instant due, Func<int, string?> topicOf, CancellationToken ct) => database.WriteAsync(
        async statements =>
        {
            for (var guild = 1; guild <= guilds; guild++)
            {
                var zone = DailyTime.Zones[Zones[guild % Zones.Length]];
                var local = due.InZone(zone);
                var time = new LocalTime(local.Hour, local.Minute);
                await statements.SaveAsync(new Schedule(guild, guild, zone, time, topicOf(guild), null) { NextDay = local.Date, NextAt = due });
            }
        },
        ct);
}
