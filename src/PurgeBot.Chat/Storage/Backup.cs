using NodaTime.Extensions;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Storage;

/// <summary>
/// The whole state in one file, whichever engine it is of: an SQLite database with the same tables. So a backup of one engine can be restored
/// into the other.
/// </summary>
public static class Backup
{
    private const int RowsAtOnce = 500;

    /// <summary>Writes the state of one moment to a file, while the bot may go on.</summary>
    /// <param name="database">The state.</param>
    /// <param name="file">A file that is not there yet. It appears whole or not at all.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>How many rows.</returns>
    /// <exception cref="StorageException">The file is there already.</exception>
    public static async Task<long> WriteAsync(Database database, string file, CancellationToken ct)
    {
        if (Path.Exists(file)) throw new StorageException($"'{file}' is there already; a backup takes the place of nothing.");
        var unfinished = file + ".unfinished";
        File.Delete(unfinished);
        try
        {
            long rows;
            await using (var copy = SqliteDatabase.At(unfinished)) rows = await CopyAsync(database, copy, _ => Task.CompletedTask, ct);
            // The last connection that is closed has put everything into the file itself.
            File.Move(unfinished, file);
            return rows;
        }
        finally
        {
            DeleteAll(unfinished);
        }
    }

    /// <summary>
    /// Puts the state of a backup in the place of all that there is; the bot should not be running. Posts that have been made since the backup
    /// are looked for in their channels before anything is posted again.
    /// </summary>
    /// <param name="file">The backup, of this version or an earlier one. It stays as it is.</param>
    /// <param name="database">Where to.</param>
    /// <param name="time">The time.</param>
    /// <param name="ct">Gives up; everything is as before then.</param>
    /// <returns>How many rows.</returns>
    /// <exception cref="StorageException">The file is not there, is no backup, or is of a newer version.</exception>
    public static async Task<long> RestoreAsync(string file, Database database, TimeProvider time, CancellationToken ct)
    {
        if (!File.Exists(file)) throw new StorageException($"There is no file '{file}'.");
        var folder = Directory.CreateTempSubdirectory("purgebot-restore-");
        try
        {
            // A copy, since a backup of an earlier version is brought up to date first.
            var copied = Path.Combine(folder.FullName, StorageOptions.FileName);
            File.Copy(file, copied);
            await using var backup = SqliteDatabase.At(copied);
            if (!await IsBackupAsync(backup, ct)) throw new StorageException($"'{file}' is no backup of PurgeBot's.");
            var now = time.GetUtcNow().ToInstant();
            return await CopyAsync(backup, database, statements => RestoredPosts.LookFirstAsync(statements, database, now), ct);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<bool> IsBackupAsync(SqliteDatabase backup, CancellationToken ct)
    {
        try
        {
            return await backup.TransactAsync(Schema.VersionAsync, ct) > 0;
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return false;
        }
    }

    private static async Task<long> CopyAsync(Database from, Database to, Func<Statements, Task> finish, CancellationToken ct) => await from.SnapshotAsync(
        source => to.WriteAsync(
            async target =>
            {
                var rows = 0L;
                foreach (var table in Schema.Tables.Concat(Schema.PeoplesTables)) rows += await CopyTableAsync(source, to, target, table);
                await finish(target);
                return rows;
            },
            ct),
        ct);

    private static async Task<long> CopyTableAsync(Statements source, Database to, Statements target, string table)
    {
        await target.ChangeAsync($"DELETE FROM {table}");
        var columns = await source.ColumnsAsync(table);
        var values = columns.Select((column, i) => column.IsNumber ? $"CAST(value ->> {i} AS BIGINT)" : $"value ->> {i}");
        var insert = $"INSERT INTO {table} ({string.Join(", ", columns.Select(column => column.Name))}) SELECT {string.Join(", ", values)} FROM {to.ElementsOf("@rows")}";
        var rows = 0L;
        var batch = new List<object?[]>(RowsAtOnce);
        await foreach (var row in source.StreamAsync(table))
        {
            batch.Add(row);
            if (batch.Count < RowsAtOnce) continue;
            rows += await target.ChangeAsync(insert, new { rows = JsonRows.Of(batch) });
            batch.Clear();
        }

        return batch.Count == 0 ? rows : rows + await target.ChangeAsync(insert, new { rows = JsonRows.Of(batch) });
    }

    private static void DeleteAll(string unfinished)
    {
        foreach (var end in (string[])["", "-wal", "-shm"]) File.Delete(unfinished + end);
    }
}
