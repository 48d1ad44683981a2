namespace PurgeBot.Discord.Gateway;

/// <summary>Discord refuses the bot, and trying again would not help. The message is one sentence for whoever runs it.</summary>
/// <param name="message">What to do about it.</param>
internal sealed class GatewayRefusedException(string message) : Exception(message);
