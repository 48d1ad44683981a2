using Microsoft.Extensions.DependencyInjection;

namespace PurgeBot.Discord.Gateway;

/// <summary>Registers the gateway.</summary>
internal static class GatewayExtensions
{
    /// <summary>Registers the connection and <see cref="GatewayStatus"/>. Called last: hosted services stop in reverse, and nothing new may come in first.</summary>
    /// <param name="services">The host's services, which hold <see cref="TimeProvider"/> and a <c>Func&lt;double&gt;</c>.</param>
    public static IServiceCollection AddGateway(this IServiceCollection services) =>
        services.AddSingleton<GatewayStatus>().AddHostedService<GatewayService>();
}
