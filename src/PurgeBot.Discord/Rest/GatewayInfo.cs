namespace PurgeBot.Discord.Rest;

/// <summary>Where the gateway is and how many sessions may still be started, as <c>GET /gateway/bot</c> says.</summary>
/// <param name="Url">Address of the gateway, without parameters.</param>
/// <param name="Shards">Recommended number of shards.</param>
/// <param name="SessionStartLimit">How many sessions may be started.</param>
internal sealed record GatewayInfo(Uri Url, int Shards, SessionStartLimit SessionStartLimit);

/// <summary>How many sessions may be started.</summary>
/// <param name="Total">Per day.</param>
/// <param name="Remaining">Left until the reset.</param>
/// <param name="ResetAfter">Milliseconds until the reset.</param>
/// <param name="MaxConcurrency">How many may be started every 5 seconds.</param>
internal sealed record SessionStartLimit(int Total, int Remaining, int ResetAfter, int MaxConcurrency);
