namespace PurgeBot.Discord.Gateway;

/// <summary>A session that can be resumed (Discord, Gateway, Preparing to Resume).</summary>
/// <param name="Id">The id that READY gave.</param>
/// <param name="ResumeAddress">Where to resume, without parameters.</param>
/// <param name="Sequence">Number of the last event received.</param>
internal sealed record GatewaySession(string Id, Uri ResumeAddress, long Sequence);
