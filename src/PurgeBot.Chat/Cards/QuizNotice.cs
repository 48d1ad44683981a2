namespace PurgeBot.Chat.Cards;

/// <summary>Says in a sentence what came of a wish about the quiz. Only the person who had it sees it.</summary>
internal static class QuizNotice
{
    /// <summary>It was asked for outside of a guild.</summary>
    public static Card NotHere { get; } = Declined("The board belongs to a server. Please use this command in one.");

    /// <summary>It is for moderators.</summary>
    public static Card NotAllowed { get; } = Declined("Only those who may manage this server can do this.");

    /// <summary>The round is somebody else's.</summary>
    public static Card NotYours { get; } = Declined("This round is somebody else’s. /quiz start begins one of your own.");

    /// <summary>The round is forgotten, or the corpus has changed.</summary>
    public static Card RoundOver { get; } = Declined("This round is over. /quiz start begins another one.");

    /// <summary>The answer is shown already.</summary>
    public static Card TooLate { get; } = Declined("The answer to this question has been shown already.");

    /// <summary>The number of questions cannot be read.</summary>
    public static Card NoNumber { get; } = Declined("A round has 1 to 20 questions. Please write a number, or leave it out.");

    /// <summary>The corpus makes no questions.</summary>
    public static Card NoQuestions { get; } = Declined("This corpus has not enough dated sentences and listed people to make questions from.");

    /// <summary>It makes none on a topic.</summary>
    public static Card NothingOn { get; } = Declined("There are no questions on this topic. Please choose one from the list, or leave it out.");

    /// <summary>All have been asked.</summary>
    public static Card AllAsked { get; } = Declined("This server has been asked all of these questions within the last month. Please try another topic, or wait some days.");

    /// <summary>A typed date cannot be read.</summary>
    public static Card NoDate { get; } = Declined("I could not read that as one date. Please write it as 1 December 1934. It has not been counted.");

    /// <summary>A typed name is not known.</summary>
    public static Card NoName { get; } = Declined("I know nobody of that name in this corpus. Please check how it is written. It has not been counted.");

    /// <summary>A typed answer allows the right one, and others.</summary>
    public static Card TooVague { get; } = Declined("Please be more exact: this could mean several of the answers. It has not been counted.");

    /// <summary>The board is switched off.</summary>
    public static Card NoBoard { get; } = Declined("This server keeps no board.");

    /// <summary>The board has been switched on.</summary>
    public static Card BoardOn { get; } = Done("The board is on: it counts the answers of all rounds from now on. Everybody can take themselves off it.");

    /// <summary>The board has been switched off.</summary>
    public static Card BoardOff { get; } = Done("The board is off, and what was on it has been deleted.");

    /// <summary>Somebody has taken themselves off the board.</summary>
    public static Card Forgotten { get; } = Done("Your answers are no longer on the board. Those that you give from now on are counted anew.");

    /// <summary>Nobody is on the board of that name.</summary>
    public static Card NotOnBoard { get; } = Declined("You are not on the board.");

    private static Card Done(string text) => NoticeCard.Of(CardTone.Reading, text);

    private static Card Declined(string text) => NoticeCard.Of(CardTone.Declined, text);
}
