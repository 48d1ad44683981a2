using Microsoft.Extensions.Options;
using PurgeBot.Discord.Endpoint;
using PurgeBot.Discord.Gateway;

namespace PurgeBot.Discord;

/// <summary>Stops the bot at its start where it could not possibly reach Discord. No message repeats the token.</summary>
internal sealed class DiscordOptionsValidator : IValidateOptions<DiscordOptions>
{
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        if (options.PublicKey.Length > 0 && !RequestSignature.TryReadKey(options.PublicKey, out _))
            return ValidateOptionsResult.Fail("Discord:PublicKey is not a key of 64 hexadecimal digits: copy the Public Key from the page General Information of your application at https://discord.com/developers/applications.");
        if (!ShardChoice.TryRead(options.Shards, out _, out var fault)) return ValidateOptionsResult.Fail(fault);
        if (options.Token.Length == 0 && options.PublicKey.Length > 0) return IsSafe(options.ApiBaseUrl) ? ValidateOptionsResult.Success : Unsafe;
        if (string.IsNullOrWhiteSpace(options.Token))
            return ValidateOptionsResult.Fail("Discord:Token is missing: it is on the page Bot of your application at https://discord.com/developers/applications.");
        if (options.Token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase))
            return ValidateOptionsResult.Fail("Discord:Token is the token alone, without the word Bot before it.");
        if (options.Token.AsSpan().ContainsAnyExceptInRange('!', '~'))
            return ValidateOptionsResult.Fail("Discord:Token has a space or a letter in it that no token has: copy it again.");
        return IsSafe(options.ApiBaseUrl) ? ValidateOptionsResult.Success : Unsafe;
    }

    private static ValidateOptionsResult Unsafe { get; } =
        ValidateOptionsResult.Fail("Discord:ApiBaseUrl must begin with https://, since tokens are sent there; http:// is for this machine alone.");

    private static bool IsSafe(Uri? address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
