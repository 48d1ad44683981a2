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

    /// <summary>What nobody may do here.</summary>
    public long Denied { get; set; }

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
        ["type"] = 0,
        ["guild_id"] = Person.Guild.ToString(),
        ["name"] = "history",
        ["position"] = 0,
        ["last_message_id"] = _last?.Id.ToString(),
        ["permission_overwrites"] = Denied == 0
            ? []
            : new JsonArray(new JsonObject { ["id"] = Person.Guild.ToString(), ["type"] = 0, ["allow"] = "0", ["deny"] = Denied.ToString(CultureInfo.InvariantCulture) }),
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
}
