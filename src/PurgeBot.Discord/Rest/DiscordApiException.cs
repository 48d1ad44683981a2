using System.Net;

namespace PurgeBot.Discord.Rest;

/// <summary>Discord refused a request, or could not be reached. The message names the route, never a token.</summary>
/// <param name="route">Method and path with placeholders for what is in it.</param>
/// <param name="reason">What went wrong.</param>
/// <param name="cause">What was caught, or null.</param>
internal class DiscordApiException(string route, string reason, Exception? cause = null) : Exception($"{route}: {reason}", cause)
{
    /// <summary>What Discord answered with; null where it did not answer.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Discord's own number for the error, zero for none (Discord, Opcodes and Status Codes, JSON Error Codes).</summary>
    public int Code { get; init; }

    /// <summary>How long Discord asks to wait, if it did.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What is said of a request that Discord limits, or that would have to wait longer than it can.</summary>
    public static DiscordApiException Limited(string route, TimeSpan? wait) =>
        new(route, "429 Discord limits how often this may be asked") { Status = HttpStatusCode.TooManyRequests, RetryAfter = wait };
}

/// <summary>Discord does not know the bot's token. Nothing is sent with it again.</summary>
/// <param name="route">Method and path with placeholders for what is in it.</param>
internal sealed class InvalidTokenException(string route) : DiscordApiException(route, Sentence)
{
    /// <summary>What to tell whoever runs the bot.</summary>
    public const string Sentence =
        "Discord refuses the token in Discord:Token: reset it on the page Bot of your application at https://discord.com/developers/applications and set the new one.";
}
