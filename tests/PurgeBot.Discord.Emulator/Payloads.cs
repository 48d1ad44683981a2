using System.Text.Json.Nodes;
using PurgeBot.Discord.Emulator.People;

namespace PurgeBot.Discord.Emulator;

/// <summary>Objects as Discord sends them. Discord, User, Message.</summary>
internal static class Payloads
{
    public static JsonObject BotUser(EmulatorOptions options) => new()
    {
        ["id"] = options.ApplicationId.ToString(),
        ["username"] = "PurgeBot",
        ["discriminator"] = "0042",
        ["global_name"] = null,
        ["avatar"] = null,
        ["bot"] = true,
        ["mfa_enabled"] = true,
        ["verified"] = true,
        ["flags"] = 0,
    };

    public static JsonObject User(Person person) => new()
    {
        ["id"] = person.Id.ToString(),
        ["username"] = person.Name,
        ["discriminator"] = "0",
        ["global_name"] = person.Name,
        ["avatar"] = null,
        ["avatar_decoration_data"] = null,
        ["collectibles"] = null,
        ["primary_guild"] = null,
        ["public_flags"] = 0,
    };

    /// <summary>Discord, Permissions, Role Object.</summary>
    public static JsonObject Role(Snowflake id, string name, long permissions) => new()
    {
        ["id"] = id.ToString(),
        ["name"] = name,
        ["permissions"] = permissions.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["color"] = 0,
        ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["position"] = 1,
        ["hoist"] = false,
        ["managed"] = false,
        ["mentionable"] = false,
        ["flags"] = 0,
    };

    /// <summary>A role for each permission that somebody may have beyond everybody's.</summary>
    public static IEnumerable<JsonNode> RolesOfPermissions() => Enumerable.Range(0, 53).Select(bit => Role(RoleOf(bit), $"permission {bit}", 1L << bit));

    /// <summary>The roles of somebody who has permissions beyond everybody's.</summary>
    public static IEnumerable<JsonNode> RolesFor(long permissions) =>
        Enumerable.Range(0, 53).Where(bit => (permissions & (1L << bit)) != 0).Select(bit => (JsonNode)RoleOf(bit).ToString());

    private static Snowflake RoleOf(int bit) => new(820000000000000600 + (ulong)bit);

    public static JsonObject Message(EmulatedMessage message, EmulatorOptions options)
    {
        var json = new JsonObject
        {
            ["id"] = message.Id.ToString(),
            ["channel_id"] = message.Channel.ToString(),
            ["type"] = message.Interaction is null ? 0 : 20,
            ["author"] = BotUser(options),
            ["content"] = Content(message),
            ["timestamp"] = message.Id.At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", System.Globalization.CultureInfo.InvariantCulture),
            ["edited_timestamp"] = null,
            ["tts"] = false,
            ["mention_everyone"] = false,
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray([.. message.Files.Select((file, i) => (JsonNode)new JsonObject { ["id"] = (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), ["filename"] = file.Name, ["size"] = file.Content.Length, ["url"] = $"https://cdn.discordapp.com/attachments/1/{file.Name}" })]),
            ["embeds"] = new JsonArray(),
            ["pinned"] = false,
            ["flags"] = message.Flags,
            ["components"] = Numbered(message),
            ["application_id"] = options.ApplicationId.ToString(),
        };
        if (message.Interaction is { } interaction)
        {
            json["webhook_id"] = options.ApplicationId.ToString();
            json["interaction_metadata"] = new JsonObject
            {
                ["id"] = interaction.Id.ToString(),
                ["type"] = (int)interaction.Kind,
                ["user"] = User(interaction.Person),
                ["authorizing_integration_owners"] = interaction.Person.Owners(),
            };
        }

        return json;
    }

    private static string Content(EmulatedMessage message) =>
        message.Body.ValueKind == System.Text.Json.JsonValueKind.Object && message.Body.TryGetProperty("content", out var content) ? content.GetString() ?? "" : "";

    // Components without an id are given one, counted through the message.
    private static JsonArray Numbered(EmulatedMessage message)
    {
        if (message.Body.ValueKind != System.Text.Json.JsonValueKind.Object || !message.Body.TryGetProperty("components", out var components)) return [];
        var array = JsonNode.Parse(components.GetRawText())!.AsArray();
        var next = 1;
        foreach (var component in array) Number(component!.AsObject(), ref next);
        return array;
    }

    private static void Number(JsonObject component, ref int next)
    {
        component["id"] ??= next;
        next++;
        foreach (var child in component["components"] as JsonArray ?? []) Number(child!.AsObject(), ref next);
        if (component["accessory"] is JsonObject accessory) Number(accessory, ref next);
    }
}
