using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Rest;

/// <summary>The application that the token belongs to (Discord, Application, Get Current Application).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="VerifyKey">Its public key, in hexadecimal digits.</param>
/// <param name="InteractionsEndpointUrl">Where it sends interactions over HTTP; null for nowhere.</param>
internal sealed record ApplicationInfo(Snowflake Id, string? Name, string? VerifyKey = null, string? InteractionsEndpointUrl = null);
