namespace PurgeBot.Discord.Gateway;

/// <summary>Close codes of the gateway (Discord, Opcodes and Status Codes, Gateway Close Event Codes).</summary>
/// <remarks>Codes not named here, known or not, leave the session as it was: it is resumed.</remarks>
internal static class GatewayCloseCode
{
    /// <summary>Ends the session: sent only when the host stops.</summary>
    public const int Stop = 1000;

    /// <summary>Ends the connection and keeps the session: any code but 1000 and 1001 does, and this one is nobody else's.</summary>
    public const int Reconnect = 4900;

    /// <summary>There are more servers than the shards may have.</summary>
    public const int ShardingRequired = 4011;

    private const int InvalidSequence = 4007;
    private const int SessionTimedOut = 4009;

    /// <summary>Whether a session outlives a connection that Discord closed with this code.</summary>
    /// <param name="code">The code, or null where none came.</param>
    public static bool KeepsSession(int? code) => code is not (InvalidSequence or SessionTimedOut);

    /// <summary>Why the bot must stop, and what to do about it, in one sentence; null where it may go on.</summary>
    /// <param name="code">The code, or null where none came.</param>
    public static string? Refusal(int? code) => code switch
    {
        4004 => "Discord refused the token (gateway close code 4004): copy the bot's token anew from the application's Bot page "
            + "in the developer portal and set Discord:Token to it.",
        4010 => "Discord refused the shard (gateway close code 4010): leave Discord:Shards:Count out, or set it to a multiple of the number of shards that Discord has assigned to the bot.",
        ShardingRequired => "The bot is in too many servers for so few shards (gateway close code 4011), of which each may have 2,500: "
            + "leave Discord:Shards:Count out for as many as Discord recommends, or raise it in every process.",
        4012 => "Discord no longer speaks version 10 of the gateway (gateway close code 4012): install a newer version of PurgeBot.",
        4013 => "Discord refused the intents as invalid (gateway close code 4013): the bot asks for none that has to be switched on, so install a newer version.",
        4014 => "Discord refused the intents as not allowed (gateway close code 4014): the bot asks for none that has to be switched on, so install a newer version.",
        _ => null,
    };
}
