using NodaTime;

namespace PurgeBot.Chat.Storage;

/// <summary>Guilds that the bot has left, and the end of what is kept of them.</summary>
internal static class DepartureTable
{
    /// <summary>Notes which guilds of those that something is kept of are no longer among the bot's, and forgets it of those that are again.</summary>
    public static async Task NoteDeparturesAsync(this Statements statements, Database database, IEnumerable<long> guilds, Instant now)
    {
        var parameters = new { now = now.ToUnixTimeSeconds(), guilds = JsonRows.Of(guilds.Select(guild => new object?[] { guild })) };
        var present = $"(SELECT CAST(value ->> 0 AS BIGINT) FROM {database.ElementsOf("@guilds")})";
        await statements.ChangeAsync($"DELETE FROM departures WHERE guild_id IN {present}", parameters);
        await statements.ChangeAsync(
            $"""
            INSERT INTO departures (guild_id, left_at)
            SELECT guild_id, @now FROM (SELECT guild_id FROM schedules UNION SELECT guild_id FROM claims UNION SELECT guild_id FROM guild_fact_numbers
                UNION SELECT guild_id FROM quiz_rounds UNION SELECT guild_id FROM quiz_scores UNION SELECT guild_id FROM quiz_settings) kept
            WHERE guild_id NOT IN {present} ON CONFLICT (guild_id) DO NOTHING
            """,
            parameters);
    }

    /// <summary>Deletes all that is kept of guilds that were left before a moment.</summary>
    /// <returns>How many guilds.</returns>
    public static async Task<int> DeleteDepartedAsync(this Statements statements, Instant leftBefore)
    {
        var parameters = new { before = leftBefore.ToUnixTimeSeconds() };
        var guilds = 0;
        // The list of departures is the last.
        foreach (var table in Schema.Tables)
            guilds = await statements.ChangeAsync($"DELETE FROM {table} WHERE guild_id IN (SELECT guild_id FROM departures WHERE left_at < @before)", parameters);
        return guilds;
    }
}
