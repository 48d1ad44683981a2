namespace PurgeBot.Tests.Discord;

/// <summary>How interactions get to the bot.</summary>
public enum Transport
{
    /// <summary>Over the gateway: a token and no public key.</summary>
    Gateway,

    /// <summary>Over HTTP: a public key and no token.</summary>
    Http,

    /// <summary>Over HTTP, with the gateway connected as well: both.</summary>
    HttpBesideGateway,
}
