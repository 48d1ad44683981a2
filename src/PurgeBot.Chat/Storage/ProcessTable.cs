using System.Globalization;

namespace PurgeBot.Chat.Storage;

/// <summary>The processes that are connected, and their turns to start a session. All times are the database's, so that no process's clock counts.</summary>
internal static class ProcessTable
{
    /// <summary>Renews a process's row, and deletes those of processes that are gone.</summary>
    public static async Task RenewAsync(this Statements statements, Database database, string name, int count, IEnumerable<int> live, TimeSpan goneAfter)
    {
        await statements.ChangeAsync(
            $"""
            INSERT INTO processes (name, shard_count, live_shards, seen_at) VALUES (@name, @count, @live, {database.Milliseconds})
            ON CONFLICT (name) DO UPDATE SET shard_count = excluded.shard_count, live_shards = excluded.live_shards, seen_at = excluded.seen_at
            """,
            new { name, count = (long)count, live = string.Join(',', live) });
        await statements.ChangeAsync(
            $"DELETE FROM processes WHERE seen_at < {database.Milliseconds} - @longest", new { longest = (long)goneAfter.TotalMilliseconds });
    }

    /// <summary>Deletes a process's row.</summary>
    public static Task LeaveAsync(this Statements statements, string name) => statements.ChangeAsync("DELETE FROM processes WHERE name = @name", new { name });

    /// <summary>All processes: how many shards each reckons with, and which of its own are live.</summary>
    public static async Task<IReadOnlyList<(int Count, int[] Live)>> ProcessesAsync(this Statements statements) =>
        [.. (await statements.RowsAsync<(long Count, string Live)>("SELECT shard_count, live_shards FROM processes"))
            .Select(row => ((int)row.Count, row.Live.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToArray()))];

    /// <summary>Takes the next turn under a key.</summary>
    /// <returns>The time until then; zero or less where it is now.</returns>
    public static async Task<TimeSpan> TakeTurnAsync(this Statements statements, Database database, int key, TimeSpan spacing) => TimeSpan.FromMilliseconds(await statements.ValueAsync<long>(
        $"""
        INSERT INTO session_turns (rate_limit_key, free_at) VALUES (@key, {database.Milliseconds} + @spacing)
        ON CONFLICT (rate_limit_key) DO UPDATE SET free_at =
            CASE WHEN session_turns.free_at > {database.Milliseconds} THEN session_turns.free_at ELSE {database.Milliseconds} END + @spacing
        RETURNING free_at - @spacing - {database.Milliseconds}
        """,
        new { key = (long)key, spacing = (long)spacing.TotalMilliseconds }));
}
