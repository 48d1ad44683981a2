namespace PurgeBot.Discord.Emulator.People;

/// <summary>Where somebody uses the bot; the values are Discord's interaction context types.</summary>
public enum Place
{
    Guild = 0,

    /// <summary>A direct message with the bot.</summary>
    BotDm = 1,

    /// <summary>A direct message with somebody else, where the bot comes along with the person who installed it.</summary>
    PrivateChannel = 2,
}
