using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Rest;

/// <summary>The application that the token belongs to (Discord, Application, Get Current Application).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
internal sealed record ApplicationInfo(Snowflake Id, string? Name);
