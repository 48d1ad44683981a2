using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PurgeBot.Discord.Rest;

/// <summary>One request there and one response back, or what came instead of it.</summary>
/// <param name="api">Root of the HTTP API.</param>
/// <param name="token">The bot's token.</param>
/// <param name="refusals">Reads what is not a success.</param>
/// <param name="time">The clock.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed class RestExchange(Uri api, BotToken token, RefusalReader refusals, TimeProvider time) : IDisposable
{
    /// <summary>Most bytes of a response that is read: a hundred messages with everything that one can hold are about half as much.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private readonly HttpClient _client = RestClient.New();
    private readonly string _root = api.AbsoluteUri.TrimEnd('/');

    /// <summary>Sends it once. What goes wrong on the way is in the result.</summary>
    /// <exception cref="InvalidTokenException">Discord does not know the bot's token.</exception>
    public async Task<RestTry> SendAsync(RestCall call, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(call.Route.TryWithin, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            using var message = NewMessage(call.Request);
            using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var headers = RateLimitHeaders.Read(response.Headers);
            call.Turn.Learn(headers);
            if (!response.IsSuccessStatusCode) return await refusals.ReadAsync(call, response, headers, either.Token);
            return new RestTry(call.Type is null ? null : await ReadAsync(response, call.Type, either.Token), null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Lost(call, $"no answer within {call.Route.TryWithin.TotalSeconds:F0} s", null, hasLeft: true);
        }
        catch (HttpRequestException error) when (error.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return new RestTry(null, new DiscordApiException(call.Route.Name, "the response is longer than any of Discord's", error));
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return Lost(call, "the connection failed", error, HasLeft(error));
        }
        catch (JsonException error)
        {
            return new RestTry(null, new DiscordApiException(call.Route.Name, "the response is not what the documentation says", error));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private HttpRequestMessage NewMessage(RestRequest request)
    {
        var message = new HttpRequestMessage(request.Route.Method, _root + request.Path)
        {
            Content = request.NewContent(),
            Version = _client.DefaultRequestVersion,
            VersionPolicy = _client.DefaultVersionPolicy,
        };
        if (request.Route.IsWithBotToken) message.Headers.Authorization = token.Header;
        return message;
    }

    private static async Task<object> ReadAsync(HttpResponseMessage response, JsonTypeInfo type, CancellationToken ct)
    {
        // By what arrives, not by what the server says that it is going to send.
        await response.Content.LoadIntoBufferAsync(MostBytes, ct);
        await using var body = await response.Content.ReadAsStreamAsync(ct);
        return await JsonSerializer.DeserializeAsync(body, type, ct) ?? throw new JsonException("The response is null.");
    }

    private static RestTry Lost(RestCall call, string reason, Exception? cause, bool hasLeft)
    {
        call.MayHaveArrived |= hasLeft;
        return new RestTry(null, new DiscordApiException(call.Route.Name, reason, cause)) { MayRepeat = call.Route.IsRepeatable || !hasLeft };
    }

    private static bool HasLeft(Exception error) => error is not HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
    };
}
