using System.Text.Json.Serialization;

namespace PurgeBot.Discord.Wire;

/// <summary>What the bot needs of READY (Discord, Gateway Events, Ready).</summary>
/// <param name="SessionId">Id to resume the session by.</param>
/// <param name="ResumeGatewayUrl">Where to resume it.</param>
/// <param name="User">The bot's user.</param>
/// <param name="Application">The bot's application.</param>
/// <param name="Guilds">The servers it is in.</param>
internal sealed record ReadyEvent(
    string? SessionId, string? ResumeGatewayUrl, ReadyEvent.WithId? User, ReadyEvent.WithId? Application, ReadyEvent.WithId?[]? Guilds)
{
    /// <summary>Anything with an id.</summary>
    /// <param name="Id">A snowflake.</param>
    internal sealed record WithId(string? Id);
}

/// <summary>HELLO's data (Discord, Gateway Events, Hello).</summary>
/// <param name="HeartbeatInterval">Milliseconds between two heartbeats.</param>
internal sealed record HelloData(double HeartbeatInterval);

/// <summary>Serialisation of the gateway's own frames, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ReadyEvent))]
[JsonSerializable(typeof(HelloData))]
internal sealed partial class GatewayJson : JsonSerializerContext;
