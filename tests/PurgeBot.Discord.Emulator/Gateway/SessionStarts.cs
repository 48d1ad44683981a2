using System.Text.Json.Nodes;

namespace PurgeBot.Discord.Emulator.Gateway;

/// <summary>How many sessions may still be started, a day and within a few seconds. Discord, Gateway, Session Start Limit.</summary>
internal sealed class SessionStarts(EmulatorOptions options, Violations violations)
{
    private readonly Lock _lock = new();
    private int _left = options.SessionStartsLeft;
    private int _asked;
    private long _windowStart = long.MinValue;
    private int _askedInWindow;

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
    public bool TryTake()
    {
        lock (_lock)
        {
            _asked++;
            _left--;
            var now = options.Time.GetTimestamp();
            if (_windowStart == long.MinValue || options.Time.GetElapsedTime(_windowStart, now) >= options.IdentifyWindow) (_windowStart, _askedInWindow) = (now, 0);
            if (_left < 0)
            {
                violations.Add("IDENTIFY: more sessions than session_start_limit allows");
                return false;
            }

            if (++_askedInWindow <= options.MaxConcurrency) return true;
            violations.Add("IDENTIFY: more than max_concurrency within 5 s");
            return false;
        }
    }
}
