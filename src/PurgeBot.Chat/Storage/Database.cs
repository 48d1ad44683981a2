using System.Data.Common;
using System.Net.Sockets;

namespace PurgeBot.Chat.Storage;

/// <summary>Start here: the state of the bot, in one of two engines. All that differs between them is here and in the two classes below.</summary>
/// <remarks>
/// Thread-safe. The schema is brought up to date before the first use. SQL is written once, in what both engines understand: ids and counts are
/// <c>BIGINT</c>, moments are seconds since 1970, days are ISO 8601 text, yes and no are 1 and 0.
/// </remarks>
public abstract class Database : IAsyncDisposable
{
    private static readonly TimeSpan LookedForEvery = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private protected Database()
    {
    }

    /// <summary>A database by its settings; nothing is opened yet.</summary>
    /// <exception cref="StorageException">The settings cannot be right.</exception>
    public static Database Of(StorageOptions options) => options.Provider switch
    {
        StorageProvider.Sqlite => new SqliteDatabase(options.ConnectionString, options.DataPath),
        StorageProvider.PostgreSql when string.IsNullOrWhiteSpace(options.ConnectionString) =>
            throw new StorageException("Storage:ConnectionString is missing: PostgreSQL needs one, such as Host=localhost;Database=purgebot;Username=purgebot."),
        StorageProvider.PostgreSql => new PostgresDatabase(options.ConnectionString),
        _ => throw new StorageException("Storage:Provider is Sqlite or PostgreSql."),
    };

    /// <summary>What the one process that makes posts keeps locked; null where any number of processes may make them.</summary>
    internal abstract string? LockFile { get; }

    /// <summary>Whether there is a database already; where that is not known, there is.</summary>
    public virtual bool IsThere => true;

    /// <summary>Whether nobody has said where it is: then it may be missing until somebody needs it. One that is configured must open.</summary>
    private protected virtual bool IsMadeOnFirstUse => false;

    /// <summary>Put behind a SELECT of rows that are going to be changed: other processes pass them over meanwhile.</summary>
    internal abstract string SkipLocked { get; }

    /// <summary>What makes the changes of a schema wait for each other; empty where a transaction that writes does so anyway.</summary>
    internal abstract string LockSchema { get; }

    /// <summary>The database's own clock, an expression: milliseconds since 1970.</summary>
    internal abstract string Milliseconds { get; }

    /// <summary>A table of the elements of a JSON array in a parameter: one column, <c>value</c>, which <c>-&gt;&gt;</c> takes apart.</summary>
    internal abstract string ElementsOf(string parameter);

    /// <summary>Reads, each statement by itself.</summary>
    internal async Task<T> ReadAsync<T>(Func<Statements, Task<T>> read, CancellationToken ct)
    {
        await MigrateAsync(ct);
        await using var connection = await ConnectAsync(ct);
        return await read(new Statements(connection, null, ct));
    }

    /// <summary>Reads and writes in one transaction: all of it holds, or nothing.</summary>
    internal async Task<T> WriteAsync<T>(Func<Statements, Task<T>> write, CancellationToken ct)
    {
        await MigrateAsync(ct);
        return await TransactAsync(write, ct);
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    internal Task WriteAsync(Func<Statements, Task> write, CancellationToken ct) => WriteAsync(
        async statements =>
        {
            await write(statements);
            return 0;
        },
        ct);

    /// <summary>
    /// Waits until there is something to read, which is at once where there is a database, else soon after its first use, by whichever process.
    /// A bot on which nobody has scheduled anything makes no file and loads no engine.
    /// </summary>
    public async Task WaitUntilThereAsync(TimeProvider time, CancellationToken ct)
    {
        while (IsMadeOnFirstUse && !IsThere && !_ready.Task.IsCompleted)
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
            await Task.WhenAny(_ready.Task, Task.Delay(LookedForEvery, time, ended.Token));
            await ended.CancelAsync();
            ct.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Brings the schema up to date; does nothing after the first time.</summary>
    /// <exception cref="StorageException">A newer version of the bot has written the database.</exception>
    public async Task MigrateAsync(CancellationToken ct)
    {
        if (_ready.Task.IsCompleted) return;
        await _gate.WaitAsync(ct);
        try
        {
            if (!_ready.Task.IsCompleted) await Schema.MigrateAsync(this, Schema.Latest, ct);
            _ready.TrySetResult();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Opens it, and brings the schema up to date.</summary>
    /// <returns>Why that is not possible, in one sentence for whoever runs the bot; null where it is open.</returns>
    public async Task<string?> TryOpenAsync(CancellationToken ct)
    {
        try
        {
            await MigrateAsync(ct);
            return null;
        }
        catch (Exception error) when (IsUnusable(error))
        {
            return Sentence(error);
        }
    }

    /// <summary>Whether it can be used, and which version it is of. Nothing is changed in a database that is there.</summary>
    public async Task<DatabaseLook> LookAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = await ConnectAsync(ct);
            // What is written is never committed: it shows that it could be.
            await using var transaction = await connection.BeginTransactionAsync(ct);
            return new DatabaseLook.Usable(await Schema.StartAsync(this, new Statements(connection, transaction, ct)), Schema.Latest);
        }
        catch (Exception error) when (IsUnusable(error))
        {
            return new DatabaseLook.Unusable(Sentence(error));
        }
    }

    private static bool IsUnusable(Exception error) => error is StorageException or DbException or IOException or UnauthorizedAccessException or SocketException or TimeoutException;

    private static string Sentence(Exception error) => error is StorageException
        ? error.Message
        : $"The database cannot be opened ({error.Message.ReplaceLineEndings(" ").Trim()}); Storage in appsettings.json says where it is.";

    /// <summary>A transaction on whatever schema there is.</summary>
    internal virtual async Task<T> TransactAsync<T>(Func<Statements, Task<T>> write, CancellationToken ct)
    {
        await using var connection = await ConnectAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var result = await write(new Statements(connection, transaction, ct));
        await transaction.CommitAsync(ct);
        return result;
    }

    /// <summary>Reads everything as it is at one moment, whatever is written meanwhile.</summary>
    internal async Task<T> SnapshotAsync<T>(Func<Statements, Task<T>> read, CancellationToken ct)
    {
        await MigrateAsync(ct);
        await using var connection = await ConnectAsync(ct);
        await using var transaction = await BeginSnapshotAsync(connection, ct);
        return await read(new Statements(connection, transaction, ct));
    }

    /// <summary>A transaction that reads, and keeps nobody from writing.</summary>
    private protected abstract ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken ct);

    /// <summary>An open connection.</summary>
    private protected abstract Task<DbConnection> ConnectAsync(CancellationToken ct);

    /// <summary>Closes all connections.</summary>
    public virtual ValueTask DisposeAsync()
    {
        _gate.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

/// <summary>The state cannot be kept as configured. The message is a sentence for whoever runs the bot, and holds no secret.</summary>
public sealed class StorageException(string message) : Exception(message);
