namespace PurgeBot.Discord.Rest;

/// <summary>An endpoint of Discord's and how it is dealt with.</summary>
/// <param name="Method">The method.</param>
/// <param name="Template">The path with placeholders: what is said of it in logs and errors, and what rate limits go by at first.</param>
/// <param name="IsWithBotToken">
/// Whether the bot's token is sent. Endpoints of interactions have a token of their own in the path, and the bot's global limit does not bind
/// them (Discord, Receiving and Responding, Endpoints).
/// </param>
/// <param name="IsRepeatable">Whether a request that may have arrived can be sent again without doing anything twice.</param>
internal sealed record RestRoute(HttpMethod Method, string Template, bool IsWithBotToken, bool IsRepeatable)
{
    /// <summary>Get Gateway Bot.</summary>
    public static RestRoute Gateway { get; } = new(HttpMethod.Get, "/gateway/bot", IsWithBotToken: true, IsRepeatable: true);

    /// <summary>Get Current Application.</summary>
    public static RestRoute Application { get; } = new(HttpMethod.Get, "/applications/@me", IsWithBotToken: true, IsRepeatable: true);

    /// <summary>Bulk Overwrite Global Application Commands.</summary>
    public static RestRoute Commands { get; } = new(HttpMethod.Put, "/applications/{application}/commands", IsWithBotToken: true, IsRepeatable: true);

    /// <summary>Create Interaction Response. Discord takes one for an interaction and refuses a second, so that it can be repeated.</summary>
    public static RestRoute Callback { get; } =
        new(HttpMethod.Post, "/interactions/{interaction}/{token}/callback", IsWithBotToken: false, IsRepeatable: true) { TryWithin = TimeSpan.FromSeconds(1) };

    /// <summary>Edit Original Interaction Response.</summary>
    public static RestRoute EditOriginal { get; } =
        new(HttpMethod.Patch, "/webhooks/{application}/{token}/messages/@original", IsWithBotToken: false, IsRepeatable: true);

    /// <summary>Delete Original Interaction Response.</summary>
    public static RestRoute DeleteOriginal { get; } =
        new(HttpMethod.Delete, "/webhooks/{application}/{token}/messages/@original", IsWithBotToken: false, IsRepeatable: true);

    /// <summary>Create Followup Message. Has no nonce, so that a second one would be a second message.</summary>
    public static RestRoute FollowUp { get; } = new(HttpMethod.Post, "/webhooks/{application}/{token}", IsWithBotToken: false, IsRepeatable: false);

    /// <summary>Create Message. Has a nonce that Discord enforces, so that a second one soon after the first is no second message.</summary>
    public static RestRoute CreateMessage { get; } = new(HttpMethod.Post, "/channels/{channel}/messages", IsWithBotToken: true, IsRepeatable: true);

    /// <summary>Get Channel Messages.</summary>
    public static RestRoute Messages { get; } = new(HttpMethod.Get, "/channels/{channel}/messages", IsWithBotToken: true, IsRepeatable: true);

    /// <summary>Get Channel.</summary>
    public static RestRoute Channel { get; } = new(HttpMethod.Get, "/channels/{channel}", IsWithBotToken: true, IsRepeatable: true);

    /// <summary>Get Guild.</summary>
    public static RestRoute Guild { get; } = new(HttpMethod.Get, "/guilds/{guild}", IsWithBotToken: true, IsRepeatable: true);

    /// <summary>Get Guild Member.</summary>
    public static RestRoute Member { get; } = new(HttpMethod.Get, "/guilds/{guild}/members/{user}", IsWithBotToken: true, IsRepeatable: true);

    /// <summary>Get Current User.</summary>
    public static RestRoute Self { get; } = new(HttpMethod.Get, "/users/@me", IsWithBotToken: true, IsRepeatable: true);

    /// <summary>Get Current User Guilds.</summary>
    public static RestRoute Guilds { get; } = new(HttpMethod.Get, "/users/@me/guilds", IsWithBotToken: true, IsRepeatable: true);

    /// <summary>Create DM. Gives the channel that there is already, if there is one.</summary>
    public static RestRoute DirectMessage { get; } = new(HttpMethod.Post, "/users/@me/channels", IsWithBotToken: true, IsRepeatable: true);

    /// <summary>Method and path with placeholders.</summary>
    public string Name { get; } = $"{Method} {Template}";

    /// <summary>How long one try may take. Discord waits 3 s for a callback: one that hangs for a second leaves time for others.</summary>
    public TimeSpan TryWithin { get; init; } = TimeSpan.FromSeconds(10);

    public override string ToString() => Name;
}
