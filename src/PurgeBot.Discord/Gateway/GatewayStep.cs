using System.Collections.Immutable;

namespace PurgeBot.Discord.Gateway;

/// <summary>What an input leads to.</summary>
/// <param name="State">The state after it.</param>
/// <param name="Actions">What is to be done, in this order.</param>
internal readonly record struct GatewayStep(GatewayState State, ImmutableArray<GatewayAction> Actions);
