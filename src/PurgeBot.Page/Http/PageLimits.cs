using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using PurgeBot.Chat.Limits;

namespace PurgeBot.Page.Http;

/// <summary>Counts what comes from each address, by the limits that hold for a person on Discord.</summary>
/// <remarks>Thread-safe. Addresses are counted by a hash, in memory alone, and no longer than until a bucket is full again.</remarks>
internal sealed class PageLimits : IDisposable
{
    private const int Buckets = 4_096;
    private const string ForwardedFor = "X-Forwarded-For";

    // A network has as many addresses of IPv6 as it likes: what it was assigned is the first half.
    private const int OwnBytes = 8;

    private readonly PartitionedRateLimiter<string>? _asked;
    private readonly PartitionedRateLimiter<string>? _typed;

    /// <summary>Counts nothing yet.</summary>
    public PageLimits(LimitOptions options) => (_asked, _typed) = (Of(options.User), Of(options.Proposals));

    /// <summary>Counts a request; says for how long to wait where it is too much, and null where it is not.</summary>
    /// <param name="http">The request.</param>
    /// <param name="isTyped">Whether it only asks for proposals while somebody types.</param>
    public TimeSpan? Count(HttpContext http, bool isTyped)
    {
        using var lease = (isTyped ? _typed : _asked)?.AttemptAcquire(AddressOf(http));
        if (lease is null or { IsAcquired: true }) return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.Zero;
    }

    /// <summary>Where a request comes from; of a reverse proxy on this machine, from where it says.</summary>
    internal static string AddressOf(HttpContext http)
    {
        var peer = http.Connection.RemoteIpAddress ?? IPAddress.None;
        // The last one is the proxy's own word; those before it are whatever the request came with.
        if (IPAddress.IsLoopback(peer) && http.Request.Headers[ForwardedFor] is [.., { } last] && IPAddress.TryParse(last.Split(',')[^1].Trim(), out var named)) peer = named;
        if (peer.IsIPv4MappedToIPv6) peer = peer.MapToIPv4();
        return peer.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(peer.GetAddressBytes().AsSpan(0, OwnBytes)) : peer.ToString();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _asked?.Dispose();
        _typed?.Dispose();
    }

    private static PartitionedRateLimiter<string>? Of(Allowance allowance)
    {
        if (allowance.PerMinute == 0) return null;
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = allowance.Burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / allowance.PerMinute,
        };
        return PartitionedRateLimiter.Create<string, int>(
            address => RateLimitPartition.GetTokenBucketLimiter(address.GetHashCode(StringComparison.Ordinal) & (Buckets - 1), _ => bucket));
    }
}
