using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rules;

namespace PurgeBot.Discord.Emulator.Rest;

/// <summary>Messages that the bot posts in a channel by itself. Discord, Message, Create Message.</summary>
public sealed class ChannelRoutes
{
    // How long a nonce tells that two posts are one: "the last few minutes", Discord, Message, Create Message.
    private static readonly TimeSpan NonceLives = TimeSpan.FromMinutes(5);

    private readonly EmulatorOptions _options;
    private readonly Violations _violations;
    private readonly SnowflakeSource _ids;
    private readonly ConcurrentDictionary<ulong, List<Posted>> _channels = [];

    internal ChannelRoutes(EmulatorOptions options, Violations violations, SnowflakeSource ids) => (_options, _violations, _ids) = (options, violations, ids);

    /// <summary>What a channel holds, the oldest first.</summary>
    public IReadOnlyList<EmulatedMessage> In(Snowflake channel) =>
        _channels.TryGetValue(channel.Value, out var posted) ? Locked(posted, () => posted.Select(one => one.Message).ToArray()) : [];

    internal void AddTo(Action<string, string, RouteRule, Func<RestCall, RestResponse>> add)
    {
        const string Pattern = "/channels/{channel}/messages";
        add("POST", Pattern, new RouteRule("POST /channels/{channel.id}/messages", NeedsToken: true, 5, 5, "channel"), Post);
        add("GET", Pattern, new RouteRule("GET /channels/{channel.id}/messages", NeedsToken: true, 5, 5, "channel"), List);
    }

    private RestResponse Post(RestCall call)
    {
        if (!Snowflake.TryParse(call["channel"], out var channel)) return RestResponse.Error(404, 10003, "Unknown Channel");
        if (MultipartBody.Read(call) is not { } parts) return Bad(call, "the body is neither JSON nor multipart with payload_json");
        var faults = MessageRules.Check(parts.Payload);
        if (parts.Payload.TryGetProperty("nonce", out var given) && given.ValueKind == JsonValueKind.String) faults.Length("nonce", given.GetString(), 0, 25);
        if (faults.Count > 0) return faults.Refuse(_violations, call.Route);

        var nonce = given.ValueKind is JsonValueKind.String or JsonValueKind.Number ? given.ToString() : null;
        var isEnforced = parts.Payload.TryGetProperty("enforce_nonce", out var enforce) && enforce.ValueKind == JsonValueKind.True;
        var posted = _channels.GetOrAdd(channel.Value, _ => []);
        var message = Locked(posted, () =>
        {
            if (nonce is not null && isEnforced && posted.Find(one => one.Nonce == nonce && _options.Time.GetElapsedTime(one.At) < NonceLives) is { } same) return same.Message;
            var fresh = new EmulatedMessage(_ids.Next(), channel, parts.Payload, MessageRules.Flags(parts.Payload), null) { Files = parts.Files };
            posted.Add(new Posted(fresh, nonce, _options.Time.GetTimestamp()));
            return fresh;
        });
        return RestResponse.Json(Payloads.Message(message, _options));
    }

    // Discord, Message, Get Channel Messages: the newest first.
    private RestResponse List(RestCall call)
    {
        if (!Snowflake.TryParse(call["channel"], out var channel)) return RestResponse.Error(404, 10003, "Unknown Channel");
        var limit = int.TryParse(call.Request.Query["limit"], out var asked) ? asked : 50;
        if (limit is < 1 or > 100) return RestResponse.Error(400, 50035, "Invalid Form Body");
        var after = Snowflake.TryParse(call.Request.Query["after"], out var first) ? first.Value : 0;
        return RestResponse.Json(new JsonArray([.. In(channel).Reverse().Where(message => message.Id.Value > after).Take(limit).Select(message => Payloads.Message(message, _options))]));
    }

    private RestResponse Bad(RestCall call, string why)
    {
        _violations.Add($"{call.Route}: {why}");
        return RestResponse.Error(400, 50109, "The request body contains invalid JSON.");
    }

    private static T Locked<T>(List<Posted> posted, Func<T> read)
    {
        lock (posted) return read();
    }

    private sealed record Posted(EmulatedMessage Message, string? Nonce, long At);
}
