using System.Text.Json;
using System.Text.Json.Nodes;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rules;

namespace PurgeBot.Discord.Emulator.Rest;

/// <summary>Registration of commands. Discord, Application Commands.</summary>
public sealed class CommandRoutes
{
    private readonly EmulatorOptions _options;
    private readonly Violations _violations;
    private readonly SnowflakeSource _ids;
    private volatile IReadOnlyList<JsonElement> _registered = [];
    private int _overwrites;

    internal CommandRoutes(EmulatorOptions options, Violations violations, SnowflakeSource ids) =>
        (_options, _violations, _ids) = (options, violations, ids);

    /// <summary>The commands as Discord gives them back.</summary>
    public IReadOnlyList<JsonElement> Registered => _registered;

    /// <summary>How often all of them were overwritten.</summary>
    public int Overwrites => _overwrites;

    internal void AddTo(Action<string, string, RouteRule, Func<RestCall, RestResponse>> add)
    {
        const string Pattern = "/applications/{application}/commands";
        add("PUT", Pattern, new RouteRule("PUT /applications/{application.id}/commands", NeedsToken: true, 2, 10), Overwrite);
        add("GET", Pattern, new RouteRule("GET /applications/{application.id}/commands", NeedsToken: true, 5, 5), List);
    }

    /// <summary>The registered command of that name; null where there is none.</summary>
    internal JsonElement? Find(string name, int type)
    {
        foreach (var command in _registered)
        {
            if (command.GetProperty("name").GetString() == name && command.GetProperty("type").GetInt32() == type) return command;
        }

        return null;
    }

    /// <summary>Whether a client of Discord's would send a command like this. Nothing is checked while none are registered.</summary>
    /// <exception cref="InvalidOperationException">It would not.</exception>
    internal void CheckUse(string[] name, ReadOnlySpan<(string Name, object Value)> given)
    {
        if (Find(name[0], 1) is not { } command) return;
        var options = Options(command);
        var subcommands = options.Where(option => option.GetProperty("type").GetInt32() == 1).ToList();
        if (subcommands.Count > 0 != name.Length > 1) throw new InvalidOperationException($"/{name[0]} is used {(name.Length > 1 ? "without" : "with")} a subcommand.");
        if (name.Length > 1)
        {
            var called = subcommands.Find(option => option.GetProperty("name").GetString() == name[1]);
            if (called.ValueKind == JsonValueKind.Undefined) throw new InvalidOperationException($"There is no /{string.Join(' ', name)}.");
            options = Options(called);
        }

        foreach (var (option, value) in given)
        {
            if (!options.Exists(known => known.GetProperty("name").GetString() == option && known.GetProperty("type").GetInt32() == GivenOptions.TypeOf(value)))
                throw new InvalidOperationException($"/{string.Join(' ', name)} has no option '{option}' of that type.");
        }

        foreach (var option in options.Where(option => option.TryGetProperty("required", out var required) && required.GetBoolean()))
        {
            var isGiven = false;
            foreach (var (one, _) in given) isGiven |= one == option.GetProperty("name").GetString();
            if (!isGiven) throw new InvalidOperationException($"/{string.Join(' ', name)} needs '{option.GetProperty("name").GetString()}'.");
        }
    }

    private static List<JsonElement> Options(JsonElement parent) =>
        parent.TryGetProperty("options", out var options) && options.ValueKind == JsonValueKind.Array ? [.. options.EnumerateArray()] : [];

    private RestResponse List(RestCall call) => IsOurs(call) ? Registration() : RestResponse.Error(403, 20012, "You are not authorized to perform this action on this application");

    private RestResponse Overwrite(RestCall call)
    {
        if (!IsOurs(call)) return RestResponse.Error(403, 20012, "You are not authorized to perform this action on this application");
        JsonArray? commands;
        try
        {
            commands = JsonNode.Parse(call.Body) as JsonArray;
        }
        catch (JsonException)
        {
            commands = null;
        }

        if (commands is null)
        {
            _violations.Add("PUT commands: the body is not an array");
            return RestResponse.Error(400, 50109, "The request body contains invalid JSON.");
        }

        var faults = CommandRules.Check(commands);
        if (faults.Count > 0) return faults.Refuse(_violations, call.Route);
        Interlocked.Increment(ref _overwrites);
        var before = _registered;
        _registered = [.. commands.Select(command => Register(command!.AsObject(), before))];
        return Registration();
    }

    private JsonElement Register(JsonObject command, IReadOnlyList<JsonElement> before)
    {
        var name = (string)command["name"]!;
        var type = (int?)command["type"] ?? 1;
        var same = before.FirstOrDefault(old => old.GetProperty("name").GetString() == name && old.GetProperty("type").GetInt32() == type);
        command["id"] = same.ValueKind == JsonValueKind.Object ? same.GetProperty("id").GetString() : _ids.Next().ToString();
        command["type"] = type;
        command["application_id"] = _options.ApplicationId.ToString();
        command["version"] = _ids.Next().ToString();
        return JsonSerializer.SerializeToElement(command);
    }

    private RestResponse Registration() => new(200, JsonSerializer.SerializeToUtf8Bytes(_registered));

    private bool IsOurs(RestCall call) => call["application"] == _options.ApplicationId.ToString();
}
