using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace PurgeBot.Discord.Rest;

/// <summary>Start here: sends requests within Discord's limits and in time, and again where that helps and does nothing twice.</summary>
/// <remarks>Thread-safe. Errors and log lines name the route with placeholders; the address itself may hold a token.</remarks>
internal sealed class RestSender : IDisposable
{
    private readonly RateLimits _limits;
    private readonly GlobalRateLimit _globalLimit;
    private readonly InvalidRequests _invalid;
    private readonly BotToken _token;
    private readonly RestExchange _exchange;
    private readonly ResiliencePipeline<RestTry> _repetition;
    private readonly OccasionalLine _refusalLine;
    private readonly TimeProvider _time;
    private readonly ILogger<RestSender> _log;

    /// <summary>Sends nothing yet.</summary>
    public RestSender(IOptions<DiscordOptions> options, TimeProvider time, Func<double> chance, ILogger<RestSender> log)
    {
        _limits = new RateLimits(time);
        _globalLimit = new GlobalRateLimit(time);
        _invalid = new InvalidRequests(time);
        _token = new BotToken(options.Value.Token);
        _exchange = new RestExchange(options.Value.ApiBaseUrl, _token, new RefusalReader(_token, _globalLimit, _invalid, time, log), time);
        _repetition = Repetition.New(time, chance);
        _refusalLine = new OccasionalLine(time);
        (_time, _log) = (time, log);
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
    public void Dispose() => _exchange.Dispose();

    private async Task<object?> SendAsync(RestRequest request, JsonTypeInfo? type, CancellationToken ct)
    {
        _token.ThrowIfRefused(request.Route);
        using var deadline = new CancellationTokenSource(request.Within, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        var call = new RestCall(request, type, _time.GetTimestamp());
        try
        {
            using var turn = await _limits.EnterAsync(request.Route, request.Major, either.Token);
            call.Turn = turn;
            var last = await _repetition.ExecuteAsync(static (state, ct) => state.Sender.TryAsync(state.Call, ct), (Sender: this, Call: call), either.Token);
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

    private async ValueTask<RestTry> TryAsync(RestCall call, CancellationToken ct)
    {
        if (call.Turn.Wait is { Ticks: > 0 } wait)
        {
            if (wait > call.Left(_time)) return new RestTry(null, DiscordApiException.Limited(call.Route.Name, wait));
            await Task.Delay(wait, _time, ct);
        }

        if (call.Route.IsWithBotToken)
        {
            await _globalLimit.WaitAsync(ct);
            _token.ThrowIfRefused(call.Route);
        }

        if (_invalid.AreTooMany)
        {
            if (_refusalLine.IsDue()) _log.TooManyRefusals(_invalid.Count);
            return new RestTry(null, new DiscordApiException(call.Route.Name, "not sent, since Discord has refused too many requests lately"));
        }

        var result = await _exchange.SendAsync(call, ct);
        call.LastFailure = result.Failure ?? call.LastFailure;
        return result;
    }
}
