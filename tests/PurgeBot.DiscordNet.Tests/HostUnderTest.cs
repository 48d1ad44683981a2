using Microsoft.Extensions.DependencyInjection;
using PurgeBot.DiscordNet;

namespace PurgeBot.Tests.Discord;

/// <summary>What keeps the connection to Discord in these tests: Discord.Net.</summary>
internal static class HostUnderTest
{
    /// <summary>The gateway's intents that it asks for, bits: guilds.</summary>
    public const int Intents = 1;

    /// <summary>Adds Discord.Net.</summary>
    public static void AddGateway(IServiceCollection services) => services.AddDiscordNet();
}
