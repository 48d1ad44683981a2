using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using PurgeBot.Answers;
using PurgeBot.Discord.Gateway;

namespace PurgeBot.Web;

/// <summary>Whether the process works, and whether it can be of use: what load balancers and service managers ask.</summary>
/// <param name="live">What is answered from.</param>
/// <param name="gateway">The connection to Discord; null where there is none, since interactions come over HTTP alone.</param>
internal sealed class Health(LiveLibrary live, GatewayStatus? gateway)
{
    private static readonly byte[] Live = Written(new HealthShape("live"));

    /// <summary>200 as long as anything is answered at all.</summary>
    public static Task LiveAsync(HttpContext http) => WriteAsync(http, StatusCodes.Status200OK, Live);

    /// <summary>200 where the index can answer and, with a token, the session with Discord is up; else 503. The body says which part is not.</summary>
    public Task ReadyAsync(HttpContext http)
    {
        var (index, session) = (CanAnswer(), gateway?.IsLive);
        var isReady = index && session != false;
        return WriteAsync(
            http,
            isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
            Written(new HealthShape(isReady ? "ready" : "not ready") { Index = Up(index), Gateway = session is { } up ? Up(up) : null }));
    }

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
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthShape))]
internal sealed partial class HealthJson : JsonSerializerContext;
