using System.Globalization;
using System.Text.Json.Nodes;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rules;

namespace PurgeBot.Discord.Emulator.Rest;

/// <summary>The guild, the bot as a member of it, and direct messages. Discord, Guild; User.</summary>
public sealed class GuildRoutes
{
    private readonly EmulatorOptions _options;

    internal GuildRoutes(EmulatorOptions options) => _options = options;

    /// <summary>The guilds that the bot is in.</summary>
    public IReadOnlyList<Snowflake> Joined { get; set; } = [Person.HomeGuild];

    /// <summary>Who owns the guild.</summary>
    public Snowflake Owner { get; } = new(790000000000000001);

    /// <summary>Where its owner reads direct messages of the bot.</summary>
    public Snowflake OwnersMessages { get; } = new(790000000000000002);

    /// <summary>Where moderators receive notices; null for no such channel.</summary>
    public Snowflake? PublicUpdates { get; set; }

    internal void AddTo(Action<string, string, RouteRule, Func<RestCall, RestResponse>> add)
    {
        add("GET", "/guilds/{guild}", new RouteRule("GET /guilds/{guild.id}", NeedsToken: true, 5, 5, "guild"), call => IsOurs(call) ? RestResponse.Json(Guild(call["guild"])) : UnknownGuild);
        add(
            "GET",
            "/guilds/{guild}/members/{user}",
            new RouteRule("GET /guilds/{guild.id}/members/{user.id}", NeedsToken: true, 5, 5, "guild"),
            call => IsOurs(call) && call["user"] == _options.ApplicationId.ToString() ? RestResponse.Json(Member()) : RestResponse.Error(404, 10007, "Unknown Member"));
        add("GET", "/users/@me/guilds", new RouteRule("GET /users/@me/guilds", NeedsToken: true, 5, 5), List);
        add("POST", "/users/@me/channels", new RouteRule("POST /users/@me/channels", NeedsToken: true, 5, 5), Open);
    }

    private static RestResponse UnknownGuild { get; } = RestResponse.Error(404, 10004, "Unknown Guild");

    private bool IsOurs(RestCall call) => Snowflake.TryParse(call["guild"], out var guild) && Joined.Contains(guild);

    private RestResponse List(RestCall call)
    {
        var after = Snowflake.TryParse(call.Request.Query["after"], out var first) ? first.Value : 0;
        var limit = int.TryParse(call.Request.Query["limit"], out var asked) ? asked : 200;
        if (limit is < 1 or > 200) return RestResponse.Error(400, 50035, "Invalid Form Body");
        return RestResponse.Json(new JsonArray(
            [.. Joined.Where(guild => guild.Value > after).OrderBy(guild => guild.Value).Take(limit).Select(guild => new JsonObject { ["id"] = guild.ToString(), ["name"] = "History" })]));
    }

    private RestResponse Open(RestCall call) => call.Json() is { } body && MessageRules.Text(body, "recipient_id") == Owner.ToString()
        ? RestResponse.Json(new JsonObject { ["id"] = OwnersMessages.ToString(), ["type"] = 1, ["last_message_id"] = null })
        : RestResponse.Error(400, 50033, "Invalid Recipient(s)");

    private JsonObject Guild(string id) => new()
    {
        ["id"] = id,
        ["name"] = "History",
        ["owner_id"] = Owner.ToString(),
        ["public_updates_channel_id"] = PublicUpdates?.ToString(),
        ["roles"] = new JsonArray(new JsonObject
        {
            ["id"] = id,
            ["name"] = "@everyone",
            ["permissions"] = (Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory | Permissions.Connect | Permissions.SendMessagesInThreads).ToString(CultureInfo.InvariantCulture),
        }),
    };

    /// <summary>A guild as the gateway tells it, whole. Discord, Gateway Events, Guild Create; Guild, Guild Object.</summary>
    internal JsonObject Whole(Snowflake id) => new()
    {
        ["id"] = id.ToString(),
        ["name"] = "History",
        ["icon"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["owner_id"] = Owner.ToString(),
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["verification_level"] = 1,
        ["default_message_notifications"] = 1,
        ["explicit_content_filter"] = 2,
        ["mfa_level"] = 0,
        ["nsfw_level"] = 0,
        ["premium_tier"] = 0,
        ["preferred_locale"] = "en-US",
        ["system_channel_flags"] = 0,
        ["public_updates_channel_id"] = PublicUpdates?.ToString(),
        ["features"] = new JsonArray(),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["roles"] = new JsonArray([Payloads.Role(id, "@everyone", Person.OfEverybody), Payloads.Role(Person.Readers, "readers", 0), .. Payloads.RolesOfPermissions()]),
        ["joined_at"] = "2026-01-01T00:00:00.000000+00:00",
        ["large"] = false,
        ["unavailable"] = false,
        ["member_count"] = 1,
        ["members"] = new JsonArray(Member()),
        ["channels"] = new JsonArray(new Channel(new Snowflake(820000000000000000)) { Guild = id }.ToJson()),
        ["threads"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["voice_states"] = new JsonArray(),
        ["stage_instances"] = new JsonArray(),
        ["guild_scheduled_events"] = new JsonArray(),
        ["soundboard_sounds"] = new JsonArray(),
    };

    private JsonObject Member() => new()
    {
        ["user"] = Payloads.BotUser(_options),
        ["roles"] = new JsonArray(),
        ["joined_at"] = "2026-01-01T00:00:00.000000+00:00",
        ["deaf"] = false,
        ["mute"] = false,
        ["flags"] = 0,
    };
}
