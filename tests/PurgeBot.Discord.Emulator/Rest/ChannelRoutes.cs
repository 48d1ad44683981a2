using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using PurgeBot.Discord.Emulator.People;
using PurgeBot.Discord.Emulator.Rules;

namespace PurgeBot.Discord.Emulator.Rest;

/// <summary>
/// Channels of the guild, and messages that the bot posts in them by itself. Any id is a channel until a test deletes it. Discord, Message;
/// Channel.
/// </summary>
public sealed class ChannelRoutes
{
    // How long a nonce tells that two posts are one: "the last few minutes", Discord, Message, Create Message.
    private static readonly TimeSpan NonceLives = TimeSpan.FromMinutes(5);

    private readonly EmulatorOptions _options;
    private readonly Violations _violations;
    private readonly SnowflakeSource _ids;
    private readonly ConcurrentDictionary<ulong, Channel> _channels = [];

    internal ChannelRoutes(EmulatorOptions options, Violations violations, SnowflakeSource ids) => (_options, _violations, _ids) = (options, violations, ids);

    /// <summary>What a channel holds, the oldest first.</summary>
    public IReadOnlyList<EmulatedMessage> In(Snowflake channel) => this[channel].Messages;

    /// <summary>All that was posted anywhere.</summary>
    public IReadOnlyList<EmulatedMessage> All => [.. _channels.Values.SelectMany(channel => channel.Messages)];

    /// <summary>Takes permissions away from everybody in a channel; none gives them back. Discord, Permissions.</summary>
    public void Deny(Snowflake channel, params long[] permissions) => this[channel].Denied = permissions.Aggregate(0L, (all, one) => all | one);

    /// <summary>Puts a channel into another guild.</summary>
    public void SetGuild(Snowflake channel, Snowflake guild) => this[channel].Guild = guild;

    /// <summary>Makes a channel one of another type. Discord, Channel, Channel Types.</summary>
    public void SetType(Snowflake channel, int type) => this[channel].Type = type;

    /// <summary>Makes a channel a thread. Discord, Threads.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="parent">Where it was begun.</param>
    /// <param name="isPrivate">Whether one has to be added to it; the bot is not.</param>
    /// <param name="isLocked">Whether moderators have closed it.</param>
    public void MakeThread(Snowflake thread, Snowflake parent, bool isPrivate = false, bool isLocked = false)
    {
        var channel = this[thread];
        (channel.Type, channel.Parent, channel.IsLocked) = (isPrivate ? 12 : 11, this[parent], isLocked);
    }

    /// <summary>Adds the bot to a private thread.</summary>
    public void Join(Snowflake thread) => this[thread].IsJoined = true;

    /// <summary>Deletes a channel.</summary>
    public void Delete(Snowflake channel) => this[channel].IsDeleted = true;

    /// <summary>Deletes a message.</summary>
    public void Delete(EmulatedMessage message) => this[message.Channel].Delete(message);

    internal Channel this[Snowflake channel] => _channels.GetOrAdd(channel.Value, id => new Channel(new Snowflake(id)));

    internal void AddTo(Action<string, string, RouteRule, Func<RestCall, RestResponse>> add)
    {
        const string Pattern = "/channels/{channel}/messages";
        add("POST", Pattern, new RouteRule("POST /channels/{channel.id}/messages", NeedsToken: true, 5, 5, "channel"), Post);
        add("GET", Pattern, new RouteRule("GET /channels/{channel.id}/messages", NeedsToken: true, 5, 5, "channel"), List);
        add("GET", "/channels/{channel}", new RouteRule("GET /channels/{channel.id}", NeedsToken: true, 5, 5, "channel"), call => Find(call, out var channel) ?? RestResponse.Json(channel.ToJson()));
    }

    private RestResponse Post(RestCall call)
    {
        if (Find(call, out var channel) is { } refusal) return refusal;
        if (!channel.TakesMessages) return RestResponse.MissingPermissions;
        if (MultipartBody.Read(call) is not { } parts) return Bad(call, "the body is neither JSON nor multipart with payload_json");
        var faults = MessageRules.CheckInChannel(parts.Payload);
        if (faults.Count > 0) return faults.Refuse(_violations, call.Route);

        var nonce = parts.Payload.TryGetProperty("nonce", out var given) && given.ValueKind is JsonValueKind.String or JsonValueKind.Number ? given.ToString() : null;
        var isEnforced = parts.Payload.TryGetProperty("enforce_nonce", out var enforce) && enforce.ValueKind == JsonValueKind.True;
        var message = channel.Add(
            nonce,
            one => isEnforced && _options.Time.GetElapsedTime(one) < NonceLives,
            () => new EmulatedMessage(_ids.Next(), channel.Id, parts.Payload, MessageRules.Flags(parts.Payload), null) { Files = parts.Files },
            _options.Time.GetTimestamp());
        var json = Payloads.Message(message, _options);
        if (nonce is not null) json["nonce"] = JsonNode.Parse(given.GetRawText());
        return RestResponse.Json(json);
    }

    // Discord, Message, Get Channel Messages: the newest first; after a message those that follow it at once.
    private RestResponse List(RestCall call)
    {
        if (Find(call, out var channel) is { } refusal) return refusal;
        var query = call.Request.Query;
        var limit = int.TryParse(query["limit"], out var asked) ? asked : 50;
        if (limit is < 1 or > 100 || new[] { "around", "before", "after" }.Count(query.ContainsKey) > 1) return Bad(call, "the query is not as documented");
        if ((channel.Denied & Permissions.ReadMessageHistory) != 0) return RestResponse.Json(new JsonArray());
        var messages = channel.Messages.AsEnumerable();
        messages = Snowflake.TryParse(query["after"], out var after) ? messages.Where(message => message.Id.Value > after.Value).Take(limit) : messages.TakeLast(limit);
        return RestResponse.Json(new JsonArray([.. messages.Reverse().Select(message => Payloads.Message(message, _options))]));
    }

    // Why the bot cannot get at a channel; null where it can.
    private RestResponse? Find(RestCall call, out Channel channel)
    {
        channel = Snowflake.TryParse(call["channel"], out var id) ? this[id] : new Channel(default) { IsDeleted = true };
        if (channel.IsDeleted) return RestResponse.UnknownChannel;
        return (channel.Denied & Permissions.ViewChannel) != 0 ? RestResponse.MissingAccess : null;
    }

    private RestResponse Bad(RestCall call, string why)
    {
        _violations.Add($"{call.Route}: {why}");
        return RestResponse.Error(400, 50109, "The request body contains invalid JSON.");
    }
}
