using Microsoft.Extensions.Options;

namespace PurgeBot.Discord;

/// <summary>Stops the bot at its start where it could not possibly reach Discord. No message repeats the token.</summary>
internal sealed class DiscordOptionsValidator : IValidateOptions<DiscordOptions>
{
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Token))
            return ValidateOptionsResult.Fail("Discord:Token is missing: it is on the page Bot of your application at https://discord.com/developers/applications.");
        if (options.Token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase))
            return ValidateOptionsResult.Fail("Discord:Token is the token alone, without the word Bot before it.");
        if (options.Token.AsSpan().ContainsAnyExceptInRange('!', '~'))
            return ValidateOptionsResult.Fail("Discord:Token has a space or a letter in it that no token has: copy it again.");
        if (!IsSafe(options.ApiBaseUrl))
            return ValidateOptionsResult.Fail("Discord:ApiBaseUrl must begin with https://, since the token is sent there; http:// is for this machine alone.");
        return ValidateOptionsResult.Success;
    }

    private static bool IsSafe(Uri? address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
