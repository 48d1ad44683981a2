using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord.Gateway;

/// <summary>Connects the shards of this process to the gateway, and leaves interactions in the inbox: the bot's own connections, or a library's.</summary>
/// <remarks>Tells <see cref="GatewayStatus"/> which shards there are, and how they are doing.</remarks>
internal interface IGatewayClient
{
    /// <summary>Keeps the shards connected until the host stops. Called again, with another number of shards, where Discord asks for more.</summary>
    /// <param name="gateway">What Discord says of its gateway.</param>
    /// <param name="count">How many shards there are in all processes together.</param>
    /// <param name="stopping">The host stops.</param>
    /// <exception cref="GatewayRefusedException">Discord refuses the bot.</exception>
    /// <exception cref="InvalidTokenException">Discord does not know the bot's token.</exception>
    Task RunAsync(GatewayInfo gateway, int count, CancellationToken stopping);
}
