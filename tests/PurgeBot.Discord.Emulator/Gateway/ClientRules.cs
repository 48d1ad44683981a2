using System.Text.Json;
using System.Text.Json.Nodes;

namespace PurgeBot.Discord.Emulator.Gateway;

/// <summary>What a client may send, and how often. Discord, Gateway, Sending Events and Rate Limiting.</summary>
internal sealed class ClientRules(EmulatorOptions options, Violations violations)
{
    private const int LongestMessage = 4096;
    private const int MostEvents = 120;
    private static readonly TimeSpan EventWindow = TimeSpan.FromSeconds(60);

    // GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT; and all that exist.
    private const int Privileged = (1 << 1) | (1 << 8) | (1 << 15);
    private const int Known = 0x331_FFFF;

    private readonly Queue<long> _sent = [];
    private readonly long _opened = options.Time.GetTimestamp();
    private long _lastHeartbeat;

    /// <summary>Looks at a message; gives the close code that it earns, or null.</summary>
    public int? Look(ReadOnlySpan<byte> message, out int op, out JsonNode? data)
    {
        (op, data) = (-1, null);
        var now = options.Time.GetTimestamp();
        _sent.Enqueue(now);
        while (_sent.TryPeek(out var oldest) && options.Time.GetElapsedTime(oldest, now) > EventWindow) _sent.Dequeue();
        if (_sent.Count > MostEvents) return Violate(4008, $"more than {MostEvents} events in 60 s");
        if (message.Length > LongestMessage) return Violate(4002, $"a message of {message.Length} bytes");
        try
        {
            if (JsonNode.Parse(message) is not JsonObject frame || frame["op"] is not JsonValue number || !number.TryGetValue(out op)) return Violate(4002, "a message without op");
            data = frame["d"];
            if (op is 2 or 6 && data is not JsonObject) return Violate(4002, $"op {op} without data");
        }
        catch (JsonException)
        {
            return Violate(4002, "a message that is no JSON");
        }

        if (op == 1) Volatile.Write(ref _lastHeartbeat, now);
        if (op is not (1 or 2 or 3 or 4 or 6 or 8)) return Violate(4001, $"op {op}");
        return null;
    }

    /// <summary>Discord, Gateway Events, Identify.</summary>
    public int? RefuseIdentify(JsonObject identify)
    {
        if ((string?)identify["token"] != options.Token) return 4004;
        if (identify["intents"] is not JsonValue value || !value.TryGetValue<int>(out var intents)) return Violate(4002, "IDENTIFY without intents");
        // With a dollar sign before them they are deprecated, and still taken.
        if (identify["properties"] is not JsonObject properties || !new[] { "os", "browser", "device" }.All(name => properties.ContainsKey(name) || properties.ContainsKey("$" + name))) return Violate(4002, "IDENTIFY without properties");
        if ((intents & ~Known) != 0) return Violate(4013, $"intents {intents}");
        if ((intents & Privileged) != 0) return Violate(4014, $"intents {intents}");
        if ((intents & ~options.Intents) != 0) violations.Add($"IDENTIFY: intents {intents}; interactions come without any");
        return null;
    }

    /// <summary>Whether heartbeats that were asked for have not come for longer than a network could explain.</summary>
    public bool HasHeartStopped()
    {
        var last = Volatile.Read(ref _lastHeartbeat);
        var since = options.Time.GetElapsedTime(last == 0 ? _opened : last);
        if (since < (1.5 * options.HeartbeatInterval) + TimeSpan.FromSeconds(1)) return false;
        violations.Add($"no heartbeat for {since.TotalSeconds:F1} s");
        return true;
    }

    private int Violate(int code, string what)
    {
        violations.Add($"gateway: {what}");
        return code;
    }
}
