using NodaTime;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Storage;

/// <summary>The claims: at most one for each guild and local date, which the primary key sees to.</summary>
internal static class ClaimTable
{
    private const string Columns = """
        guild_id AS Guild, day AS Day, due_at AS DueAt, expires_at AS ExpiresAt, is_late AS IsLate, state AS State, attempts AS Attempts,
        channel_id AS Channel, fact_id AS FactId, message_id AS Message, posted_at AS PostedAt
        """;

    /// <summary>Claims days, all in one statement; those that are claimed already stay as they are.</summary>
    /// <returns>How many are new.</returns>
    public static Task<int> ClaimAsync(this Statements statements, Database database, IEnumerable<Claim> claims) => statements.ChangeAsync(
        $"""
        INSERT INTO claims (guild_id, day, due_at, expires_at, is_late, state, lease_until, attempts)
        SELECT CAST(value ->> 0 AS BIGINT), value ->> 1, CAST(value ->> 2 AS BIGINT), CAST(value ->> 3 AS BIGINT), 0, CAST(value ->> 4 AS BIGINT), 0, 0
        FROM {database.ElementsOf("@rows")} WHERE 1 = 1
        ON CONFLICT (guild_id, day) DO NOTHING
        """,
        new
        {
            rows = JsonRows.Of(claims.Select(claim => new object?[]
            {
                claim.Key.Guild, claim.Key.Day.ToText(), claim.DueAt.ToUnixTimeSeconds(), claim.ExpiresAt.ToUnixTimeSeconds(), (long)claim.State,
            })),
        });

    /// <summary>
    /// Takes open claims that nobody deals with, the oldest first. Whoever takes them has them until the lease ends; what is still open then
    /// is taken by somebody else.
    /// </summary>
    public static async Task<IReadOnlyList<Claim>> TakeAsync(this Statements statements, Database database, ClaimHolder holder, Instant now, int most)
    {
        var rows = await statements.RowsAsync<Row>(
            $"""
            WITH taken AS (
                SELECT guild_id, day FROM claims WHERE state < 2 AND lease_until <= @now ORDER BY due_at, guild_id LIMIT @most {database.SkipLocked})
            UPDATE claims SET holder = @Name, lease_until = @until WHERE (guild_id, day) IN (SELECT guild_id, day FROM taken)
            RETURNING {Columns}
            """,
            new { holder.Name, until = holder.Until(now), now = now.ToUnixTimeSeconds(), most });
        return [.. rows.Select(row => row.ToClaim()).OrderBy(claim => claim.DueAt).ThenBy(claim => claim.Key.Guild)];
    }

    /// <summary>Takes one claim, if it is open and nobody deals with it.</summary>
    public static async Task<Claim?> TakeAsync(this Statements statements, ClaimKey key, ClaimHolder holder, Instant now) => (await statements.RowAsync<Row>(
        $"""
        UPDATE claims SET holder = @Name, lease_until = @until WHERE guild_id = @guild AND day = @day AND state < 2 AND lease_until <= @now
        RETURNING {Columns}
        """,
        new { holder.Name, until = holder.Until(now), now = now.ToUnixTimeSeconds(), guild = key.Guild, day = key.Day.ToText() }))?.ToClaim();

    /// <summary>Frees what processes held that are no more.</summary>
    public static Task FreeAllAsync(this Statements statements) =>
        statements.ChangeAsync("UPDATE claims SET holder = NULL, lease_until = 0 WHERE state < 2 AND holder IS NOT NULL");

    /// <summary>Notes that something is about to be sent, before it is; the lease begins anew.</summary>
    /// <returns>False where somebody has taken or dealt with it since: then nothing may be sent.</returns>
    public static async Task<bool> BeginAsync(this Statements statements, Claim claim, ClaimHolder holder, Instant now, long channel, string fact, bool isLate) =>
        await statements.ChangeAsync(
            """
            UPDATE claims SET state = 1, attempts = attempts + 1, is_late = @late, channel_id = @channel, fact_id = @fact, lease_until = @until
            WHERE guild_id = @guild AND day = @day AND holder = @Name AND state < 2 AND attempts = @attempts
            """,
            new
            {
                holder.Name,
                until = holder.Until(now),
                guild = claim.Key.Guild,
                day = claim.Key.Day.ToText(),
                // This process may have taken it twice, where the lease has ended meanwhile.
                attempts = (long)claim.Attempts,
                channel,
                fact,
                late = isLate ? 1L : 0L,
            }) > 0;

    /// <summary>Notes what came of a claim, whoever has it: it is known now.</summary>
    public static Task CloseAsync(this Statements statements, ClaimKey key, ClaimState state, Instant now, long? message = null) => statements.ChangeAsync(
        """
        UPDATE claims SET state = @state, holder = NULL, lease_until = 0, message_id = @message, posted_at = CASE WHEN @message IS NULL THEN NULL ELSE @now END
        WHERE guild_id = @guild AND day = @day AND state < 2
        """,
        new { guild = key.Guild, day = key.Day.ToText(), state = (long)state, now = now.ToUnixTimeSeconds(), message });

    /// <summary>Gives a claim back: nobody deals with it before a time.</summary>
    public static Task PutBackAsync(this Statements statements, ClaimKey key, ClaimHolder holder, Instant until) => statements.ChangeAsync(
        "UPDATE claims SET holder = NULL, lease_until = @until WHERE guild_id = @guild AND day = @day AND holder = @Name AND state < 2",
        new { guild = key.Guild, day = key.Day.ToText(), holder.Name, until = until.ToUnixTimeSeconds() });

    /// <summary>Opens a claim again that came to nothing; one that may have been posted is looked for first.</summary>
    public static Task ReopenAsync(this Statements statements, ClaimKey key, Instant now, Instant expiresAt) => statements.ChangeAsync(
        """
        UPDATE claims SET state = CASE state WHEN 5 THEN 1 ELSE 0 END, lease_until = 0, expires_at = @expires,
            due_at = CASE state WHEN 5 THEN due_at ELSE @now END
        WHERE guild_id = @guild AND day = @day AND state > 2
        """,
        new { guild = key.Guild, day = key.Day.ToText(), now = now.ToUnixTimeSeconds(), expires = expiresAt.ToUnixTimeSeconds() });

    /// <summary>Takes every claim that waits for begun, in its guild's channel of now; where the guild has none, nothing is to be posted.</summary>
    public static async Task BeginAllAsync(this Statements statements)
    {
        await statements.ChangeAsync(
            """
            UPDATE claims SET state = 1, lease_until = 0, channel_id = (SELECT channel_id FROM schedules WHERE schedules.guild_id = claims.guild_id)
            WHERE state = 0 AND guild_id IN (SELECT guild_id FROM schedules)
            """);
        await statements.ChangeAsync("UPDATE claims SET lease_until = 0 WHERE state < 2");
    }

    /// <summary>When the next open claim may be taken; null where there is none.</summary>
    public static async Task<Instant?> NextOpenAsync(this Statements statements) =>
        await statements.ValueAsync<long?>("SELECT MIN(lease_until) FROM claims WHERE state < 2") is { } seconds ? Instant.FromUnixTimeSeconds(seconds) : null;

    /// <summary>A day's claim, or null.</summary>
    public static async Task<Claim?> FindAsync(this Statements statements, ClaimKey key) => (await statements.RowAsync<Row>(
        $"SELECT {Columns} FROM claims WHERE guild_id = @guild AND day = @day", new { guild = key.Guild, day = key.Day.ToText() }))?.ToClaim();

    /// <summary>A guild's claims, the latest day first.</summary>
    public static async Task<IReadOnlyList<Claim>> HistoryAsync(this Statements statements, long guild, int most) =>
        [.. (await statements.RowsAsync<Row>(
            $"SELECT {Columns} FROM claims WHERE guild_id = @guild ORDER BY day DESC LIMIT @most", new { guild, most })).Select(row => row.ToClaim())];

    /// <summary>A guild's claims from a day on.</summary>
    public static async Task<IReadOnlySet<LocalDate>> ClaimedFromAsync(this Statements statements, long guild, LocalDate day) =>
        (await statements.RowsAsync<string>("SELECT day FROM claims WHERE guild_id = @guild AND day >= @day", new { guild, day = day.ToText() }))
            .Select(StoredText.Day).ToHashSet();

    /// <summary>The last day on which each fact was posted in a guild, or may have been.</summary>
    public static async Task<IReadOnlyDictionary<string, LocalDate>> PostedFactsAsync(this Statements statements, long guild) =>
        (await statements.RowsAsync<(string Fact, string Day)>(
            "SELECT fact_id, MAX(day) FROM claims WHERE guild_id = @guild AND fact_id IS NOT NULL AND state IN (1, 2, 5) GROUP BY fact_id", new { guild }))
            .ToDictionary(row => row.Fact, row => StoredText.Day(row.Day), StringComparer.Ordinal);

    private sealed class Row
    {
        public long Guild { get; init; }

        public string Day { get; init; } = "";

        public long DueAt { get; init; }

        public long ExpiresAt { get; init; }

        public long IsLate { get; init; }

        public long State { get; init; }

        public long Attempts { get; init; }

        public long? Channel { get; init; }

        public string? FactId { get; init; }

        public long? Message { get; init; }

        public long? PostedAt { get; init; }

        public Claim ToClaim() => new(
            new ClaimKey(Guild, StoredText.Day(Day)),
            Instant.FromUnixTimeSeconds(DueAt),
            Instant.FromUnixTimeSeconds(ExpiresAt),
            IsLate != 0,
            (ClaimState)State,
            (int)Attempts,
            Channel,
            FactId,
            Message,
            PostedAt is { } at ? Instant.FromUnixTimeSeconds(at) : null);
    }
}

/// <summary>Who deals with claims: a process, and for how long at a time.</summary>
/// <param name="Name">Unique among all processes.</param>
/// <param name="Lease">Longer than what is begun may take to be posted.</param>
internal sealed record ClaimHolder(string Name, Duration Lease)
{
    /// <summary>The end of a lease that begins now, in seconds since 1970.</summary>
    public long Until(Instant now) => (now + Lease).ToUnixTimeSeconds();
}
