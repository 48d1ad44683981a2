namespace PurgeBot.Chat.Cards;

/// <summary>What buttons and menus of several cards have in common.</summary>
internal static class Menus
{
    /// <summary>Most entries of a menu ("Discord, Components, String Select").</summary>
    public const int MostItems = 25;

    /// <summary>Longest label and description of an entry, UTF-16 code units.</summary>
    public const int LongestLabel = 100;

    /// <summary>A button that opens the document.</summary>
    public static Button OpenArticle(Uri link) => new("Open the article", State: null, link);
}
