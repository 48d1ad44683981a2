namespace PurgeBot.Discord.Gateway;

/// <summary>Whose IDENTIFY comes next among shards that share a rate limit key: one at a time, the lowest first, and a pause after each.</summary>
/// <remarks>
/// Whoever has the turn keeps it until IDENTIFY is sent, however long connecting takes: else two that connect at different speed would meet.
/// Thread-safe.
/// </remarks>
/// <param name="time">The clock.</param>
internal sealed class IdentifyQueue(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, TaskCompletionSource> _waiting = [];
    private int? _holder;
    private bool _isPausing;

    /// <summary>Waits for the turn of a shard. Joins the queue before it returns.</summary>
    /// <exception cref="OperationCanceledException">The shard has left the queue.</exception>
    public Task TakeAsync(int shard)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_waiting.Remove(shard, out var earlier)) earlier.TrySetCanceled();
            _waiting[shard] = turn;
            Advance();
        }

        return turn.Task;
    }

    /// <summary>A shard has sent IDENTIFY: the next one follows after a pause.</summary>
    public void Spend(int shard)
    {
        lock (_lock)
        {
            if (_holder != shard) return;
            _holder = null;
            _isPausing = true;
        }

        _ = PauseAsync();
    }

    /// <summary>A shard needs no turn any more; nothing happens where it neither waits nor has it.</summary>
    public void Leave(int shard)
    {
        lock (_lock)
        {
            if (_waiting.Remove(shard, out var turn)) turn.TrySetCanceled();
            if (_holder != shard) return;
            _holder = null;
            Advance();
        }
    }

    private async Task PauseAsync()
    {
        await Task.Delay(IdentifyBudget.Spacing, time);
        lock (_lock)
        {
            _isPausing = false;
            Advance();
        }
    }

    private void Advance()
    {
        if (_holder is not null || _isPausing || _waiting.Count == 0) return;
        var (shard, turn) = _waiting.First();
        _waiting.Remove(shard);
        _holder = shard;
        turn.TrySetResult();
    }
}
