using PurgeBot.Chat.Cards;

namespace PurgeBot.Page.Chat;

/// <summary>A card as the page draws it.</summary>
/// <param name="Tone">What it tells, at a glance.</param>
/// <param name="Parts">From top to bottom.</param>
internal sealed record CardShape(string Tone, IReadOnlyList<PartShape> Parts)
{
    /// <summary>A card as the page reads it.</summary>
    public static CardShape Of(Card card) => new(card.Tone.ToString().ToLowerInvariant(), [.. card.Parts.Select(PartOf)]);

    private static PartShape PartOf(CardPart part) => part switch
    {
        CardPart.Text text => new PartShape("text") { Markdown = text.Markdown },
        CardPart.Section section => new PartShape("section") { Markdown = section.Markdown, Buttons = [ButtonShape.Of(section.Beside)] },
        CardPart.Divider => new PartShape("divider"),
        CardPart.Row row => new PartShape("row") { Buttons = [.. row.Buttons.Select(ButtonShape.Of)] },
        CardPart.Menu menu => new PartShape("menu")
        {
            State = menu.State,
            Name = menu.Placeholder,
            Items = [.. menu.Items.Select(item => new ItemShape(item.Label, item.Value, item.Description))],
        },
        CardPart.File file => new PartShape("file") { Name = file.Name, MediaType = file.MediaType, Content = file.Content },
        CardPart.Picture picture => new PartShape("picture") { Name = picture.Name, MediaType = picture.MediaType, Description = picture.Description, Content = picture.Content },
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}

/// <summary>A part of a card.</summary>
/// <param name="Kind"><c>text</c>, <c>section</c>, <c>divider</c>, <c>row</c>, <c>menu</c>, <c>file</c> or <c>picture</c>.</param>
internal sealed record PartShape(string Kind)
{
    /// <summary>The text, as Discord reads it.</summary>
    public string? Markdown { get; init; }

    /// <summary>The buttons.</summary>
    public IReadOnlyList<ButtonShape>? Buttons { get; init; }

    /// <summary>Comes back with what is chosen from a menu.</summary>
    public string? State { get; init; }

    /// <summary>Of a menu what stands there before; else name of the file.</summary>
    public string? Name { get; init; }

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<ItemShape>? Items { get; init; }

    /// <summary>What kind of file it is.</summary>
    public string? MediaType { get; init; }

    /// <summary>What a picture shows.</summary>
    public string? Description { get; init; }

    /// <summary>The file, in base64.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }
}

/// <summary>A button.</summary>
/// <param name="Label">What stands on it.</param>
internal sealed record ButtonShape(string Label)
{
    /// <summary>Comes back when it is pressed.</summary>
    public string? State { get; init; }

    /// <summary>Where it leads.</summary>
    public string? Link { get; init; }

    /// <summary>Whether it cannot be pressed.</summary>
    public bool Off { get; init; }

    /// <summary>A button as the page reads it.</summary>
    public static ButtonShape Of(Button button) => new(button.Label) { State = button.State, Link = button.Link?.AbsoluteUri, Off = !button.IsEnabled };
}

/// <summary>An entry of a menu.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Value">Comes back when it is chosen.</param>
/// <param name="Description">What is said of it.</param>
internal sealed record ItemShape(string Label, string Value, string? Description);
