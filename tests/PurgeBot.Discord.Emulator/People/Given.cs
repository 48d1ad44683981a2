using System.Text.Json;
using System.Text.Json.Nodes;
using PurgeBot.Discord.Emulator.Rest;

namespace PurgeBot.Discord.Emulator.People;

/// <summary>A channel that is given for an option.</summary>
public sealed record GivenChannel(Snowflake Id);

/// <summary>A role that is given for an option.</summary>
public sealed record GivenRole(Snowflake Id);

/// <summary>A file that is given for an option.</summary>
/// <param name="Url">Where the payload says that it is; null for where it really is.</param>
/// <param name="Size">How long the payload says that it is; null for how long it really is.</param>
/// <param name="After">How long it takes until it is there.</param>
public sealed record GivenFile(string Name, byte[] Content, string? Url = null, long? Size = null, TimeSpan After = default);

/// <summary>Values given for options, as Discord writes them. Discord, Application Commands, Application Command Interaction Data Option Structure.</summary>
/// <param name="host">Keeps files.</param>
internal sealed class GivenOptions(FileHost host)
{
    private readonly JsonObject _attachments = [];
    private readonly JsonObject _channels = [];
    private readonly JsonObject _roles = [];

    /// <summary>The objects behind the ids that were written; null for none.</summary>
    public JsonObject? Resolved
    {
        get
        {
            var resolved = new JsonObject();
            foreach (var (name, objects) in new[] { ("attachments", _attachments), ("channels", _channels), ("roles", _roles) })
                if (objects.Count > 0) resolved[name] = objects;
            return resolved.Count > 0 ? resolved : null;
        }
    }

    public void Write(Utf8JsonWriter json, string name, object value)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteNumber("type", TypeOf(value));
        if (value is bool flag) json.WriteBoolean("value", flag);
        else json.WriteString("value", IdOf(value) ?? value.ToString());
        json.WriteEndObject();
    }

    public static int TypeOf(object value) => value switch
    {
        bool => 5,
        GivenChannel => 7,
        GivenRole => 8,
        GivenFile => 11,
        _ => 3,
    };

    private string? IdOf(object value)
    {
        switch (value)
        {
            case GivenChannel channel:
                _channels[channel.Id.ToString()] = new JsonObject { ["id"] = channel.Id.ToString(), ["type"] = 0, ["name"] = "history", ["permissions"] = "0" };
                return channel.Id.ToString();
            case GivenRole role:
                _roles[role.Id.ToString()] = Payloads.Role(role.Id, "readers", 0);
                return role.Id.ToString();
            case GivenFile file:
                var (id, url) = host.Keep(file);
                _attachments[id] = new JsonObject
                {
                    ["id"] = id,
                    ["filename"] = file.Name,
                    ["size"] = file.Size ?? file.Content.Length,
                    ["url"] = file.Url ?? url,
                    ["proxy_url"] = file.Url ?? url,
                    ["ephemeral"] = true,
                };
                return id;
            default:
                return null;
        }
    }
}
