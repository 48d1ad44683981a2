using NodaTime;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Storage;

/// <summary>The schedules, one a guild.</summary>
internal static class ScheduleTable
{
    private const string Columns = """
        guild_id AS Guild, channel_id AS Channel, zone AS Zone, minute AS Minute, topic AS Topic, role_id AS Role, state AS State,
        next_day AS NextDay, next_at AS NextAt, missed_from AS MissedFrom, missed_to AS MissedTo
        """;

    /// <summary>A guild's schedule, or null.</summary>
    public static async Task<Schedule?> FindAsync(this Statements statements, long guild) =>
        (await statements.RowAsync<Row>($"SELECT {Columns} FROM schedules WHERE guild_id = @guild", new { guild }))?.ToSchedule();

    /// <summary>The schedules of some guilds.</summary>
    public static async Task<IReadOnlyDictionary<long, Schedule>> FindAllAsync(this Statements statements, Database database, IEnumerable<long> guilds)
    {
        var rows = await statements.RowsAsync<Row>(
            $"SELECT {Columns} FROM schedules WHERE guild_id IN (SELECT CAST(value ->> 0 AS BIGINT) FROM {database.ElementsOf("@guilds")})",
            new { guilds = JsonRows.Of(guilds.Select(guild => new object?[] { guild })) });
        return rows.ToDictionary(row => row.Guild, row => row.ToSchedule());
    }

    /// <summary>The active schedules that are due, the oldest first.</summary>
    public static async Task<IReadOnlyList<Schedule>> DueAsync(this Statements statements, Database database, Instant now, int most)
    {
        var rows = await statements.RowsAsync<Row>(
            $"SELECT {Columns} FROM schedules WHERE state = 0 AND next_at <= @now ORDER BY next_at, guild_id LIMIT @most {database.SkipLocked}",
            new { now = now.ToUnixTimeSeconds(), most });
        return [.. rows.Select(row => row.ToSchedule())];
    }

    /// <summary>Some of the active schedules, the next ones first.</summary>
    public static async Task<IReadOnlyList<Schedule>> NextAsync(this Statements statements, int most)
    {
        var rows = await statements.RowsAsync<Row>($"SELECT {Columns} FROM schedules WHERE state = 0 ORDER BY next_at, guild_id LIMIT @most", new { most });
        return [.. rows.Select(row => row.ToSchedule())];
    }

    /// <summary>When the next active one is due; null where there is none.</summary>
    public static async Task<Instant?> NextDueAsync(this Statements statements) =>
        await statements.ValueAsync<long?>("SELECT MIN(next_at) FROM schedules WHERE state = 0") is { } seconds ? Instant.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Sets the next day of each, and what was missed.</summary>
    public static Task AdvanceAsync(this Statements statements, Database database, IEnumerable<Schedule> schedules) => statements.ChangeAsync(
        $"""
        WITH moved (guild_id, next_day, next_at, missed_from, missed_to) AS (
            SELECT CAST(value ->> 0 AS BIGINT), value ->> 1, CAST(value ->> 2 AS BIGINT), value ->> 3, value ->> 4 FROM {database.ElementsOf("@rows")})
        UPDATE schedules SET next_day = moved.next_day, next_at = moved.next_at, missed_from = moved.missed_from, missed_to = moved.missed_to
        FROM moved WHERE schedules.guild_id = moved.guild_id
        """,
        new
        {
            rows = JsonRows.Of(schedules.Select(schedule => new object?[]
            {
                schedule.Guild, schedule.NextDay.ToText(), schedule.NextAt.ToUnixTimeSeconds(), schedule.Missed?.Start.ToText(), schedule.Missed?.End.ToText(),
            })),
        });

    /// <summary>Puts a schedule in the place of the guild's former one.</summary>
    public static Task SaveAsync(this Statements statements, Schedule schedule) => statements.ChangeAsync(
        """
        INSERT INTO schedules (guild_id, channel_id, zone, minute, topic, role_id, state, next_day, next_at, missed_from, missed_to, to_tell)
        VALUES (@Guild, @Channel, @Zone, @Minute, @Topic, @Role, @State, @NextDay, @NextAt, @MissedFrom, @MissedTo, 0)
        ON CONFLICT (guild_id) DO UPDATE SET channel_id = excluded.channel_id, zone = excluded.zone, minute = excluded.minute, topic = excluded.topic,
            role_id = excluded.role_id, state = excluded.state, next_day = excluded.next_day, next_at = excluded.next_at,
            missed_from = excluded.missed_from, missed_to = excluded.missed_to, to_tell = 0
        """,
        Row.Of(schedule));

    /// <summary>Ends a guild's schedule.</summary>
    /// <returns>Whether there was one.</returns>
    public static async Task<bool> DeleteScheduleAsync(this Statements statements, long guild) =>
        await statements.ChangeAsync("DELETE FROM schedules WHERE guild_id = @guild", new { guild }) > 0;

    /// <summary>Stops a schedule whose channel cannot be posted in; its moderators are still to be told. One that has been changed since stays.</summary>
    public static Task ParkAsync(this Statements statements, long guild, long channel, ScheduleState reason) => statements.ChangeAsync(
        "UPDATE schedules SET state = @reason, to_tell = 1 WHERE guild_id = @guild AND channel_id = @channel AND state < 2",
        new { guild, channel, reason = (long)reason });

    /// <summary>Schedules that were stopped and whose moderators have not been told; from now on they count as told.</summary>
    public static async Task<IReadOnlyList<Schedule>> TakeUntoldAsync(this Statements statements, int most)
    {
        var guilds = await statements.RowsAsync<long>(
            """
            UPDATE schedules SET to_tell = 0 WHERE to_tell = 1 AND guild_id IN (SELECT guild_id FROM schedules WHERE to_tell = 1 ORDER BY guild_id LIMIT @most)
            RETURNING guild_id
            """,
            new { most });
        var told = new List<Schedule>();
        foreach (var guild in guilds)
            if (await statements.FindAsync(guild) is { } schedule) told.Add(schedule);
        return told;
    }

    private sealed class Row
    {
        public long Guild { get; init; }

        public long Channel { get; init; }

        public string Zone { get; init; } = "";

        public long Minute { get; init; }

        public string? Topic { get; init; }

        public long? Role { get; init; }

        public long State { get; init; }

        public string NextDay { get; init; } = "";

        public long NextAt { get; init; }

        public string? MissedFrom { get; init; }

        public string? MissedTo { get; init; }

        public static Row Of(Schedule schedule) => new()
        {
            Guild = schedule.Guild,
            Channel = schedule.Channel,
            Zone = schedule.Zone.Id,
            Minute = (schedule.Time.Hour * 60) + schedule.Time.Minute,
            Topic = schedule.Topic,
            Role = schedule.Role,
            State = (long)schedule.State,
            NextDay = schedule.NextDay.ToText(),
            NextAt = schedule.NextAt.ToUnixTimeSeconds(),
            MissedFrom = schedule.Missed?.Start.ToText(),
            MissedTo = schedule.Missed?.End.ToText(),
        };

        // A zone that this build's data no longer has (none was ever taken out) must not keep the guilds behind it from their posts.
        public Schedule ToSchedule() =>
            new(Guild, Channel, DailyTime.Zones.GetZoneOrNull(Zone) ?? DateTimeZone.Utc, LocalTime.FromMinutesSinceMidnight((int)Minute), Topic, Role)
            {
                State = (ScheduleState)State,
                NextDay = StoredText.Day(NextDay),
                NextAt = Instant.FromUnixTimeSeconds(NextAt),
                Missed = MissedFrom is null || MissedTo is null ? null : new DateInterval(StoredText.Day(MissedFrom), StoredText.Day(MissedTo)),
            };
    }
}
