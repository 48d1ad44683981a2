using Microsoft.Extensions.DependencyInjection;
using PurgeBot.Discord.Gateway;

namespace PurgeBot.DiscordNet;

/// <summary>Registers Discord.Net.</summary>
internal static class LibraryServices
{
    /// <summary>Has Discord.Net keep the connection; what it brings goes the way of what the bot's own connection brings.</summary>
    public static void AddDiscordNet(this IServiceCollection services) => services.AddSingleton<IGatewayClient, LibraryGateway>();
}
