using Microsoft.Extensions.DependencyInjection;

namespace PurgeBot.Tests.Discord;

/// <summary>What keeps the connection to Discord in these tests: the bot's own code. Another host has its own file in the place of this one.</summary>
internal static class HostUnderTest
{
    /// <summary>The gateway's intents that it asks for, bits.</summary>
    public const int Intents = 0;

    /// <summary>Adds what else keeps the connection.</summary>
    public static void AddGateway(IServiceCollection services)
    {
    }
}
