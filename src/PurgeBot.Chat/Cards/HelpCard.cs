using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Cards;

/// <summary>Shows the commands, with an example of each.</summary>
internal static class HelpCard
{
    /// <summary>The card.</summary>
    public static Card Card { get; } = Write();

    private static Card Write()
    {
        var text = new Markdown().Heading(2).Text("What you can ask");
        foreach (var command in CommandCatalogue.All)
        {
            text.Item().Bold(CommandCatalogue.ExampleOf(command));
            if (command.Description.English.Length > 0) text.Text(": ").Text(command.Description.English);
        }

        text.Line().Small().Text("With private: True only you see the answer. Misspelt names are understood, and Russian ones too.");
        return new Card(CardTone.Reading, [new CardPart.Text(text.ToString())]);
    }
}
