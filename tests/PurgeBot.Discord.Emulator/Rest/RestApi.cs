using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PurgeBot.Discord.Emulator.Endpoint;
using PurgeBot.Discord.Emulator.Gateway;
using PurgeBot.Discord.Emulator.People;

namespace PurgeBot.Discord.Emulator.Rest;

/// <summary>The HTTP API: who may call what, how often, and what goes wrong. What each route does is in its own class.</summary>
public sealed class RestApi
{
    private readonly EmulatorOptions _options;
    private readonly ConcurrentQueue<RecordedRequest> _requests = [];
    private readonly RateLimits _limits;
    private readonly long _started;
    private readonly List<(string Method, string Pattern, RouteRule Rule, Func<RestCall, RestResponse> Serve)> _routes = [];

    internal RestApi(EmulatorOptions options, Violations violations, InteractionLedger interactions, GatewayServer gateway, SnowflakeSource ids)
    {
        (_options, Violations) = (options, violations);
        _started = options.Time.GetTimestamp();
        _limits = new RateLimits(options);
        Commands = new CommandRoutes(options, violations, ids);
        Messages = new ChannelRoutes(options, violations, ids);
        Guilds = new GuildRoutes(options);
        Add("GET", "/gateway", new RouteRule("GET /gateway", NeedsToken: false, 5, 1), _ => gateway.Address());
        Add("GET", "/gateway/bot", new RouteRule("GET /gateway/bot", NeedsToken: true, 2, 5), _ => gateway.AddressForBot());
        Add("GET", "/applications/@me", new RouteRule("GET /applications/@me", NeedsToken: true, 5, 5), _ => RestResponse.Json(Application()));
        Add("GET", "/users/@me", new RouteRule("GET /users/@me", NeedsToken: true, 5, 5), _ => RestResponse.Json(Payloads.BotUser(options)));
        Commands.AddTo(Add);
        Messages.AddTo(Add);
        Guilds.AddTo(Add);
        Interactions = new InteractionRoutes(options, violations, interactions, ids);
        Interactions.AddTo(Add);
    }

    /// <summary>Every request, the oldest first; none where the emulator does not remember.</summary>
    public IReadOnlyCollection<RecordedRequest> Requests => _requests;

    /// <summary>What goes wrong with the requests to come.</summary>
    public RestFaults Faults { get; } = new();

    /// <summary>The commands that are registered.</summary>
    public CommandRoutes Commands { get; }

    /// <summary>What was posted in channels outside of interactions.</summary>
    public ChannelRoutes Messages { get; }

    /// <summary>The guild that the bot is in.</summary>
    public GuildRoutes Guilds { get; }

    /// <summary>Requests that were answered 401, 403 or 429: 10,000 in 10 minutes end in a ban. Discord, Rate Limits, Invalid Request Limit.</summary>
    public int InvalidRequests => _invalidRequests;

    internal Violations Violations { get; }

    internal InteractionRoutes Interactions { get; }

    /// <summary>Whose key and address the application has.</summary>
    internal EndpointClient? Endpoint { get; set; }

    private int _invalidRequests;

    internal void Map(WebApplication web)
    {
        foreach (var (method, pattern, rule, serve) in _routes)
        {
            web.MapMethods("/api/v10" + pattern, [method], http => ServeAsync(http, rule, serve));
        }

        web.MapFallback(http => ServeAsync(http, new RouteRule($"{http.Request.Method} {http.Request.Path}", NeedsToken: false, 50, 1), call =>
        {
            Violations.Add($"{call.Method} {call.Path} is no route");
            return RestResponse.NotFound;
        }));
    }

    private void Add(string method, string pattern, RouteRule rule, Func<RestCall, RestResponse> serve) => _routes.Add((method, pattern, rule, serve));

    private async Task ServeAsync(HttpContext http, RouteRule rule, Func<RestCall, RestResponse> serve)
    {
        var call = new RestCall(http, rule.Name, await ReadAsync(http.Request));
        var recorded = Record(call);
        var fault = Faults.IsEmpty ? null : Faults.Take(recorded);
        if (await MeetAsync(fault, call, () => Respond(call, rule, serve)) is not { } response) return;

        recorded.Status = response.Status;
        if (response.Status is 401 or 403 or 429) Interlocked.Increment(ref _invalidRequests);
        await WriteAsync(http.Response, response);
    }

    /// <summary>The response, or null where the connection was cut.</summary>
    private async Task<RestResponse?> MeetAsync(RestFault? fault, RestCall call, Func<RestResponse> respond)
    {
        if (fault is null) return respond();
        RestResponse? response = null;
        if (fault.IsAfter)
        {
            response = respond();
            call.Interaction?.LeaveUnaware();
        }

        if (fault.Delay is { } delay) await Task.Delay(delay, _options.Time, call.Request.HttpContext.RequestAborted);
        if (!fault.Cuts) return fault.Instead?.Respond() ?? response ?? respond();
        call.Request.HttpContext.Abort();
        return null;
    }

    private RestResponse Respond(RestCall call, RouteRule rule, Func<RestCall, RestResponse> serve)
    {
        var agent = call.Request.Headers.UserAgent.ToString();
        if (!UserAgents.IsValid(agent))
        {
            Violations.Add($"{rule.Name}: User-Agent '{agent}' is not like DiscordBot (https://address, 1.0)");
            return RestResponse.Error(403, 40333, "internal network error");
        }

        var isBot = call.Request.Headers.Authorization == $"Bot {_options.Token}";
        if (rule.NeedsToken && !isBot) return RestResponse.Unauthorized;
        if (_limits.Take(rule, call, isBot) is not { } room) return serve(call);
        if (room.Refusal is { } refusal) return refusal;
        var response = serve(call);
        return response with { Headers = [.. response.Headers, .. room.Headers] };
    }

    private RecordedRequest Record(RestCall call)
    {
        var headers = _options.Remembers
            ? call.Request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()))
            : [];
        var request = new RecordedRequest(
            call.Method, call.Path, call.Route, System.Collections.Immutable.ImmutableDictionary.CreateRange(StringComparer.OrdinalIgnoreCase, headers), call.Body, _options.Time.GetElapsedTime(_started));
        if (_options.Remembers) _requests.Enqueue(request);
        return request;
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength is 0) return [];
        if (request.ContentLength is > 0 and < 30_000_000 and var length)
        {
            var body = new byte[length];
            await request.Body.ReadExactlyAsync(body, request.HttpContext.RequestAborted);
            return body;
        }

        using var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy, request.HttpContext.RequestAborted);
        return copy.ToArray();
    }

    private static async Task WriteAsync(HttpResponse http, RestResponse response)
    {
        http.StatusCode = response.Status;
        foreach (var (name, value) in response.Headers) http.Headers[name] = value;
        if (response.Body is not { } body) return;
        http.ContentType = response.ContentType;
        http.ContentLength = body.Length;
        await http.Body.WriteAsync(body, http.HttpContext.RequestAborted);
    }

    private JsonObject Application() => new()
    {
        ["id"] = _options.ApplicationId.ToString(),
        ["name"] = "PurgeBot",
        ["icon"] = null,
        ["description"] = "",
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = Endpoint?.Key.PublicKey,
        ["interactions_endpoint_url"] = Endpoint?.Address?.ToString(),
        ["flags"] = 0,
        ["approximate_guild_count"] = 1,
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() },
    };
}

/// <summary>What holds for a route.</summary>
/// <param name="Name">In the documentation's words.</param>
/// <param name="NeedsToken">Whether the bot's token has to come with it.</param>
/// <param name="Limit">Requests allowed in a bucket.</param>
/// <param name="Seconds">Until the bucket is full again.</param>
/// <param name="Major">The parameters of the path that have buckets of their own.</param>
internal sealed record RouteRule(string Name, bool NeedsToken, int Limit, double Seconds, params string[] Major)
{
    /// <summary>Name of the bucket, as opaque as Discord's.</summary>
    public string Bucket { get; } = Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Name)).AsSpan(0, 16));
}
