using System.Globalization;
using PurgeBot.Answers;
using PurgeBot.Chat.Daily;
using PurgeBot.Chat.Quiz;

namespace PurgeBot.Chat.Cards;

/// <summary>Says what the bot is, what it answers from, and what it knows of people.</summary>
internal static class AboutCard
{
    private const int MostTitles = 10;
    private const int LongestTitle = 120;

    /// <summary>Shows it for the corpus as it is now.</summary>
    public static Card Of(Library library)
    {
        var text = new Markdown().Heading(2).Text("PurgeBot ").Text(ProductVersion.Text).Line()
            .Text("Answers questions on history with passages from its corpus, word for word, each with its citation. Nothing is generated.");
        text.Heading(3).Text("Corpus").Line().Text(string.Create(
            CultureInfo.InvariantCulture,
            $"{library.Index.Count:N0} passages in {library.Documents:N0} {(library.Documents == 1 ? "document" : "documents")}, {library.Works.Works.Length:N0} works cited."));
        foreach (var document in library.SomeDocuments(MostTitles))
        {
            text.Item().Link(Excerpt.ShortEscaped(document.Title, LongestTitle), Short(document.Url));
            if (document.Licence is { } licence) text.Text(", ").Text(Excerpt.ShortEscaped(licence, 40));
        }

        if (library.Documents > MostTitles)
            text.Item().Text(string.Create(CultureInfo.InvariantCulture, $"and {library.Documents - MostTitles:N0} more"));
        text.Heading(3).Text("Licence").Line().Text("The text is under the licence given with each document; the bot’s code is under the MIT licence.");
        text.Heading(3).Text("Privacy").Line().Text(
            "The bot reads no messages but one that you have it look up. Questions are not logged; answers stay in memory for a while, "
            + "without who asked. For daily posts it stores what moderators of a server decide: channel, time zone and topic, facts of the "
            + "server’s own with who of the moderators wrote them, and what was posted. Who suggests a fact is not stored. Of a quiz it stores "
            + $"for {QuizDesk.KeptFor.Days} days what was asked and who answered rightly, and, unless the moderators switch it off, a board of how many answers of each "
            + "member were right, from which everybody can remove themselves. All of this is "
            + $"deleted {GuildDepartures.KeptFor.Days} days after the bot has left the server. Passages that you save are stored with your user ID, for you "
            + "alone, until you delete them: /notes shows them and deletes all.");
        return new Card(CardTone.Reading, [new CardPart.Text(text.ToString())]);
    }

    private static Uri? Short(Uri? address) => address is not null && Links.IsWeb(address) && Links.Escaped(address).Length <= 120 ? address : null;
}
