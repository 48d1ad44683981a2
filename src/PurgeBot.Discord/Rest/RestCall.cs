using System.Text.Json.Serialization.Metadata;

namespace PurgeBot.Discord.Rest;

/// <summary>A request with what has happened to it so far; its tries come one after the other.</summary>
/// <param name="request">The request.</param>
/// <param name="type">What is read of the response; null for nothing.</param>
/// <param name="startedAt">When, by <see cref="TimeProvider.GetTimestamp"/>.</param>
internal sealed class RestCall(RestRequest request, JsonTypeInfo? type, long startedAt)
{
    public RestRequest Request { get; } = request;

    public RestRoute Route => Request.Route;

    public JsonTypeInfo? Type { get; } = type;

    /// <summary>Its turn in its bucket; set before the first try.</summary>
    public RateLimits.Turn Turn { get; set; }

    /// <summary>Whether Discord may have done what was asked although it did not say so.</summary>
    public bool MayHaveArrived { get; set; }

    /// <summary>Why the last try failed.</summary>
    public DiscordApiException? LastFailure { get; set; }

    /// <summary>How much of its time is left; negative where it is over.</summary>
    public TimeSpan Left(TimeProvider time) => Request.Within - time.GetElapsedTime(startedAt);
}
