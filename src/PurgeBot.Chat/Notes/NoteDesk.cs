using NodaTime;
using NodaTime.Extensions;
using PurgeBot.Answers.References;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Notes;

/// <summary>People's notes. Whose they are is told by the platform with each request; nobody sees or changes another's.</summary>
/// <remarks>Safe for use by any number of threads at once. As long as nobody has saved anything, no database is made.</remarks>
public sealed class NoteDesk(Database database, TimeProvider time)
{
    /// <summary>Most notes of a person.</summary>
    public const int MostNotes = 500;

    // Several processes may give the same number at once: then one of them has it, and the others try the next one. Nobody presses more
    // buttons at once.
    private const int MostTries = 120;

    private Instant Now => time.GetUtcNow().ToInstant();

    /// <summary>Saves a passage. What is there already, word for word, stays there once.</summary>
    public Task<NoteSaved> SaveAsync(string person, Quotation quotation, CancellationToken ct) => database.WriteAsync<NoteSaved>(
        async statements =>
        {
            for (var tries = 0; tries < MostTries; tries++)
            {
                if (await statements.AddNoteAsync(person, quotation, Now, MostNotes) is { } number) return new NoteSaved.Saved(number);
                if (await statements.FindNoteAsync(person, quotation) is { } earlier) return new NoteSaved.ThereAlready(earlier);
                if (await statements.CountNotesAsync(person) >= MostNotes) return new NoteSaved.Full();
            }

            throw new StorageException("A note could not be given a number.");
        },
        ct);

    /// <summary>Notes, the newest first.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="before">Only those with smaller numbers; 0 for the newest of all.</param>
    /// <param name="most">Most at once.</param>
    /// <param name="ct">Gives up.</param>
    public Task<IReadOnlyList<Note>> NotesAsync(string person, long before, int most, CancellationToken ct) => IfThereAsync<IReadOnlyList<Note>>(
        statements => statements.NotesAsync(person, before == 0 ? long.MaxValue : before, most), [], ct);

    /// <summary>How many there are.</summary>
    public Task<long> CountAsync(string person, CancellationToken ct) => IfThereAsync(statements => statements.CountNotesAsync(person), 0, ct);

    /// <summary>A note by its number; null where the person has none of that number.</summary>
    public Task<Note?> FindAsync(string person, long number, CancellationToken ct) => IfThereAsync(statements => statements.NoteAsync(person, number), null, ct);

    /// <summary>Deletes a note.</summary>
    /// <returns>False where there is none of that number.</returns>
    public async Task<bool> DeleteAsync(string person, long number, CancellationToken ct) =>
        database.IsThere && await database.WriteAsync(statements => statements.DeleteNoteAsync(person, number), ct);

    /// <summary>Deletes all notes of a person: nothing is kept that tells of them.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> DeleteAllAsync(string person, CancellationToken ct) =>
        database.IsThere ? await database.WriteAsync(statements => statements.DeleteNotesAsync(person), ct) : 0;

    private Task<T> IfThereAsync<T>(Func<Statements, Task<T>> read, T otherwise, CancellationToken ct) =>
        database.IsThere ? database.ReadAsync(read, ct) : Task.FromResult(otherwise);
}

/// <summary>What came of saving a passage: one of three things, and no others.</summary>
public abstract record NoteSaved
{
    private NoteSaved()
    {
    }

    /// <summary>It is saved.</summary>
    /// <param name="Number">Its number.</param>
    public sealed record Saved(long Number) : NoteSaved;

    /// <summary>The same text was saved before.</summary>
    /// <param name="Number">Its number.</param>
    public sealed record ThereAlready(long Number) : NoteSaved;

    /// <summary>There are as many as there may be.</summary>
    public sealed record Full : NoteSaved;
}
