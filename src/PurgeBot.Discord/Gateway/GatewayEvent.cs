namespace PurgeBot.Discord.Gateway;

/// <summary>The events that the bot knows (Discord, Gateway Events, Receive Events).</summary>
internal enum GatewayEvent
{
    /// <summary>The message is no event.</summary>
    None,

    /// <summary>A session has begun.</summary>
    Ready,

    /// <summary>A session goes on.</summary>
    Resumed,

    /// <summary>Somebody used a command, a button or a menu.</summary>
    InteractionCreate,

    /// <summary>Any other event: it is counted and otherwise let be.</summary>
    Other,
}
