using System.Text.Json.Nodes;

namespace PurgeBot.Discord.Emulator.Gateway;

/// <summary>Which guilds a session is for. Discord, Gateway, Sharding.</summary>
public readonly record struct EmulatedShard(int Id, int Count)
{
    /// <summary>What IDENTIFY says; null where it says nonsense. Without it there is one shard.</summary>
    internal static EmulatedShard? Of(JsonNode? shard) => shard switch
    {
        null => new EmulatedShard(0, 1),
        JsonArray { Count: 2 } pair when pair[0] is JsonValue first && pair[1] is JsonValue second && first.TryGetValue<int>(out var id) && second.TryGetValue<int>(out var count)
            && id >= 0 && id < count => new EmulatedShard(id, count),
        _ => null,
    };

    /// <summary>Whether events of a guild are for it; what is of no guild is for the first one.</summary>
    public bool Has(Snowflake? guild) => Id == (guild is { } one ? (int)((one.Value >> 22) % (ulong)Count) : 0);
}
