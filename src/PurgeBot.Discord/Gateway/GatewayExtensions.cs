using Microsoft.Extensions.DependencyInjection;

namespace PurgeBot.Discord.Gateway;

/// <summary>Registers the gateway.</summary>
internal static class GatewayExtensions
{
    /// <summary>Registers the connection and <see cref="GatewayStatus"/>.</summary>
    /// <remarks>Called last: hosted services stop in reverse, and what brings in new work has to stop first.</remarks>
    /// <param name="services">The host's services, which hold <see cref="TimeProvider"/> and a <c>Func&lt;double&gt;</c>.</param>
    public static IServiceCollection AddGateway(this IServiceCollection services) =>
        services.AddSingleton<GatewayStatus>().AddHostedService<GatewayService>();
}
