using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using PurgeBot.Answers;
using PurgeBot.Discord.Gateway;

namespace PurgeBot.Web;

/// <summary>Whether the process works, and whether it can be of use: what load balancers and service managers ask.</summary>
/// <param name="live">What is answered from.</param>
/// <param name="gateway">The connections to Discord; null where there are none, since interactions come over HTTP alone.</param>
/// <param name="watch">Knows what all processes together serve.</param>
internal sealed class Health(LiveLibrary live, GatewayStatus? gateway, ShardWatch watch)
{
    private static readonly byte[] Live = Written(new HealthShape("live"));

    /// <summary>200 as long as anything is answered at all.</summary>
    public static Task LiveAsync(HttpContext http) => WriteAsync(http, StatusCodes.Status200OK, Live);

    /// <summary>
    /// 200 where the index can answer and, with a token, all sessions with Discord are up that this process is to have; else 503. The body says
    /// which part is not. Shards that another process should serve and does not are named, and are no reason to take this one out.
    /// </summary>
    public Task ReadyAsync(HttpContext http)
    {
        var (index, session) = (CanAnswer(), gateway?.IsLive);
        var isReady = index && session != false;
        return WriteAsync(
            http,
            isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
            Written(new HealthShape(isReady ? "ready" : "not ready") { Index = Up(index), Gateway = session is { } up ? Up(up) : null, Shards = Shards() }));
    }

    // A bot with one shard has nothing more to say than whether it is up.
    private ShardsShape? Shards() => gateway is not { ShardCount: { } count and > 1 }
        ? null
        : new ShardsShape(
            count,
            [.. gateway.Shards.Select(shard => shard.Id)],
            [.. gateway.Shards.Where(shard => !shard.IsLive).Select(shard => shard.Id)],
            watch.Coverage?.Uncovered);

    private bool CanAnswer()
    {
        try
        {
            using var lease = live.Acquire();
            return lease.Library.Index.Count > 0;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    private static string Up(bool isUp) => isUp ? "up" : "down";

    private static byte[] Written(HealthShape shape) => JsonSerializer.SerializeToUtf8Bytes(shape, HealthJson.Default.HealthShape);

    private static async Task WriteAsync(HttpContext http, int status, byte[] json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = json.Length;
        http.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(http.Request.Method)) await http.Response.Body.WriteAsync(json, http.RequestAborted);
    }
}

/// <summary>What is said of the bot's health.</summary>
/// <param name="Status"><c>live</c>, <c>ready</c> or <c>not ready</c>.</param>
internal sealed record HealthShape(string Status)
{
    /// <summary><c>up</c> or <c>down</c>.</summary>
    public string? Index { get; init; }

    /// <summary><c>up</c> or <c>down</c>; null where there is no connection to be had.</summary>
    public string? Gateway { get; init; }

    /// <summary>The shards; null where there is but one.</summary>
    public ShardsShape? Shards { get; init; }
}

/// <summary>What is said of the shards.</summary>
/// <param name="Count">How many there are in all processes.</param>
/// <param name="Own">Those of this process.</param>
/// <param name="Down">Those of them that are not live.</param>
/// <param name="Uncovered">Those of all that no process serves; null where that is not known.</param>
internal sealed record ShardsShape(int Count, IReadOnlyList<int> Own, IReadOnlyList<int> Down, IReadOnlyList<int>? Uncovered);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthShape))]
internal sealed partial class HealthJson : JsonSerializerContext;
