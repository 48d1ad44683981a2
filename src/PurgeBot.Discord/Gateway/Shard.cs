namespace PurgeBot.Discord.Gateway;

/// <summary>A share of the bot's servers, with a connection of its own (Discord, Gateway, Sharding).</summary>
/// <param name="Id">Its number, from 0.</param>
/// <param name="Count">How many there are in all processes together.</param>
internal readonly record struct Shard(int Id, int Count)
{
    /// <inheritdoc/>
    public override string ToString() => $"shard {Id} of {Count}";
}
