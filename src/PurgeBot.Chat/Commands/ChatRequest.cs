using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace PurgeBot.Chat.Commands;

/// <summary>What somebody wants of the bot, on whatever platform: one of five kinds, and no others.</summary>
public abstract record ChatRequest
{
    private ChatRequest(RequestOrigin origin) => Origin = origin;

    /// <summary>Who asked, and when.</summary>
    public RequestOrigin Origin { get; }

    /// <summary>A slash command.</summary>
    /// <param name="Origin">Who asked, and when.</param>
    /// <param name="Name">English name of the command; with that of the subcommand behind a space where there is one.</param>
    /// <param name="Options">Values by English name of the option; those left out are not in it.</param>
    public sealed record Command(RequestOrigin Origin, string Name, ImmutableDictionary<string, string> Options) : ChatRequest(Origin)
    {
        /// <summary>Files by English name of the option.</summary>
        public ImmutableDictionary<string, AttachedFile> Files { get; init; } = ImmutableDictionary<string, AttachedFile>.Empty;
    }

    /// <summary>A command on a message.</summary>
    /// <param name="Origin">Who asked, and when.</param>
    /// <param name="Name">English name of the command.</param>
    /// <param name="Text">The text of the message; may be empty.</param>
    public sealed record OnMessage(RequestOrigin Origin, string Name, string Text) : ChatRequest(Origin);

    /// <summary>Somebody types the value of an option.</summary>
    /// <param name="Origin">Who asked, and when.</param>
    /// <param name="Name">English name of the command; with that of the subcommand behind a space where there is one.</param>
    /// <param name="Option">English name of the option.</param>
    /// <param name="Typed">What has been typed so far; may be empty.</param>
    public sealed record Completion(RequestOrigin Origin, string Name, string Option, string Typed) : ChatRequest(Origin)
    {
        /// <summary>What the command's other options have so far, by their English names.</summary>
        public ImmutableDictionary<string, string> Others { get; init; } = ImmutableDictionary<string, string>.Empty;
    }

    /// <summary>Somebody pressed a button or chose from a menu on one of the bot's replies.</summary>
    /// <param name="Origin">Who pressed it, and when.</param>
    /// <param name="State">The <see cref="Cards.Button.State"/> or <see cref="Cards.CardPart.Menu.State"/>.</param>
    /// <param name="Chosen">The values chosen from a menu; empty for buttons.</param>
    /// <param name="IsOnPrivateReply">Whether only the presser sees the reply.</param>
    public sealed record Press(RequestOrigin Origin, string State, ImmutableArray<string> Chosen, bool IsOnPrivateReply) : ChatRequest(Origin)
    {
        /// <summary>Whether the platform says that it is a reply to the presser. What the state says of that is nobody's word.</summary>
        public bool IsOnOwnReply { get; init; }
    }

    /// <summary>Somebody filled in a form.</summary>
    /// <param name="Origin">Who filled it in, and when.</param>
    /// <param name="State">The <see cref="Form.State"/>.</param>
    /// <param name="Fields">What was filled in, by <see cref="FormField.Name"/>; what was left empty may be missing.</param>
    /// <param name="IsOnPrivateReply">Whether it was opened on a reply that only they see.</param>
    public sealed record Submit(RequestOrigin Origin, string State, ImmutableDictionary<string, string> Fields, bool IsOnPrivateReply) : ChatRequest(Origin);
}

/// <summary>Who asked, and when.</summary>
/// <param name="UserId">The platform's stable id of the person, up to 20 ASCII digits or letters. Not logged.</param>
/// <param name="Locale">BCP 47 tag of the person's language.</param>
/// <param name="ReceivedAt">
/// When the request arrived, by <see cref="TimeProvider.GetTimestamp"/>: monotonic, so that a clock set wrong makes nobody late.
/// </param>
public sealed record RequestOrigin(string UserId, string Locale, long ReceivedAt)
{
    /// <summary>What they are in the guild that they ask in; null outside of guilds.</summary>
    public Membership? Membership { get; init; }
}

/// <summary>Somebody as a member of a guild, as the platform tells it with this very request.</summary>
/// <param name="Guild">The guild: an id of the platform's, 64 bits.</param>
/// <param name="Member">The person: an id of the platform's, 64 bits.</param>
/// <param name="MayManage">Whether they may manage the guild.</param>
public sealed record Membership(long Guild, long Member, bool MayManage)
{
    /// <summary>Somebody outside of guilds, as the only member of one that is theirs alone. Nobody and no guild on a platform has a negative number.</summary>
    /// <param name="userId">The platform's id of the person.</param>
    internal static Membership Alone(string userId)
    {
        var number = BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(userId))) & long.MaxValue;
        return new Membership(-number, -number, MayManage: false);
    }
}

/// <summary>A file that somebody sent along.</summary>
/// <param name="Length">How long the platform says that it is, in bytes.</param>
/// <param name="ReadAsync">
/// Fetches it: null where it cannot be had, or is longer than the bytes given. Throws nothing but cancellation.
/// </param>
public sealed record AttachedFile(long Length, Func<int, CancellationToken, Task<ReadOnlyMemory<byte>?>> ReadAsync);
