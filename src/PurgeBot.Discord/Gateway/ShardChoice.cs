using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PurgeBot.Discord.Gateway;

/// <summary>Which shards this process runs, as it is configured.</summary>
/// <param name="Count">How many there are in all; null for as many as Discord recommends.</param>
/// <param name="Ids">This process's own, in ascending order; empty for all.</param>
internal sealed record ShardChoice(int? Count, ImmutableArray<int> Ids)
{
    /// <summary>Most shards in all: some ten million servers.</summary>
    public const int MostInAll = 4096;

    /// <summary>Most shards of a process: some 300,000 servers, more than one process should answer.</summary>
    public const int MostHere = 128;

    /// <summary>Whether nothing is configured: then it is Discord's to say how many there are, also later on.</summary>
    public bool IsAutomatic => Count is null && Ids.IsEmpty;

    /// <summary>Whether other processes have to run the other shards.</summary>
    public bool IsSplit => !Ids.IsEmpty && Ids.Length != Count;

    /// <summary>Whether the first shard is here, and so what is done once for all processes.</summary>
    public bool HasFirst => Ids.IsEmpty || Ids[0] == 0;

    /// <summary>Reads what is configured.</summary>
    /// <param name="options">The section.</param>
    /// <param name="choice">What it says.</param>
    /// <param name="fault">One sentence on what is wrong; null where nothing is.</param>
    public static bool TryRead(ShardOptions options, [NotNullWhen(true)] out ShardChoice? choice, [NotNullWhen(false)] out string? fault)
    {
        choice = null;
        fault = null;
        int? count = null;
        if (!string.IsNullOrWhiteSpace(options.Count))
        {
            if (!TryReadNumber(options.Count, out var number) || number is 0 or > MostInAll)
            {
                fault = $"Discord:Shards:Count is a number from 1 to {MostInAll}, not '{options.Count}': leave it out for as many as Discord recommends.";
                return false;
            }

            count = number;
        }

        if (!TryReadIds(options.Ids ?? "", out var ids))
        {
            fault = $"Discord:Shards:Ids is a list of numbers from 0 to {MostInAll - 1} and of ranges, such as 0-3 or 0,2,5, not '{options.Ids}': leave it out for all shards.";
            return false;
        }

        choice = new ShardChoice(count, ids);
        fault = count is { } known ? choice.Fault(known) : null;
        return fault is null;
    }

    /// <summary>What is wrong with running these shards, in one sentence; null where nothing is.</summary>
    /// <param name="count">How many there are in all.</param>
    public string? Fault(int count)
    {
        var source = Count is null ? $"Discord recommends {count} in all" : $"Discord:Shards:Count is {count}";
        if (!Ids.IsEmpty && Ids[^1] >= count)
            return $"Discord:Shards:Ids names shard {Ids[^1]}, but {source}: they are numbered from 0 to {count - 1}.";
        return Of(count).Length > MostHere
            ? $"This process would run {Of(count).Length} shards, and {MostHere} are the most: set Discord:Shards:Count to {count} and split them over processes by Discord:Shards:Ids."
            : null;
    }

    /// <summary>This process's own.</summary>
    /// <param name="count">How many there are in all.</param>
    public ImmutableArray<int> Of(int count) => Ids.IsEmpty ? [.. Enumerable.Range(0, count)] : Ids;

    private static bool TryReadIds(string text, out ImmutableArray<int> ids)
    {
        var found = new SortedSet<int>();
        ids = [];
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries).Where(_ => text.Trim().Length > 0))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || !TryReadNumber(ends[0], out var first) || !TryReadNumber(ends[^1], out var last) || last < first || last >= MostInAll) return false;
            found.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        ids = [.. found];
        return true;
    }

    // Without signs and separators, which a range could be mistaken for.
    private static bool TryReadNumber(string text, out int number) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
