using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace PurgeBot.Discord.Rest;

/// <summary>Sends requests within Discord's limits, and again where that helps and does nothing twice.</summary>
/// <remarks>Thread-safe. Errors and log lines name the route with placeholders; the address itself may hold a token.</remarks>
internal sealed class RestSender : IDisposable
{
    // Interaction has already been acknowledged; unknown message (Discord, Opcodes and Status Codes, JSON Error Codes).
    private const int AlreadyAcknowledged = 40060;
    private const int UnknownMessage = 10008;

    private readonly HttpClient _client;
    private readonly string _root;
    private readonly AuthenticationHeaderValue _botToken;
    private readonly ResiliencePipeline<RestTry> _repetition;
    private readonly RateLimits _limits;
    private readonly GlobalRateLimit _globalLimit;
    private readonly InvalidRequests _invalid;
    private readonly TimeProvider _time;
    private readonly ILogger<RestSender> _log;
    private readonly OccasionalLine _limitedLine;
    private readonly OccasionalLine _refusalLine;
    private volatile bool _isTokenRefused;

    /// <summary>Sends nothing yet.</summary>
    public RestSender(IOptions<DiscordOptions> options, TimeProvider time, Func<double> chance, ILogger<RestSender> log)
    {
        _client = RestClient.New();
        _root = options.Value.ApiBaseUrl.AbsoluteUri.TrimEnd('/');
        _botToken = new AuthenticationHeaderValue("Bot", options.Value.Token);
        _repetition = Repetition.New(time, chance);
        _limits = new RateLimits(time);
        _globalLimit = new GlobalRateLimit(time);
        _invalid = new InvalidRequests(time);
        _limitedLine = new OccasionalLine(time);
        _refusalLine = new OccasionalLine(time);
        _time = time;
        _log = log;
    }

    /// <summary>Sends a request whose response says nothing that is needed.</summary>
    /// <exception cref="InvalidTokenException">Discord does not know the bot's token, now or in an earlier request.</exception>
    /// <exception cref="DiscordApiException">Discord refused it, or it could not be done in time.</exception>
    public async Task SendAsync(RestRequest request, CancellationToken ct) => await SendAsync(request, null, ct);

    /// <summary>Sends a request and reads the response.</summary>
    /// <exception cref="InvalidTokenException">Discord does not know the bot's token, now or in an earlier request.</exception>
    /// <exception cref="DiscordApiException">Discord refused it, or it could not be done in time, or the response is not what was expected.</exception>
    public async Task<T> ReadAsync<T>(RestRequest request, JsonTypeInfo<T> type, CancellationToken ct) where T : class =>
        (T)(await SendAsync(request, type, ct))!;

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<object?> SendAsync(RestRequest request, JsonTypeInfo? type, CancellationToken ct)
    {
        if (request.Route.IsWithBotToken && _isTokenRefused) throw new InvalidTokenException(request.Route.Name);
        using var deadline = new CancellationTokenSource(request.Within, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        var call = new Call(this, request, type, _time.GetTimestamp());
        try
        {
            using var turn = await _limits.EnterAsync(request.Route, request.Major, either.Token);
            call.Turn = turn;
            var last = await _repetition.ExecuteAsync(static (call, ct) => call.Sender.TryAsync(call, ct), call, either.Token);
            return last.Failure is null ? last.Value : throw last.Failure;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new DiscordApiException(request.Route.Name, $"not done within {request.Within.TotalSeconds:F1} s", call.LastFailure)
            {
                Status = call.LastFailure?.Status,
                Code = call.LastFailure?.Code ?? 0,
            };
        }
    }

    private async ValueTask<RestTry> TryAsync(Call call, CancellationToken ct)
    {
        var route = call.Request.Route;
        if (call.Turn.Wait is { Ticks: > 0 } wait)
        {
            if (wait > Left(call)) return new RestTry(null, Limited(route, wait));
            await Task.Delay(wait, _time, ct);
        }

        if (route.IsWithBotToken)
        {
            await _globalLimit.WaitAsync(ct);
            if (_isTokenRefused) throw new InvalidTokenException(route.Name);
        }

        if (_invalid.AreTooMany)
        {
            if (_refusalLine.IsDue()) _log.TooManyRefusals(_invalid.Count);
            return new RestTry(null, new DiscordApiException(route.Name, "not sent, since Discord has refused too many requests lately"));
        }

        var result = await ExchangeAsync(call, ct);
        call.LastFailure = result.Failure ?? call.LastFailure;
        return result;
    }

    private async Task<RestTry> ExchangeAsync(Call call, CancellationToken ct)
    {
        var route = call.Request.Route;
        using var timeout = new CancellationTokenSource(route.TryWithin, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            using var message = NewMessage(call.Request);
            using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var headers = RateLimitHeaders.Read(response.Headers);
            call.Turn.Learn(headers);
            if (!response.IsSuccessStatusCode) return await RefusalAsync(call, response, headers, either.Token);
            return new RestTry(call.Type is null ? null : await ReadAsync(response, call.Type, either.Token), null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Lost(call, $"no answer within {route.TryWithin.TotalSeconds:F0} s", null, hasLeft: true);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return Lost(call, "the connection failed", error, HasLeft(error));
        }
        catch (JsonException error)
        {
            return new RestTry(null, new DiscordApiException(route.Name, "the response is not what the documentation says", error));
        }
    }

    private async Task<RestTry> RefusalAsync(Call call, HttpResponseMessage response, RateLimitHeaders headers, CancellationToken ct)
    {
        var route = call.Request.Route;
        var body = await ErrorBody.ReadAsync(response.Content, ct);
        var status = response.StatusCode;
        if (status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || (status == HttpStatusCode.TooManyRequests && !headers.IsShared)) _invalid.Add();
        if (status == HttpStatusCode.Unauthorized && route.IsWithBotToken)
        {
            _isTokenRefused = true;
            throw new InvalidTokenException(route.Name);
        }

        if (status == HttpStatusCode.TooManyRequests) return Limit(call, headers, body, body.RetryAfter ?? RateLimitHeaders.RetryAfter(response.Headers) ?? headers.ResetAfter);
        if (call.MayHaveArrived && IsDone(route, body.Code)) return default;

        call.MayHaveArrived |= (int)status >= 500;
        var reason = $"{(int)status} {body.Code} {body.Message ?? response.StatusCode.ToString()}".Replace(_botToken.Parameter!, "…", StringComparison.Ordinal);
        if (call.Request.Major.Length > 0) reason = reason.Replace(call.Request.Major, "…", StringComparison.Ordinal);
        return new RestTry(null, new DiscordApiException(route.Name, reason) { Status = status, Code = body.Code })
        {
            MayRepeat = (int)status >= 500 && route.IsRepeatable,
        };
    }

    private RestTry Limit(Call call, RateLimitHeaders headers, ErrorBody body, TimeSpan? wait)
    {
        var route = call.Request.Route;
        var isGlobal = headers.IsGlobal || body.IsGlobal;
        if (_limitedLine.IsDue())
            _log.RateLimited(route.Name, isGlobal ? "global" : headers.IsShared ? "shared" : "its own", wait?.TotalSeconds ?? double.NaN);
        if (wait is { } known)
        {
            if (isGlobal && route.IsWithBotToken) _globalLimit.Block(known);
            else call.Turn.Block(known);
        }

        // Discord has done nothing yet, so that any request may be repeated; one that would not be in time need not be.
        return new RestTry(null, Limited(route, wait)) { MayRepeat = wait is null || wait < Left(call), Wait = wait, IsLimitedForUnknownTime = wait is null };
    }

    private static RestTry Lost(Call call, string reason, Exception? cause, bool hasLeft)
    {
        call.MayHaveArrived |= hasLeft;
        var route = call.Request.Route;
        return new RestTry(null, new DiscordApiException(route.Name, reason, cause)) { MayRepeat = route.IsRepeatable || !hasLeft };
    }

    private HttpRequestMessage NewMessage(RestRequest request)
    {
        var message = new HttpRequestMessage(request.Route.Method, _root + request.Path)
        {
            Content = request.NewContent(),
            Version = _client.DefaultRequestVersion,
            VersionPolicy = _client.DefaultVersionPolicy,
        };
        if (request.Route.IsWithBotToken) message.Headers.Authorization = _botToken;
        return message;
    }

    private static async Task<object> ReadAsync(HttpResponseMessage response, JsonTypeInfo type, CancellationToken ct)
    {
        await using var body = await response.Content.ReadAsStreamAsync(ct);
        return await JsonSerializer.DeserializeAsync(body, type, ct) ?? throw new JsonException("The response is null.");
    }

    private TimeSpan Left(Call call) => call.Request.Within - _time.GetElapsedTime(call.StartedAt);

    // An earlier try that seemed to be lost has arrived.
    private static bool IsDone(RestRoute route, int code) =>
        (route == RestRoute.Callback && code == AlreadyAcknowledged) || (route.Method == HttpMethod.Delete && code == UnknownMessage);

    private static bool HasLeft(Exception error) => error is not HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
    };

    private static DiscordApiException Limited(RestRoute route, TimeSpan? wait) =>
        new(route.Name, "429 Discord limits how often this may be asked") { Status = HttpStatusCode.TooManyRequests, RetryAfter = wait };

    /// <summary>A request with what has happened to it so far.</summary>
    private sealed class Call(RestSender sender, RestRequest request, JsonTypeInfo? type, long startedAt)
    {
        public RestSender Sender { get; } = sender;

        public RestRequest Request { get; } = request;

        public JsonTypeInfo? Type { get; } = type;

        public long StartedAt { get; } = startedAt;

        public RateLimits.Turn Turn { get; set; }

        public bool MayHaveArrived { get; set; }

        public DiscordApiException? LastFailure { get; set; }
    }
}
