namespace PurgeBot.Discord.Interactions;

/// <summary>The ids seen last: a gateway that resumes may deliver an interaction twice.</summary>
/// <param name="capacity">How many are kept; the oldest is forgotten first.</param>
/// <remarks>Thread-safe; constant time and, once full, without allocations.</remarks>
internal sealed class RecentIds(int capacity)
{
    private readonly HashSet<ulong> _seen = new(capacity);
    private readonly ulong[] _order = new ulong[capacity];
    private readonly Lock _gate = new();
    private int _next;

    /// <summary>Remembers an id; false if it was there.</summary>
    public bool Add(ulong id)
    {
        lock (_gate)
        {
            if (!_seen.Add(id)) return false;
            // An id of zero is none of Discord's, so that a slot never used forgets nothing.
            _seen.Remove(_order[_next]);
            _order[_next] = id;
            _next = (_next + 1) % capacity;
            return true;
        }
    }
}
