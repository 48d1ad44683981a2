using System.Text.Json.Nodes;

namespace PurgeBot.Discord.Emulator.Gateway;

/// <summary>How many sessions may still be started, a day and within a few seconds. Discord, Gateway, Session Start Limit.</summary>
internal sealed class SessionStarts(EmulatorOptions options, Violations violations)
{
    private readonly Lock _lock = new();
    private int _left = options.SessionStartsLeft;
    private int _asked;
    private readonly Dictionary<int, long> _lastOfKey = [];

    /// <summary>How often IDENTIFY asked for one.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public JsonObject Limit => new()
    {
        ["total"] = options.SessionStarts,
        ["remaining"] = Volatile.Read(ref _left),
        ["reset_after"] = (long)options.SessionStartsReset.TotalMilliseconds,
        ["max_concurrency"] = options.MaxConcurrency,
    };

    /// <summary>Whether a session may start now; counts it.</summary>
    public bool TryTake(EmulatedShard shard)
    {
        lock (_lock)
        {
            _asked++;
            _left--;
            var now = options.Time.GetTimestamp();
            if (_left < 0)
            {
                violations.Add("IDENTIFY: more sessions than session_start_limit allows");
                return false;
            }

            var key = shard.Id % options.MaxConcurrency;
            var isFree = !_lastOfKey.TryGetValue(key, out var last) || options.Time.GetElapsedTime(last, now) >= options.IdentifyWindow;
            if (isFree) _lastOfKey[key] = now;
            else violations.Add($"IDENTIFY: a second one of rate limit key {key} within 5 s, by shard {shard.Id}");
            return isFree;
        }
    }
}
