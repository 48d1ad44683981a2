using System.Net.Http.Headers;

namespace PurgeBot.Discord.Rest;

/// <summary>The bot's token, and whether Discord has refused it. Its text is in no property and no message.</summary>
/// <param name="token">The token; empty for none, which is as good as refused.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed class BotToken(string token)
{
    private volatile bool _isRefused = token.Length == 0;

    /// <summary>What goes with requests that need it.</summary>
    public AuthenticationHeaderValue Header { get; } = new("Bot", token);

    /// <summary>Once it is refused, nothing is sent with it again.</summary>
    /// <exception cref="InvalidTokenException">Discord has refused it.</exception>
    public void ThrowIfRefused(RestRoute route)
    {
        if (_isRefused && route.IsWithBotToken) throw new InvalidTokenException(route.Name);
    }

    /// <summary>Notes that Discord refuses it.</summary>
    /// <returns>What to throw.</returns>
    public InvalidTokenException Refuse(RestRoute route)
    {
        _isRefused = true;
        return new InvalidTokenException(route.Name);
    }

    /// <summary>A text of Discord's without the token, which it may repeat.</summary>
    public string TakeOut(string text) => token.Length == 0 ? text : text.Replace(token, "…", StringComparison.Ordinal);
}
