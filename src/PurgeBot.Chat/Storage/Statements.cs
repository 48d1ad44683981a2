using System.Data.Common;
using Dapper;

namespace PurgeBot.Chat.Storage;

/// <summary>Runs statements on one connection, in its transaction where there is one. Columns are matched to properties by their names.</summary>
/// <param name="connection">The connection, open.</param>
/// <param name="transaction">The transaction, or null.</param>
/// <param name="ct">Gives up; a transaction then never happened.</param>
/// <remarks>By one caller at a time.</remarks>
internal sealed class Statements(DbConnection connection, DbTransaction? transaction, CancellationToken ct)
{
    /// <summary>All rows.</summary>
    public async Task<IReadOnlyList<T>> RowsAsync<T>(string sql, object? parameters = null) =>
        (await connection.QueryAsync<T>(Command(sql, parameters))).AsList();

    /// <summary>The row, or null.</summary>
    public Task<T?> RowAsync<T>(string sql, object? parameters = null) => connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters));

    /// <summary>The first column of the first row; the type's default where there is none, or NULL is in it.</summary>
    public Task<T?> ValueAsync<T>(string sql, object? parameters = null) => connection.ExecuteScalarAsync<T>(Command(sql, parameters));

    /// <summary>Changes rows.</summary>
    /// <returns>How many.</returns>
    public Task<int> ChangeAsync(string sql, object? parameters = null) => connection.ExecuteAsync(Command(sql, parameters));

    /// <summary>The columns of a table.</summary>
    public async Task<IReadOnlyList<(string Name, bool IsNumber)>> ColumnsAsync(string table)
    {
        await using var reader = await connection.ExecuteReaderAsync(Command($"SELECT * FROM {table} LIMIT 0", null));
        return [.. Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), reader.GetDataTypeName(i).Equals("bigint", StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>All rows of a table one after the other, without keeping them; values are numbers, texts and nulls.</summary>
    public async IAsyncEnumerable<object?[]> StreamAsync(string table)
    {
        await using var reader = await connection.ExecuteReaderAsync(Command($"SELECT * FROM {table}", null));
        while (await reader.ReadAsync(ct))
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = await reader.IsDBNullAsync(i, ct) ? null : reader.GetValue(i);
            yield return row;
        }
    }

    private CommandDefinition Command(string sql, object? parameters) => new(sql, parameters, transaction, cancellationToken: ct);
}
