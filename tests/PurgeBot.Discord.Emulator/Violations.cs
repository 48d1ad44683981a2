using System.Collections.Concurrent;

namespace PurgeBot.Discord.Emulator;

/// <summary>Everything that the client did and that the documentation forbids.</summary>
public sealed class Violations
{
    private readonly ConcurrentQueue<string> _all = [];

    public IReadOnlyCollection<string> All => _all;

    internal void Add(string violation) => _all.Enqueue(violation);
}
