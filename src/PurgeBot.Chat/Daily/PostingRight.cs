using Microsoft.Extensions.Logging;
using PurgeBot.Answers;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Daily;

/// <summary>
/// Whether this process may make posts. Where the database is a file, one process makes them: so what an earlier one held when it came to its
/// end is free at once, without waiting for its leases. On a server any number of processes do, and leases tell which of them live.
/// </summary>
/// <param name="database">The state.</param>
/// <param name="log">Told that another process has the right.</param>
/// <remarks>Thread-safe. The right lasts until this is disposed of; the system takes it from a process that is killed.</remarks>
internal sealed class PostingRight(Database database, ILogger<DailyPosts> log) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private volatile FileLock? _held;
    private bool _isRefused;

    /// <summary>Takes the right, unless it is held already.</summary>
    /// <returns>False where another process has it.</returns>
    public async ValueTask<bool> TakeAsync(CancellationToken ct)
    {
        if (database.LockFile is not { } file || _held is not null) return true;
        await _gate.WaitAsync(ct);
        try
        {
            return _held is not null || await TakeAsync(file, ct);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _held?.Dispose();
        _gate.Dispose();
    }

    private async Task<bool> TakeAsync(string file, CancellationToken ct)
    {
        // The folder is made with the database.
        await database.MigrateAsync(ct);
        if (FileLock.TryTake(file) is not { } taken)
        {
            if (!_isRefused) log.DailyElsewhere();
            _isRefused = true;
            return false;
        }

        try
        {
            await database.WriteAsync(statements => statements.FreeAllAsync(), ct);
        }
        catch
        {
            taken.Dispose();
            throw;
        }

        _held = taken;
        return true;
    }
}
