using PurgeBot.Discord.Wire;

namespace PurgeBot.Discord.Rest;

/// <summary>The endpoints of Discord that the bot uses. All throw <see cref="DiscordApiException"/> where Discord refuses or cannot be reached.</summary>
/// <param name="sender">What sends them.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed class DiscordApi(RestSender sender)
{
    // Nobody waits for these but the start, which tries again by itself.
    private static readonly TimeSpan WithinStart = TimeSpan.FromSeconds(30);

    // The token lives for 15 minutes, but nobody looks at a loading message for longer than this.
    private static readonly TimeSpan WithinPatience = TimeSpan.FromSeconds(20);

    /// <summary>Where the gateway is, and how many sessions may be started.</summary>
    /// <exception cref="InvalidTokenException">Discord does not know the bot's token.</exception>
    public Task<GatewayInfo> GetGatewayAsync(CancellationToken ct) =>
        sender.ReadAsync(new RestRequest(RestRoute.Gateway, "/gateway/bot", WithinStart), DiscordJson.Default.GatewayInfo, ct);

    /// <summary>The application that the token belongs to.</summary>
    /// <exception cref="InvalidTokenException">Discord does not know the bot's token.</exception>
    public Task<ApplicationInfo> GetApplicationAsync(CancellationToken ct) =>
        sender.ReadAsync(new RestRequest(RestRoute.Application, "/applications/@me", WithinStart), DiscordJson.Default.ApplicationInfo, ct);

    /// <summary>Puts commands in the place of all that were registered.</summary>
    /// <param name="application">The application.</param>
    /// <param name="commands">A JSON array of <see cref="CommandBody"/>.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="InvalidTokenException">Discord does not know the bot's token.</exception>
    public Task OverwriteCommandsAsync(Snowflake application, ReadOnlyMemory<byte> commands, CancellationToken ct) =>
        sender.SendAsync(new RestRequest(RestRoute.Commands, $"/applications/{application}/commands", WithinStart) { Json = commands }, ct);

    /// <summary>Gives an interaction its first answer.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="token">Its token.</param>
    /// <param name="response">The answer.</param>
    /// <param name="within">What is left of the 3 s in which Discord takes it.</param>
    /// <param name="ct">Gives up.</param>
    public Task RespondAsync(Snowflake interaction, string token, InteractionResponse response, TimeSpan within, CancellationToken ct) =>
        sender.SendAsync(
            new RestRequest(RestRoute.Callback, $"/interactions/{interaction}/{Escaped(token)}/callback", within)
            {
                Major = token,
                Json = SentJson.Bytes(response),
                Files = (response.Data as MessageBody)?.Files ?? [],
            },
            ct);

    /// <summary>Changes the first answer, or puts the message in the place of a promised one.</summary>
    public Task EditOriginalAsync(Snowflake application, string token, MessageBody message, CancellationToken ct) =>
        sender.SendAsync(Message(RestRoute.EditOriginal, $"{Webhook(application, token)}/messages/@original", token, message), ct);

    /// <summary>Sends another message after the first answer.</summary>
    public Task FollowUpAsync(Snowflake application, string token, MessageBody message, CancellationToken ct) =>
        sender.SendAsync(Message(RestRoute.FollowUp, Webhook(application, token), token, message), ct);

    /// <summary>Takes the first answer away, or the message whose change was promised.</summary>
    public Task DeleteOriginalAsync(Snowflake application, string token, CancellationToken ct) =>
        sender.SendAsync(
            new RestRequest(RestRoute.DeleteOriginal, $"{Webhook(application, token)}/messages/@original", WithinPatience) { Major = token }, ct);

    private static RestRequest Message(RestRoute route, string path, string token, MessageBody message) =>
        new(route, path, WithinPatience) { Major = token, Files = message.Files, Json = SentJson.Bytes(message) };

    private static string Webhook(Snowflake application, string token) => $"/webhooks/{application}/{Escaped(token)}";

    // Discord's tokens need no escapes. What arrives as one can still lead to no other path.
    private static string Escaped(string token) => Uri.EscapeDataString(token);
}
