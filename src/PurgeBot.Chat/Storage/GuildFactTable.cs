using NodaTime;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Storage;

/// <summary>Facts of guilds' own, suggestions among them, and all that each has said.</summary>
internal static class GuildFactTable
{
    private const string Columns = "number AS Number, state AS State, text AS Text, source AS Source, month_day AS MonthDay";

    /// <summary>Facts in the order of their numbers.</summary>
    /// <param name="statements">The database.</param>
    /// <param name="guild">The guild.</param>
    /// <param name="accepted">Those that are posted; false for the suggestions.</param>
    /// <param name="after">Only those with greater numbers.</param>
    /// <param name="most">Most to be read.</param>
    public static async Task<IReadOnlyList<GuildFact>> FactsAsync(this Statements statements, long guild, bool accepted, long after, int most) =>
        [.. (await statements.RowsAsync<Row>(
            $"SELECT {Columns} FROM guild_facts WHERE guild_id = @guild AND state = @state AND number > @after ORDER BY number LIMIT @most",
            new { guild, state = accepted ? 1L : 0L, after, most })).Select(row => row.ToFact())];

    /// <summary>A fact by its number, or null.</summary>
    public static async Task<GuildFact?> FactAsync(this Statements statements, long guild, long number) =>
        (await statements.RowAsync<Row>($"SELECT {Columns} FROM guild_facts WHERE guild_id = @guild AND number = @number", new { guild, number }))?.ToFact();

    /// <summary>How many there are.</summary>
    public static Task<long> CountFactsAsync(this Statements statements, long guild, bool accepted) => statements.ValueAsync<long>(
        "SELECT COUNT(*) FROM guild_facts WHERE guild_id = @guild AND state = @state", new { guild, state = accepted ? 1L : 0L });

    /// <summary>Adds a fact, with its first revision.</summary>
    /// <returns>Its number.</returns>
    public static async Task<long> AddFactAsync(this Statements statements, long guild, GuildFactText fact, bool accepted, long? author, Instant now)
    {
        var number = await statements.ValueAsync<long>(
            """
            INSERT INTO guild_fact_numbers (guild_id, last_number) VALUES (@guild, 1)
            ON CONFLICT (guild_id) DO UPDATE SET last_number = guild_fact_numbers.last_number + 1 RETURNING last_number
            """,
            new { guild });
        await statements.ChangeAsync(
            "INSERT INTO guild_facts (guild_id, number, state, text, source, month_day) VALUES (@guild, @number, @state, @Text, @Source, @day)",
            new { guild, number, state = accepted ? 1L : 0L, fact.Text, fact.Source, day = fact.Day?.ToText() });
        await statements.NoteRevisionAsync(guild, number, fact, author, now);
        return number;
    }

    /// <summary>Changes what a fact says, and keeps what it said.</summary>
    /// <returns>False where there is none.</returns>
    public static async Task<bool> EditFactAsync(this Statements statements, long guild, long number, GuildFactText fact, long author, Instant now)
    {
        var changed = await statements.ChangeAsync(
            "UPDATE guild_facts SET text = @Text, source = @Source, month_day = @day WHERE guild_id = @guild AND number = @number",
            new { guild, number, fact.Text, fact.Source, day = fact.Day?.ToText() });
        if (changed > 0) await statements.NoteRevisionAsync(guild, number, fact, author, now);
        return changed > 0;
    }

    /// <summary>Takes a suggestion over into the facts.</summary>
    /// <returns>False where there is no such suggestion.</returns>
    public static async Task<bool> AcceptFactAsync(this Statements statements, long guild, long number) => await statements.ChangeAsync(
        "UPDATE guild_facts SET state = 1 WHERE guild_id = @guild AND number = @number AND state = 0", new { guild, number }) > 0;

    /// <summary>Deletes a fact or a suggestion, with all that it has said.</summary>
    /// <returns>False where there is none of that kind.</returns>
    public static async Task<bool> DeleteFactAsync(this Statements statements, long guild, long number, bool accepted)
    {
        var deleted = await statements.ChangeAsync(
            "DELETE FROM guild_facts WHERE guild_id = @guild AND number = @number AND state = @state", new { guild, number, state = accepted ? 1L : 0L });
        if (deleted > 0) await statements.ChangeAsync("DELETE FROM guild_fact_edits WHERE guild_id = @guild AND number = @number", new { guild, number });
        return deleted > 0;
    }

    /// <summary>All that a fact has said, the oldest first.</summary>
    public static async Task<IReadOnlyList<GuildFactRevision>> RevisionsAsync(this Statements statements, long guild, long number) =>
        [.. (await statements.RowsAsync<RevisionRow>(
            """
            SELECT revision AS Revision, edited_at AS EditedAt, author_id AS Author, text AS Text, source AS Source, month_day AS MonthDay
            FROM guild_fact_edits WHERE guild_id = @guild AND number = @number ORDER BY revision
            """,
            new { guild, number })).Select(row => row.ToRevision())];

    private static Task<int> NoteRevisionAsync(this Statements statements, long guild, long number, GuildFactText fact, long? author, Instant now) => statements.ChangeAsync(
        """
        INSERT INTO guild_fact_edits (guild_id, number, revision, edited_at, author_id, text, source, month_day)
        SELECT @guild, @number, COALESCE(MAX(revision), 0) + 1, @now, @author, @Text, @Source, @day
        FROM guild_fact_edits WHERE guild_id = @guild AND number = @number
        """,
        new { guild, number, now = now.ToUnixTimeSeconds(), author, fact.Text, fact.Source, day = fact.Day?.ToText() });

    private class Row
    {
        public long Number { get; init; }

        public long State { get; init; }

        public string Text { get; init; } = "";

        public string Source { get; init; } = "";

        public string? MonthDay { get; init; }

        protected GuildFactText Content => new(Text, Source, StoredText.AnnualDay(MonthDay));

        public GuildFact ToFact() => new(Number, State == 1, Content);
    }

    private sealed class RevisionRow : Row
    {
        public long Revision { get; init; }

        public long EditedAt { get; init; }

        public long? Author { get; init; }

        public GuildFactRevision ToRevision() => new((int)Revision, Instant.FromUnixTimeSeconds(EditedAt), Author, Content);
    }
}
