using Microsoft.Extensions.Options;
using PurgeBot.Discord.Rest;

namespace PurgeBot.Discord;

/// <summary>Looks at what is configured for Discord, and asks Discord about it.</summary>
public sealed class DiscordCheckup
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(10);

    private readonly DiscordApi _api;
    private readonly DiscordOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Asks nothing yet.</summary>
    /// <exception cref="OptionsValidationException">A setting cannot be right.</exception>
    internal DiscordCheckup(DiscordApi api, IOptions<DiscordOptions> options, TimeProvider time) => (_api, _options, _time) = (api, options.Value, time);

    /// <summary>How far the clock here is ahead of Discord's, to a second or two; negative where it is behind. Null where Discord cannot be reached.</summary>
    /// <param name="ct">Gives up.</param>
    public async Task<TimeSpan?> ClockSkewAsync(CancellationToken ct)
    {
        using var http = RestClient.New();
        using var limit = new CancellationTokenSource(Within, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            // The one address that needs no token; any response has the time.
            using var response = await http.GetAsync(_options.ApiBaseUrl.AbsoluteUri.TrimEnd('/') + "/gateway", HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.Headers.Date is { } date ? _time.GetUtcNow() - date : null;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>What Discord says of the token, and of the public key where there is one.</summary>
    /// <param name="ct">Gives up.</param>
    public async Task<CheckedToken> TokenAsync(CancellationToken ct)
    {
        try
        {
            var application = await _api.GetApplicationAsync(ct);
            if (_options.PublicKey.Length > 0 && !string.Equals(application.VerifyKey, _options.PublicKey, StringComparison.OrdinalIgnoreCase))
                return new CheckedToken.OtherKey(application.Name ?? "");
            return new CheckedToken.Valid(application.Name ?? "", application.InteractionsEndpointUrl is not null);
        }
        catch (InvalidTokenException)
        {
            return new CheckedToken.Refused(InvalidTokenException.Sentence);
        }
        catch (DiscordApiException error)
        {
            return new CheckedToken.Unknown(error.Message);
        }
    }
}

/// <summary>What Discord says of a token: one of four things, and no others.</summary>
public abstract record CheckedToken
{
    private CheckedToken()
    {
    }

    /// <summary>It is good, and so is the public key where there is one.</summary>
    /// <param name="Application">Name of the application.</param>
    /// <param name="HasEndpoint">Whether Discord sends its interactions over HTTP; the gateway brings none then.</param>
    public sealed record Valid(string Application, bool HasEndpoint) : CheckedToken;

    /// <summary>It is good, and the public key is another application's.</summary>
    /// <param name="Application">Name of the token's application.</param>
    public sealed record OtherKey(string Application) : CheckedToken;

    /// <summary>Discord does not know it.</summary>
    /// <param name="Sentence">What to do.</param>
    public sealed record Refused(string Sentence) : CheckedToken;

    /// <summary>Discord cannot be asked.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Unknown(string Reason) : CheckedToken;
}
