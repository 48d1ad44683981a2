using System.Globalization;
using System.Text.Json.Nodes;
using PurgeBot.Discord.Emulator.People;

namespace PurgeBot.Discord.Emulator.Rest;

/// <summary>A channel with what was posted in it. Discord, Channel.</summary>
internal sealed class Channel(Snowflake id)
{
    private readonly Lock _lock = new();
    private readonly List<(EmulatedMessage Message, string? Nonce, long At)> _posted = [];
    private EmulatedMessage? _last;

    public Snowflake Id => id;

    /// <summary>The guild that it is in.</summary>
    public Snowflake Guild { get; set; } = Person.HomeGuild;

    /// <summary>What nobody may do here; in a thread the channel says so that it was begun in.</summary>
    public long Denied
    {
        get => Parent?.Denied ?? field;
        set;
    }

    /// <summary>Discord, Channel, Channel Types.</summary>
    public int Type { get; set; }

    /// <summary>Where a thread was begun; null for no thread.</summary>
    public Channel? Parent { get; set; }

    /// <summary>Whether only those who manage threads may post: the bot is not one of them.</summary>
    public bool IsLocked { get; set; }

    /// <summary>Whether the bot was added to a private thread.</summary>
    public bool IsJoined { get; set; }

    /// <summary>Whether the bot may post.</summary>
    public bool TakesMessages => !IsLocked && (Denied & (Parent is null ? Permissions.SendMessages : Permissions.SendMessagesInThreads)) == 0;

    public bool IsDeleted { get; set; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<EmulatedMessage> Messages
    {
        get
        {
            lock (_lock) return [.. _posted.Select(one => one.Message)];
        }
    }

    /// <summary>Adds a message, or gives the one back that has the nonce.</summary>
    public EmulatedMessage Add(string? nonce, Func<long, bool> isSame, Func<EmulatedMessage> make, long now)
    {
        lock (_lock)
        {
            if (nonce is not null && _posted.Find(one => one.Nonce == nonce && isSame(one.At)) is { Message: { } same }) return same;
            _last = make();
            _posted.Add((_last, nonce, now));
            return _last;
        }
    }

    public void Delete(EmulatedMessage message)
    {
        lock (_lock) _posted.RemoveAll(one => one.Message == message);
    }

    public JsonObject ToJson() => new()
    {
        ["id"] = id.ToString(),
        ["type"] = Type,
        ["guild_id"] = Guild.ToString(),
        ["parent_id"] = Parent?.Id.ToString(),
        ["name"] = "history",
        ["position"] = 0,
        ["last_message_id"] = _last?.Id.ToString(),
        ["thread_metadata"] = Parent is null ? null : new JsonObject { ["archived"] = IsLocked, ["locked"] = IsLocked, ["auto_archive_duration"] = 1440 },
        ["member"] = IsJoined ? new JsonObject { ["join_timestamp"] = "2026-01-01T00:00:00.000000+00:00", ["flags"] = 0 } : null,
        ["permission_overwrites"] = Denied == 0 || Parent is not null
            ? []
            : new JsonArray(new JsonObject { ["id"] = Guild.ToString(), ["type"] = 0, ["allow"] = "0", ["deny"] = Denied.ToString(CultureInfo.InvariantCulture) }),
    };
}

/// <summary>Discord, Permissions, Bitwise Permission Flags.</summary>
public static class Permissions
{
    public const long Administrator = 1 << 3;
    public const long ManageGuild = 1 << 5;
    public const long ViewChannel = 1 << 10;
    public const long SendMessages = 1 << 11;
    public const long ReadMessageHistory = 1 << 16;
    public const long Connect = 1 << 20;
    public const long ManageThreads = 1L << 34;
    public const long SendMessagesInThreads = 1L << 38;
}
