using NodaTime;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.References;
using PurgeBot.Chat.Notes;

namespace PurgeBot.Chat.Storage;

/// <summary>What people saved for themselves.</summary>
internal static class NoteTable
{
    private const string Columns = """
        number AS Number, saved_at AS SavedAt, paragraph AS Paragraph, text AS Text, title AS Title, heading AS Heading, url AS Url, works AS Works,
        unlisted AS Unlisted
        """;

    // As it was written: reading it in the usual way would decode "%2D" in a link to the very words.
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>Adds a note.</summary>
    /// <returns>Its number; null where the same is there already, there are as many as may be, or its number was given to another just now.</returns>
    public static Task<long?> AddNoteAsync(this Statements statements, string person, Quotation quotation, Instant now, int most) => statements.ValueAsync<long?>(
        """
        INSERT INTO notes (person_id, number, saved_at, paragraph, text_hash, text, title, heading, url, works, unlisted)
        SELECT @person, CASE WHEN last_number >= @first THEN last_number + 1 ELSE @first END, @at, @paragraph, @hash, @Text, @Title, @Heading, @url, @works, @unlisted
        FROM (SELECT COALESCE(MAX(number), 0) AS last_number, COUNT(*) AS held FROM notes WHERE person_id = @person) mine
        WHERE held < @most
        ON CONFLICT DO NOTHING RETURNING number
        """,
        new
        {
            person,
            first = now.ToUnixTimeMilliseconds(),
            at = now.ToUnixTimeSeconds(),
            paragraph = quotation.Paragraph.ToString(),
            hash = HashOf(quotation),
            quotation.Text,
            quotation.Title,
            quotation.Heading,
            url = quotation.Url?.OriginalString,
            works = CslWriter.WriteCited(quotation.Works),
            unlisted = quotation.Unlisted.IsEmpty ? null : string.Join(' ', quotation.Unlisted),
            most = (long)most,
        });

    /// <summary>The number of the note with the same text of the same paragraph, or null.</summary>
    public static Task<long?> FindNoteAsync(this Statements statements, string person, Quotation quotation) => statements.ValueAsync<long?>(
        "SELECT number FROM notes WHERE person_id = @person AND paragraph = @paragraph AND text_hash = @hash",
        new { person, paragraph = quotation.Paragraph.ToString(), hash = HashOf(quotation) });

    /// <summary>Notes before a number, the newest first.</summary>
    public static async Task<IReadOnlyList<Note>> NotesAsync(this Statements statements, string person, long before, int most) =>
        [.. (await statements.RowsAsync<Row>(
            $"SELECT {Columns} FROM notes WHERE person_id = @person AND number < @before ORDER BY number DESC LIMIT @most", new { person, before, most })).Select(row => row.ToNote())];

    /// <summary>A note by its number, or null.</summary>
    public static async Task<Note?> NoteAsync(this Statements statements, string person, long number) =>
        (await statements.RowAsync<Row>($"SELECT {Columns} FROM notes WHERE person_id = @person AND number = @number", new { person, number }))?.ToNote();

    /// <summary>How many there are.</summary>
    public static Task<long> CountNotesAsync(this Statements statements, string person) =>
        statements.ValueAsync<long>("SELECT COUNT(*) FROM notes WHERE person_id = @person", new { person });

    /// <summary>Deletes a note.</summary>
    /// <returns>False where there is none.</returns>
    public static async Task<bool> DeleteNoteAsync(this Statements statements, string person, long number) =>
        await statements.ChangeAsync("DELETE FROM notes WHERE person_id = @person AND number = @number", new { person, number }) > 0;

    /// <summary>Deletes all notes of a person.</summary>
    /// <returns>How many.</returns>
    public static Task<int> DeleteNotesAsync(this Statements statements, string person) =>
        statements.ChangeAsync("DELETE FROM notes WHERE person_id = @person", new { person });

    private static long HashOf(Quotation quotation) => unchecked((long)PassageMark.Of(quotation.Paragraph, quotation.Text));

    private sealed class Row
    {
        public long Number { get; init; }

        public long SavedAt { get; init; }

        public string Paragraph { get; init; } = "";

        public string Text { get; init; } = "";

        public string Title { get; init; } = "";

        public string? Heading { get; init; }

        public string? Url { get; init; }

        public string Works { get; init; } = "[]";

        public string? Unlisted { get; init; }

        public Note ToNote()
        {
            // Nobody but this class has written it.
            if (!ParagraphKey.TryParse(Paragraph, out var paragraph)) throw new StorageException("The database holds a note of no paragraph.");
            return new Note(
                Number,
                Instant.FromUnixTimeSeconds(SavedAt),
                new Quotation(
                    paragraph, Text, Title, Heading, Url is not null && Uri.TryCreate(Url, AsWritten, out var url) ? url : null, [.. CslWriter.Read(Works)], [.. Unlisted?.Split(' ') ?? []]));
        }
    }
}
