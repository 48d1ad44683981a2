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

    /// <summary>Method and path with placeholders.</summary>
    public string Name { get; } = $"{Method} {Template}";

    /// <summary>How long one try may take. Discord waits 3 s for a callback: one that hangs for a second leaves time for others.</summary>
    public TimeSpan TryWithin { get; init; } = TimeSpan.FromSeconds(10);

    public override string ToString() => Name;
}
