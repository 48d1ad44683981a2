using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Processes;

/// <summary>Which processes share the bot's shards on one database, who serves which, and who may start a session next.</summary>
/// <param name="database">What they share.</param>
/// <param name="name">A name that no other process has.</param>
/// <remarks>Thread-safe.</remarks>
public sealed class ShardRoster(Database database, string name)
{
    /// <summary>How often a process is to say that it is there.</summary>
    public static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(3);

    /// <summary>How long a process is taken for being there after it last said so: three times in a row may fail.</summary>
    public static readonly TimeSpan GoneAfter = TimeSpan.FromSeconds(10);

    /// <summary>Whether there can be other processes at all: not where the database is a file.</summary>
    public bool IsShared => database.LockFile is null;

    /// <summary>Says that this process is there and what it serves, and looks what all processes together serve.</summary>
    /// <param name="count">How many shards there are in all.</param>
    /// <param name="live">Those of this process whose session is up.</param>
    /// <param name="ct">Gives up.</param>
    public Task<ShardCoverage> RenewAsync(int count, IReadOnlyCollection<int> live, CancellationToken ct) => database.WriteAsync(
        async statements =>
        {
            await statements.RenewAsync(database, name, count, live, GoneAfter);
            return ShardCoverage.Of(count, await statements.ProcessesAsync());
        },
        ct);

    /// <summary>Says that this process goes.</summary>
    public Task LeaveAsync(CancellationToken ct) => database.WriteAsync(statements => statements.LeaveAsync(name), ct);

    /// <summary>Takes the next turn of all processes to start a session under a rate limit key. A turn that is not used has passed.</summary>
    /// <param name="key">The platform's rate limit key.</param>
    /// <param name="spacing">Time between two turns.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>Time until the turn.</returns>
    public async Task<TimeSpan> TakeTurnAsync(int key, TimeSpan spacing, CancellationToken ct)
    {
        var wait = await database.WriteAsync(statements => statements.TakeTurnAsync(database, key, spacing), ct);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
