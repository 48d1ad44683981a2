using System.Threading.RateLimiting;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Limits;

/// <summary>Counts what each person and each guild asks, and says when it is too much.</summary>
/// <remarks>
/// <para>Thread-safe. In memory alone, and no longer than until a bucket is full again: nothing of a person is kept, or written anywhere.</para>
/// <para>
/// Ids are counted by a hash that differs from process to process, so that memory is bounded whoever asks; two people who ask within the same
/// seconds share a bucket with a chance of one in <see cref="Buckets"/>, and nobody can aim at somebody else's.
/// </para>
/// </remarks>
public sealed class RequestLimits : IDisposable
{
    /// <summary>Most buckets of a kind, some 320 bytes each. Full ones that nobody has asked for in ten seconds are given back.</summary>
    internal const int Buckets = 4_096;

    private readonly PartitionedRateLimiter<string>? _users;
    private readonly PartitionedRateLimiter<long>? _guilds;
    private readonly PartitionedRateLimiter<string>? _proposals;

    /// <summary>Counts nothing yet.</summary>
    public RequestLimits(LimitOptions options)
    {
        _users = Of<string>(options.User, id => id.GetHashCode(StringComparison.Ordinal));
        _guilds = Of<long>(options.Guild, id => HashCode.Combine(id));
        _proposals = Of<string>(options.Proposals, id => id.GetHashCode(StringComparison.Ordinal));
    }

    /// <summary>Counts a request; says why not and for how long where it is too much, and null where it is not.</summary>
    internal Excess? Count(ChatRequest request)
    {
        var user = request.Origin.UserId;
        switch (request)
        {
            case ChatRequest.Completion:
                return Wait(_proposals, user) is { } typed ? new Excess(typed, IsGuilds: false) : null;
            case ChatRequest.Submit:
                // What opened the form was counted, and what somebody has written must not be lost.
                return null;
            default:
                if (Wait(_users, user) is { } own) return new Excess(own, IsGuilds: false);
                return request.Origin.Membership is { } member && Wait(_guilds, member.Guild) is { } all ? new Excess(all, IsGuilds: true) : null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _users?.Dispose();
        _guilds?.Dispose();
        _proposals?.Dispose();
    }

    private static PartitionedRateLimiter<T>? Of<T>(Allowance allowance, Func<T, int> hash)
    {
        if (allowance.PerMinute == 0) return null;
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = allowance.Burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / allowance.PerMinute,
        };
        return PartitionedRateLimiter.Create<T, int>(id => RateLimitPartition.GetTokenBucketLimiter(hash(id) & (Buckets - 1), _ => bucket));
    }

    private static TimeSpan? Wait<T>(PartitionedRateLimiter<T>? limiter, T id)
    {
        using var lease = limiter?.AttemptAcquire(id);
        if (lease is null or { IsAcquired: true }) return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.Zero;
    }
}

/// <summary>More than may be asked.</summary>
/// <param name="Wait">When to ask again.</param>
/// <param name="IsGuilds">Whether the members of the guild have asked too much together.</param>
internal readonly record struct Excess(TimeSpan Wait, bool IsGuilds);
