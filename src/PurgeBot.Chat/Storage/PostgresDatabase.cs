using System.Data;
using System.Data.Common;
using Npgsql;

namespace PurgeBot.Chat.Storage;

/// <summary>A PostgreSQL server, shared by any number of processes.</summary>
internal sealed class PostgresDatabase : Database
{
    // Any number will do that nobody else takes for the same database.
    private const string Lock = "SELECT pg_advisory_xact_lock(7305194823)";

    private readonly NpgsqlDataSource _source;

    public PostgresDatabase(string connectionString)
    {
        try
        {
            // The statements are few and always the same: prepared, they are planned once.
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            if (settings.MaxAutoPrepare == 0) settings.MaxAutoPrepare = 50;
            _source = NpgsqlDataSource.Create(settings);
        }
        // Without the parser's words, which repeat what is written there.
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StorageException("Storage:ConnectionString cannot be read; PostgreSQL takes one such as Host=localhost;Database=purgebot;Username=purgebot.");
        }
    }

    internal override string? LockFile => null;

    internal override string SkipLocked => "FOR UPDATE SKIP LOCKED";

    internal override string LockSchema => Lock;

    internal override string Milliseconds => "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";

    internal override string ElementsOf(string parameter) => $"json_array_elements(CAST({parameter} AS json))";

    private protected override async Task<DbConnection> ConnectAsync(CancellationToken ct) => await _source.OpenConnectionAsync(ct);

    private protected override ValueTask<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken ct) =>
        connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

    public override async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await base.DisposeAsync();
    }
}
