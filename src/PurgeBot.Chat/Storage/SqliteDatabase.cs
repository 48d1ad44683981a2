using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PurgeBot.Chat.Storage;

/// <summary>A file. A process that is killed, and a machine that loses its power, leave every committed change in it.</summary>
internal sealed class SqliteDatabase : Database
{
    // Readers do not wait for the writer, and a commit is one write to the log, flushed to the disk before it counts ("SQLite, PRAGMA
    // synchronous": in WAL mode NORMAL may lose the last commits with the power, and a lost claim could be a second post). What people delete is overwritten in the file.
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000; PRAGMA secure_delete = ON;";

    private readonly string _connectionString;
    private readonly string _path;
    private readonly bool _isMadeOnFirstUse;

    private volatile bool _isOpened;

    // SQLite has one writer; threads of this process wait here in order instead of asking again and again.
    private readonly SemaphoreSlim _writer = new(1);

    /// <summary>A file as configured, or else in a folder, which is made on first use.</summary>
    /// <exception cref="StorageException">What is configured names no file.</exception>
    public SqliteDatabase(string? connectionString, string folder)
        : this(string.IsNullOrWhiteSpace(connectionString) ? InFile(Path.Combine(folder, StorageOptions.FileName)) : connectionString, string.IsNullOrWhiteSpace(connectionString))
    {
    }

    private SqliteDatabase(string connectionString, bool isMadeOnFirstUse) =>
        (_connectionString, _path, _isMadeOnFirstUse) = (connectionString, FileOf(connectionString), isMadeOnFirstUse);

    /// <summary>A file by its path, in a folder that is made on first use.</summary>
    public static SqliteDatabase At(string path) => new(InFile(path), isMadeOnFirstUse: true);

    public override bool IsThere => File.Exists(_path);

    private protected override bool IsMadeOnFirstUse => _isMadeOnFirstUse;

    internal override string? LockFile => _path + ".lock";

    internal override string SkipLocked => "";

    internal override string LockSchema => "";

    internal override string Milliseconds => "CAST(unixepoch('subsec') * 1000 AS BIGINT)";

    internal override string ElementsOf(string parameter) => $"json_each({parameter})";

    internal override async Task<T> TransactAsync<T>(Func<Statements, Task<T>> write, CancellationToken ct)
    {
        await _writer.WaitAsync(ct);
        try
        {
            return await base.TransactAsync(write, ct);
        }
        finally
        {
            _writer.Release();
        }
    }

    private protected override async Task<DbConnection> ConnectAsync(CancellationToken ct)
    {
        _isOpened = true;
        if (_isMadeOnFirstUse && Path.GetDirectoryName(_path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = Settings;
            await command.ExecuteNonQueryAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private protected override ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken ct) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    private static string InFile(string path) => new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();

    private static string FileOf(string connectionString)
    {
        try
        {
            var settings = new SqliteConnectionStringBuilder(connectionString);
            // In memory each connection would have a database of its own; an address, which begins with file:, may ask for that as well.
            if (settings.Mode != SqliteOpenMode.Memory && settings.DataSource is { Length: > 0 } path && path != ":memory:" && !path.StartsWith("file:", StringComparison.Ordinal)) return path;
        }
        catch (ArgumentException)
        {
            // Not said in the parser's words, which repeat what is written there.
        }

        throw new StorageException("Storage:ConnectionString names no file; SQLite takes one such as Data Source=/var/lib/purgebot/purgebot.db, and keeps nothing in memory.");
    }

    public override ValueTask DisposeAsync()
    {
        // Pooled connections would keep the file open.
        if (_isOpened) using (var connection = new SqliteConnection(_connectionString)) SqliteConnection.ClearPool(connection);
        _writer.Dispose();
        return base.DisposeAsync();
    }
}
