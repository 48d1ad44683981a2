using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PurgeBot.Chat.Storage;

/// <summary>A file. A process that is killed, and a machine that loses its power, leave every committed change in it.</summary>
internal sealed class SqliteDatabase : Database
{
    // Readers do not wait for the writer, and a commit is one write to the log, flushed to the disk before it counts ("SQLite, PRAGMA
    // synchronous": in WAL mode NORMAL may lose the last commits with the power, and a lost claim could be a second post).
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000;";

    // One of the two.
    private readonly string? _configured;
    private readonly string? _path;

    private volatile bool _isOpened;

    // SQLite has one writer; threads of this process wait here in order instead of asking again and again.
    private readonly SemaphoreSlim _writer = new(1);

    /// <summary>A file as configured, or else in a folder, which is made on first use.</summary>
    public SqliteDatabase(string? connectionString, string folder)
    {
        if (string.IsNullOrWhiteSpace(connectionString)) _path = Path.Combine(folder, StorageOptions.FileName);
        else _configured = connectionString;
    }

    private SqliteDatabase(string path) => _path = path;

    /// <summary>A file by its path.</summary>
    public static SqliteDatabase At(string path) => new(path);

    private string ConnectionString => _configured ?? new SqliteConnectionStringBuilder { DataSource = _path, DefaultTimeout = 30 }.ToString();

    public override bool IsThere => _path is null || File.Exists(_path);

    internal override string? LockFile => new SqliteConnectionStringBuilder(ConnectionString).DataSource + ".lock";

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
        if (Path.GetDirectoryName(_path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        var connection = new SqliteConnection(ConnectionString);
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

    public override ValueTask DisposeAsync()
    {
        // Pooled connections would keep the file open.
        if (_isOpened) using (var connection = new SqliteConnection(ConnectionString)) SqliteConnection.ClearPool(connection);
        _writer.Dispose();
        return base.DisposeAsync();
    }
}
