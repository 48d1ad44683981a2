using System.Net;
using Microsoft.Extensions.Logging;

namespace PurgeBot.Discord.Rest;

/// <summary>What a response that is no success means: wait, try again, stop, or take it as done. Keeps count of what Discord counts.</summary>
/// <param name="token">The bot's token.</param>
/// <param name="globalLimit">Told when the bot's global limit is reached.</param>
/// <param name="invalid">Told of each request that Discord calls invalid.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Told of limits, once in a while.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed class RefusalReader(BotToken token, GlobalRateLimit globalLimit, InvalidRequests invalid, TimeProvider time, ILogger log)
{
    // Interaction has already been acknowledged; unknown message (Discord, Opcodes and Status Codes, JSON Error Codes).
    private const int AlreadyAcknowledged = 40060;
    private const int UnknownMessage = 10008;

    // What a request takes where Discord or this machine is slow: so much is left for the last one.
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(0.5);

    private readonly OccasionalLine _limitedLine = new(time);

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidTokenException">Discord does not know the bot's token.</exception>
    public async Task<RestTry> ReadAsync(RestCall call, HttpResponseMessage response, RateLimitHeaders headers, CancellationToken ct)
    {
        var body = await ErrorBody.ReadAsync(response.Content, ct);
        var status = response.StatusCode;
        if (IsInvalid(status, headers)) invalid.Add();
        if (status == HttpStatusCode.Unauthorized && call.Route.IsWithBotToken) throw token.Refuse(call.Route);
        if (status == HttpStatusCode.TooManyRequests)
            return Limit(call, headers.IsGlobal || body.IsGlobal, headers.IsShared, body.RetryAfter ?? RateLimitHeaders.RetryAfter(response.Headers) ?? headers.ResetAfter);
        if (call.MayHaveArrived && IsDone(call.Route, body.Code)) return default;

        var isDiscordsFault = (int)status >= 500;
        call.MayHaveArrived |= isDiscordsFault;
        return new RestTry(null, new DiscordApiException(call.Route.Name, Reason(call, status, body)) { Status = status, Code = body.Code })
        {
            MayRepeat = isDiscordsFault && call.Route.IsRepeatable,
        };
    }

    private RestTry Limit(RestCall call, bool isGlobal, bool isShared, TimeSpan? wait)
    {
        var scope = isGlobal ? "global" : isShared ? "shared" : "own";
        DiscordMeters.Limited(scope);
        if (_limitedLine.IsDue()) Say(call, scope, wait);
        if (wait is { } known)
        {
            if (isGlobal && call.Route.IsWithBotToken) globalLimit.Block(known);
            else call.Turn.Block(known);
        }

        // Discord has done nothing yet, so that any request may be repeated; one that would not be in time need not be.
        var left = call.Left(time);
        return new RestTry(null, DiscordApiException.Limited(call.Route.Name, wait))
        {
            MayRepeat = wait is null ? left > LastMoment : wait < left,
            Wait = wait,
            LimitedAtMost = wait is null ? left - LastMoment : null,
        };
    }

    private void Say(RestCall call, string scope, TimeSpan? wait)
    {
        if (wait is { } known) log.RateLimited(call.Route.Name, scope, known.TotalSeconds);
        else log.RateLimitedForUnknownTime(call.Route.Name, scope);
    }

    private string Reason(RestCall call, HttpStatusCode status, ErrorBody body)
    {
        var reason = token.TakeOut($"{(int)status} {body.Code} {body.Message ?? status.ToString()}");
        return call.Request.Major.Length > 0 ? reason.Replace(call.Request.Major, "…", StringComparison.Ordinal) : reason;
    }

    // Discord, Rate Limits, Invalid Request Limit.
    private static bool IsInvalid(HttpStatusCode status, RateLimitHeaders headers) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => true,
        HttpStatusCode.TooManyRequests => !headers.IsShared,
        _ => false,
    };

    // An earlier try that seemed to be lost has arrived.
    private static bool IsDone(RestRoute route, int code) =>
        (route == RestRoute.Callback && code == AlreadyAcknowledged) || (route.Method == HttpMethod.Delete && code == UnknownMessage);
}
