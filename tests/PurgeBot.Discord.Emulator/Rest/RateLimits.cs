using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace PurgeBot.Discord.Emulator.Rest;

/// <summary>Counts requests by bucket and in all, and tells the client by headers. Discord, Rate Limits.</summary>
internal sealed class RateLimits(EmulatorOptions options)
{
    private readonly ConcurrentDictionary<string, Window> _buckets = [];
    private readonly Window _global = new();

    /// <summary>Takes a place for a request; null for routes without limits.</summary>
    public Room? Take(RouteRule rule, RestCall call, bool isBot)
    {
        var now = options.Time.GetTimestamp();
        if (isBot && rule.NeedsToken && !_global.TryTake(options, now, options.GlobalLimit, 1, out _, out var globalWait))
        {
            return new Room([], Refuse(globalWait, "global", []));
        }

        // Where nothing is remembered, hundreds of thousands of interactions would each leave a bucket behind.
        if (!options.Remembers && rule.Major.Length > 0) return null;
        var bucket = _buckets.GetOrAdd($"{rule.Bucket}:{string.Join(':', rule.Major.Select(name => call[name]))}", _ => new Window());
        var isFree = bucket.TryTake(options, now, rule.Limit, rule.Seconds, out var remaining, out var wait);
        (string, string)[] headers =
        [
            ("X-RateLimit-Limit", rule.Limit.ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Reset", ((options.Time.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0) + wait).ToString("F3", CultureInfo.InvariantCulture)),
            ("X-RateLimit-Reset-After", wait.ToString("F3", CultureInfo.InvariantCulture)),
            ("X-RateLimit-Bucket", rule.Bucket),
        ];
        return new Room(headers, isFree ? null : Refuse(wait, "user", headers));
    }

    public static RestResponse Refuse(double wait, string scope, IReadOnlyList<(string, string)> headers) => RestResponse.Json(
        new JsonObject
        {
            ["message"] = scope == "shared" ? "The resource is being rate limited." : "You are being rate limited.",
            ["retry_after"] = Math.Round(wait, 3),
            ["global"] = scope == "global",
        },
        429) with
    {
        Headers =
        [
            .. headers,
            ("Retry-After", Math.Ceiling(wait).ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Scope", scope),
            .. scope == "global" ? [("X-RateLimit-Global", "true")] : Array.Empty<(string, string)>(),
        ],
    };

    /// <param name="Headers">What the client is told.</param>
    /// <param name="Refusal">The answer, where there was no place.</param>
    public sealed record Room(IReadOnlyList<(string Name, string Value)> Headers, RestResponse? Refusal);

    private sealed class Window
    {
        private readonly Lock _lock = new();
        private long _start = long.MinValue;
        private int _taken;

        public bool TryTake(EmulatorOptions options, long now, int limit, double seconds, out int remaining, out double wait)
        {
            lock (_lock)
            {
                if (_start == long.MinValue || options.Time.GetElapsedTime(_start, now).TotalSeconds >= seconds) (_start, _taken) = (now, 0);
                wait = Math.Max(0.001, seconds - options.Time.GetElapsedTime(_start, now).TotalSeconds);
                var isFree = _taken < limit;
                if (isFree) _taken++;
                remaining = limit - _taken;
                return isFree;
            }
        }
    }
}
