namespace PurgeBot.Discord.Gateway;

/// <summary>Discord refuses the bot, and trying again would not help. The message is one sentence for whoever runs it.</summary>
/// <param name="message">What to do about it.</param>
/// <param name="code">The close code; null where the connection was not even tried.</param>
internal sealed class GatewayRefusedException(string message, int? code = null) : Exception(message)
{
    /// <summary>The gateway's close code; null where the connection was not even tried.</summary>
    public int? Code => code;
}
