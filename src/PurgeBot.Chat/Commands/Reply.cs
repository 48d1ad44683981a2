using System.Collections.Immutable;
using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Commands;

/// <summary>What the bot does in return: one of five kinds, and no others.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>Posts a message.</summary>
    /// <param name="Card">The message.</param>
    /// <param name="IsPrivate">Whether only the person who asked sees it.</param>
    public sealed record Post(Card Card, bool IsPrivate) : Reply;

    /// <summary>Puts another card in the place of the one whose button was pressed.</summary>
    /// <param name="Card">The message.</param>
    public sealed record Replace(Card Card) : Reply;

    /// <summary>Takes the message away whose button was pressed.</summary>
    public sealed record Remove : Reply;

    /// <summary>Asks for something by a form. Only as the first answer: nothing can be acknowledged before.</summary>
    /// <param name="Form">The form.</param>
    public sealed record Ask(Form Form) : Reply;

    /// <summary>Proposes values for an option.</summary>
    /// <param name="Choices">The values, most likely first, at most <see cref="MostChoices"/>, each 1 to <see cref="LongestChoice"/> UTF-16 code units.</param>
    public sealed record Propose(ImmutableArray<string> Choices) : Reply
    {
        /// <summary>Most values that can be proposed.</summary>
        public const int MostChoices = 25;

        /// <summary>Longest value that can be proposed, in UTF-16 code units.</summary>
        public const int LongestChoice = 100;
    }
}
