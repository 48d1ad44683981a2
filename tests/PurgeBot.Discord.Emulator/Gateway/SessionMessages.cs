using System.Text.Json;
using System.Text.Json.Nodes;

namespace PurgeBot.Discord.Emulator.Gateway;

/// <summary>What Discord says at both ends of a session.</summary>
internal static class SessionMessages
{
    // Discord, Gateway, List of Intents.
    private const int Guilds = 1 << 0;

    /// <summary>Discord, Opcodes and Status Codes, Gateway Close Event Codes.</summary>
    public static string Reason(int code) => code switch
    {
        4000 => "Unknown error.",
        4001 => "Unknown opcode.",
        4002 => "Error while decoding payload.",
        4003 => "Not authenticated.",
        4004 => "Authentication failed.",
        4005 => "Already authenticated.",
        4007 => "Invalid seq.",
        4008 => "Rate limited.",
        4009 => "Session timed out.",
        4010 => "Invalid shard.",
        4011 => "Sharding required.",
        4012 => "Invalid API version.",
        4013 => "Invalid intent(s).",
        4014 => "Disallowed intent(s).",
        _ => "",
    };

    /// <summary>READY and, where guilds are asked for, each of them whole. Discord, Gateway Events, Ready, Guild Create.</summary>
    public static IEnumerable<GatewayEvent> Start(GatewayServer server, GatewaySession session, int intents)
    {
        yield return new GatewayEvent("READY", Ready(server, session), null);
        if ((intents & Guilds) == 0) yield break;
        foreach (var guild in server.Joined().Where(guild => session.Shard.Has(guild)))
            yield return new GatewayEvent("GUILD_CREATE", JsonSerializer.SerializeToUtf8Bytes(server.Whole(guild)), null, guild);
    }

    private static byte[] Ready(GatewayServer server, GatewaySession session) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["v"] = 10,
        ["user_settings"] = new JsonObject(),
        ["user"] = Payloads.BotUser(server.Options),
        ["session_type"] = "normal",
        ["session_id"] = session.Id,
        ["resume_gateway_url"] = server.Addresses.Resume.ToString().TrimEnd('/'),
        ["relationships"] = new JsonArray(),
        ["private_channels"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["shard"] = new JsonArray(session.Shard.Id, session.Shard.Count),
        ["guilds"] = new JsonArray([.. server.Joined().Where(guild => session.Shard.Has(guild)).Select(guild => new JsonObject { ["id"] = guild.ToString(), ["unavailable"] = true })]),
        ["guild_join_requests"] = new JsonArray(),
        ["geo_ordered_rtc_regions"] = new JsonArray("frankfurt"),
        ["application"] = new JsonObject { ["id"] = server.Options.ApplicationId.ToString(), ["flags"] = 0 },
        ["_trace"] = new JsonArray("[\"emulator\",{\"micros\":0}]"),
    });
}
