using System.Collections.Immutable;

namespace PurgeBot.Chat.Commands;

/// <summary>What somebody wants of the bot, on whatever platform: one of four kinds, and no others.</summary>
public abstract record ChatRequest
{
    private ChatRequest(RequestOrigin origin) => Origin = origin;

    /// <summary>Who asked, and when.</summary>
    public RequestOrigin Origin { get; }

    /// <summary>A slash command.</summary>
    /// <param name="Origin">Who asked, and when.</param>
    /// <param name="Name">English name of the command.</param>
    /// <param name="Options">Values by English name of the option; those left out are not in it.</param>
    public sealed record Command(RequestOrigin Origin, string Name, ImmutableDictionary<string, string> Options) : ChatRequest(Origin);

    /// <summary>A command on a message.</summary>
    /// <param name="Origin">Who asked, and when.</param>
    /// <param name="Name">English name of the command.</param>
    /// <param name="Text">The text of the message; may be empty.</param>
    public sealed record OnMessage(RequestOrigin Origin, string Name, string Text) : ChatRequest(Origin);

    /// <summary>Somebody types the value of an option.</summary>
    /// <param name="Origin">Who asked, and when.</param>
    /// <param name="Name">English name of the command.</param>
    /// <param name="Option">English name of the option.</param>
    /// <param name="Typed">What has been typed so far; may be empty.</param>
    public sealed record Completion(RequestOrigin Origin, string Name, string Option, string Typed) : ChatRequest(Origin);

    /// <summary>Somebody pressed a button or chose from a menu on one of the bot's replies.</summary>
    /// <param name="Origin">Who pressed it, and when.</param>
    /// <param name="State">The <see cref="Cards.Button.State"/> or <see cref="Cards.CardPart.Menu.State"/>.</param>
    /// <param name="Chosen">The values chosen from a menu; empty for buttons.</param>
    /// <param name="IsOnPrivateReply">Whether only the presser sees the reply.</param>
    public sealed record Press(RequestOrigin Origin, string State, ImmutableArray<string> Chosen, bool IsOnPrivateReply) : ChatRequest(Origin);
}

/// <summary>Who asked, and when.</summary>
/// <param name="UserId">The platform's stable id of the person, up to 20 ASCII digits or letters. Not logged.</param>
/// <param name="Locale">BCP 47 tag of the person's language.</param>
/// <param name="ReceivedAt">
/// When the request arrived, by <see cref="TimeProvider.GetTimestamp"/>: monotonic, so that a clock set wrong makes nobody late.
/// </param>
public sealed record RequestOrigin(string UserId, string Locale, long ReceivedAt);
