using PurgeBot.Chat.Cards;
using PurgeBot.Discord.Rest;
using PurgeBot.Discord.Wire;
using Button = PurgeBot.Chat.Cards.Button;

namespace PurgeBot.Discord.Interactions;

/// <summary>A card as a message of Discord's: one container, each part of the card one to one a component in it.</summary>
internal static class CardMessage
{
    /// <summary>The message.</summary>
    /// <param name="card">A card within its limits.</param>
    /// <param name="isPrivate">Whether only the person who asked sees it; for a new message only, since it cannot be changed later.</param>
    public static MessageBody Of(Card card, bool isPrivate = false) =>
        new([new Container([.. card.Parts.Select(Component)], Colour(card.Tone))], MessageFlags.ComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0))
        {
            Files = [.. card.Parts.Select(FileOf).OfType<SentFile>()],
        };

    private static SentFile? FileOf(CardPart part) => part switch
    {
        CardPart.File file => new SentFile(file.Name, file.MediaType, Description: null, file.Content),
        CardPart.Picture picture => new SentFile(picture.Name, picture.MediaType, picture.Description, picture.Content),
        _ => null,
    };

    private static Component Component(CardPart part) => part switch
    {
        CardPart.Text text => new TextDisplay(text.Markdown),
        CardPart.Section section => new SectionComponent([new TextDisplay(section.Markdown)], Component(section.Beside)),
        CardPart.Divider => new Separator(),
        CardPart.Row row => new ActionRow([.. row.Buttons.Select(Component)]),
        CardPart.Menu menu => new ActionRow([new StringSelect(menu.State, menu.Placeholder, [.. menu.Items.Select(Option)])]),
        CardPart.File file => new FileComponent(new MediaItem($"attachment://{file.Name}")),
        CardPart.Picture picture => new MediaGallery([new GalleryItem(new MediaItem($"attachment://{picture.Name}"), picture.Description)]),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static ButtonComponent Component(Button button) => new(
        button.Link is null ? ButtonStyle.Secondary : ButtonStyle.Link,
        button.Label,
        button.State,
        button.Link?.AbsoluteUri,
        button.IsEnabled ? null : true);

    private static SelectOption Option(MenuItem item) => new(item.Label, item.Value, item.Description);

    // Told apart by lightness as well, for those who do not tell red from green, and seen on Discord's dark and light grounds.
    private static int Colour(CardTone tone) => tone switch
    {
        CardTone.Answer => 0x9B2C2C,
        CardTone.Reading => 0x4A6FA5,
        CardTone.Declined => 0xD69E2E,
        CardTone.Failed => 0x718096,
        _ => throw new ArgumentOutOfRangeException(nameof(tone)),
    };
}
