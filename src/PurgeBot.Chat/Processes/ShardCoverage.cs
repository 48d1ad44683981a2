using System.Collections.Immutable;

namespace PurgeBot.Chat.Processes;

/// <summary>What all processes together serve.</summary>
/// <param name="Count">How many shards there are.</param>
/// <param name="Uncovered">Those that no process serves, in ascending order.</param>
/// <param name="OtherCount">Another number of shards that some process reckons with; null where all agree.</param>
public sealed record ShardCoverage(int Count, ImmutableArray<int> Uncovered, int? OtherCount)
{
    /// <summary>Counts together.</summary>
    /// <param name="count">How many shards this process reckons with; the shards of one that reckons otherwise have other guilds.</param>
    /// <param name="processes">All processes.</param>
    internal static ShardCoverage Of(int count, IReadOnlyList<(int Count, int[] Live)> processes) => new(
        count,
        [.. Enumerable.Range(0, count).Except(processes.Where(process => process.Count == count).SelectMany(process => process.Live))],
        processes.Select(process => (int?)process.Count).FirstOrDefault(other => other != count));
}
