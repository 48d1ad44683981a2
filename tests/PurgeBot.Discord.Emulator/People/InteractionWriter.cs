using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PurgeBot.Discord.Emulator.People;

/// <summary>Writes the payload of INTERACTION_CREATE as Discord does, whole. Discord, Receiving and Responding, Interaction Structure.</summary>
/// <remarks>What is the same for all of a person's acts is written once.</remarks>
internal sealed class InteractionWriter(Person person, EmulatorOptions options)
{
    private readonly JsonEncodedText _application = JsonEncodedText.Encode(options.ApplicationId.ToString());
    private readonly byte[] _common = JsonSerializer.SerializeToUtf8Bytes(Common(person))[1..^1];

    public byte[] Slash(Interaction interaction, string id, string[] name, ReadOnlySpan<(string Name, object Value)> given, GivenOptions options)
    {
        using var writing = new Writing(this, interaction);
        var json = writing.Json;
        StartCommand(json, id, name[0], type: 1);
        StartOptions(json, name);
        foreach (var (option, value) in given) options.Write(json, option, value);
        EndOptions(json, name);
        if (options.Resolved is { } resolved)
        {
            json.WritePropertyName("resolved");
            resolved.WriteTo(json);
        }

        json.WriteEndObject();
        return writing.End();
    }

    public byte[] Autocomplete(Interaction interaction, string id, string[] name, string option, string typed)
    {
        using var writing = new Writing(this, interaction);
        var json = writing.Json;
        StartCommand(json, id, name[0], type: 1);
        StartOptions(json, name);
        json.WriteStartObject();
        json.WriteString("name", option);
        json.WriteNumber("type", 3);
        json.WriteString("value", typed);
        json.WriteBoolean("focused", true);
        json.WriteEndObject();
        EndOptions(json, name);
        json.WriteEndObject();
        return writing.End();
    }

    public byte[] Submit(Interaction interaction, Modal form, IReadOnlyDictionary<string, string> filled)
    {
        using var writing = new Writing(this, interaction);
        var json = writing.Json;
        json.WriteStartObject("data");
        json.WriteString("custom_id", form.CustomId);
        json.WriteStartArray("components");
        var next = 1;
        foreach (var field in form.Fields)
        {
            json.WriteStartObject();
            json.WriteNumber("type", field.IsInRow ? 1 : 18);
            json.WriteNumber("id", next++);
            if (field.IsInRow) json.WriteStartArray("components");
            else json.WritePropertyName("component");
            json.WriteStartObject();
            json.WriteNumber("type", 4);
            json.WriteNumber("id", next++);
            json.WriteString("custom_id", field.CustomId);
            json.WriteString("value", filled[field.CustomId]);
            json.WriteEndObject();
            if (field.IsInRow) json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        if (form.On is not null)
        {
            json.WritePropertyName("message");
            Payloads.Message(form.On, options).WriteTo(json);
        }

        return writing.End();
    }

    public byte[] Component(Interaction interaction, EmulatedMessage message, ComponentType type, string customId, string[] values)
    {
        using var writing = new Writing(this, interaction);
        var json = writing.Json;
        json.WriteStartObject("data");
        json.WriteNumber("component_type", (int)type);
        json.WriteString("custom_id", customId);
        json.WriteNumber("id", 1);
        if (type != ComponentType.Button)
        {
            json.WriteStartArray("values");
            foreach (var value in values) json.WriteStringValue(value);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WritePropertyName("message");
        Payloads.Message(message, options).WriteTo(json);
        return writing.End();
    }

    public byte[] OnMessage(Interaction interaction, string id, string name, string text, Snowflake target)
    {
        using var writing = new Writing(this, interaction);
        var json = writing.Json;
        StartCommand(json, id, name, type: 3);
        json.WriteString("target_id", target.ToString());
        json.WriteStartObject("resolved");
        json.WriteStartObject("messages");
        json.WritePropertyName(target.ToString());
        new JsonObject
        {
            ["id"] = target.ToString(),
            ["channel_id"] = person.Channel.ToString(),
            ["type"] = 0,
            ["author"] = new JsonObject { ["id"] = "700000000000999999", ["username"] = "boris", ["discriminator"] = "0", ["global_name"] = null, ["avatar"] = null, ["public_flags"] = 0 },
            ["content"] = text,
            ["timestamp"] = "2026-01-01T12:00:00.000000+00:00",
            ["edited_timestamp"] = null,
            ["tts"] = false,
            ["mention_everyone"] = false,
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["attachments"] = new JsonArray(),
            ["embeds"] = new JsonArray(),
            ["components"] = new JsonArray(),
            ["pinned"] = false,
            ["flags"] = 0,
        }.WriteTo(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        return writing.End();
    }

    // A subcommand is an option that holds the options.
    private static void StartOptions(Utf8JsonWriter json, string[] name)
    {
        json.WriteStartArray("options");
        if (name.Length == 1) return;
        json.WriteStartObject();
        json.WriteString("name", name[1]);
        json.WriteNumber("type", 1);
        json.WriteStartArray("options");
    }

    private static void EndOptions(Utf8JsonWriter json, string[] name)
    {
        json.WriteEndArray();
        if (name.Length == 1) return;
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void StartCommand(Utf8JsonWriter json, string id, string name, int type)
    {
        json.WriteStartObject("data");
        json.WriteString("id", id);
        json.WriteString("name", name);
        json.WriteNumber("type", type);
    }

    private static JsonObject Common(Person person)
    {
        var user = Payloads.User(person);
        var json = new JsonObject
        {
            ["version"] = 1,
            ["channel_id"] = person.Channel.ToString(),
            ["channel"] = new JsonObject
            {
                ["id"] = person.Channel.ToString(),
                ["type"] = person.Place == Place.Guild ? 0 : person.Place == Place.BotDm ? 1 : 3,
                ["flags"] = 0,
                ["last_message_id"] = "820000000000000099",
            },
            ["locale"] = person.Locale,
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["authorizing_integration_owners"] = person.Owners(),
            ["context"] = (int)person.Place,
            ["app_permissions"] = "2248473465835073",
            ["attachment_size_limit"] = 10485760,
        };
        if (person.Place != Place.Guild)
        {
            json["user"] = user;
            return json;
        }

        json["guild_id"] = person.Guild.ToString();
        json["guild_locale"] = "en-US";
        json["guild"] = new JsonObject { ["id"] = person.Guild.ToString(), ["locale"] = "en-US", ["features"] = new JsonArray() };
        json["member"] = new JsonObject
        {
            ["user"] = user,
            ["nick"] = null,
            ["avatar"] = null,
            ["banner"] = null,
            ["roles"] = new JsonArray([Person.Readers.ToString(), .. Payloads.RolesFor(person.Permissions)]),
            ["joined_at"] = "2025-03-01T08:00:00.000000+00:00",
            ["premium_since"] = null,
            ["deaf"] = false,
            ["mute"] = false,
            ["flags"] = 0,
            ["pending"] = false,
            ["permissions"] = (Person.OfEverybody | person.Permissions).ToString(CultureInfo.InvariantCulture),
            ["communication_disabled_until"] = null,
            ["unusual_dm_activity_until"] = null,
        };
        return json;
    }

    private sealed class Writing : IDisposable
    {
        private readonly ArrayBufferWriter<byte> _bytes = new(2048);
        private readonly byte[] _common;

        public Writing(InteractionWriter writer, Interaction interaction)
        {
            _common = writer._common;
            Json = new Utf8JsonWriter(_bytes, new JsonWriterOptions { SkipValidation = true });
            Json.WriteStartObject();
            Json.WriteString("id"u8, interaction.Id.ToString());
            Json.WriteString("application_id"u8, writer._application);
            Json.WriteNumber("type"u8, (int)interaction.Kind);
            Json.WriteString("token"u8, interaction.Token);
        }

        public Utf8JsonWriter Json { get; }

        public byte[] End()
        {
            Json.Flush();
            var start = _bytes.WrittenSpan;
            var whole = new byte[start.Length + 1 + _common.Length + 1];
            start.CopyTo(whole);
            whole[start.Length] = (byte)',';
            _common.CopyTo(whole, start.Length + 1);
            whole[^1] = (byte)'}';
            return whole;
        }

        public void Dispose() => Json.Dispose();
    }
}
