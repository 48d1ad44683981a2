using System.Globalization;
using System.Net.Http.Headers;

namespace PurgeBot.Discord.Rest;

/// <summary>What the headers of a response say of rate limits (Discord, Rate Limits, Header Format). Each may be missing.</summary>
/// <param name="Bucket">Name of the limit, which several endpoints may share.</param>
/// <param name="Remaining">Requests left until the reset.</param>
/// <param name="ResetAfter">Time until the reset.</param>
/// <param name="IsGlobal">Whether the bot's global limit was reached.</param>
/// <param name="IsShared">Whether the limit is one that all bots share; reaching it is nobody's fault.</param>
internal readonly record struct RateLimitHeaders(string? Bucket, int? Remaining, TimeSpan? ResetAfter, bool IsGlobal, bool IsShared)
{
    /// <summary>Longest wait believed; Discord's longest limits are by the day.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Reads them. What cannot be read counts as missing.</summary>
    public static RateLimitHeaders Read(HttpResponseHeaders headers)
    {
        var scope = Value(headers, "X-RateLimit-Scope");
        return new RateLimitHeaders(
            Value(headers, "X-RateLimit-Bucket"),
            int.TryParse(Value(headers, "X-RateLimit-Remaining"), NumberStyles.None, CultureInfo.InvariantCulture, out var left) ? left : null,
            Seconds(Value(headers, "X-RateLimit-Reset-After")),
            scope == "global" || string.Equals(Value(headers, "X-RateLimit-Global"), "true", StringComparison.OrdinalIgnoreCase),
            scope == "shared");
    }

    /// <summary>The header <c>Retry-After</c>, in seconds (RFC 9110, section 10.2.3); null where it is missing or a date.</summary>
    public static TimeSpan? RetryAfter(HttpResponseHeaders headers) => Seconds(Value(headers, "Retry-After"));

    /// <summary>A time from a number of seconds; null where it is not one.</summary>
    public static TimeSpan? FromSeconds(double seconds) =>
        double.IsFinite(seconds) && seconds >= 0 ? TimeSpan.FromSeconds(Math.Min(seconds, LongestWait.TotalSeconds)) : null;

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? FromSeconds(seconds) : null;

    private static string? Value(HttpResponseHeaders headers, string name)
    {
        if (!headers.NonValidated.TryGetValues(name, out var values)) return null;
        foreach (var value in values) return value;
        return null;
    }
}
