using System.Text.Json.Serialization;

namespace PurgeBot.Discord.Wire;

/// <summary>A component of a message or a form (Discord, Components, Component Reference); the limits that each doc gives are from there.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), 1)]
[JsonDerivedType(typeof(ButtonComponent), 2)]
[JsonDerivedType(typeof(StringSelect), 3)]
[JsonDerivedType(typeof(TextInput), 4)]
[JsonDerivedType(typeof(SectionComponent), 9)]
[JsonDerivedType(typeof(TextDisplay), 10)]
[JsonDerivedType(typeof(MediaGallery), 12)]
[JsonDerivedType(typeof(FileComponent), 13)]
[JsonDerivedType(typeof(Separator), 14)]
[JsonDerivedType(typeof(Container), 17)]
[JsonDerivedType(typeof(Label), 18)]
internal abstract record Component;

/// <summary>A frame with a coloured edge around other components.</summary>
/// <param name="Components">Rows, texts, sections and separators.</param>
/// <param name="AccentColor">RGB.</param>
internal sealed record Container(IReadOnlyList<Component> Components, int AccentColor) : Component;

/// <summary>A text.</summary>
/// <param name="Content">Markdown; not empty.</param>
internal sealed record TextDisplay(string Content) : Component;

/// <summary>Texts with a button beside them.</summary>
/// <param name="Components">1 to 3 texts.</param>
/// <param name="Accessory">The button.</param>
internal sealed record SectionComponent(IReadOnlyList<Component> Components, Component Accessory) : Component;

/// <summary>A line.</summary>
internal sealed record Separator : Component;

/// <summary>Up to 5 buttons, or one menu.</summary>
/// <param name="Components">Them.</param>
internal sealed record ActionRow(IReadOnlyList<Component> Components) : Component;

/// <summary>A button.</summary>
/// <param name="Style">What it looks like; a link needs <paramref name="Url"/>, all others need <paramref name="CustomId"/>.</param>
/// <param name="Label">Up to 80 characters.</param>
/// <param name="CustomId">1 to 100 characters, unique in the message.</param>
/// <param name="Url">Up to 512 characters.</param>
/// <param name="Disabled">True where it cannot be pressed, otherwise null.</param>
internal sealed record ButtonComponent(ButtonStyle Style, string Label, string? CustomId, string? Url, bool? Disabled) : Component;

/// <summary>What a button looks like (Discord, Components, Component Reference, Button Styles).</summary>
internal enum ButtonStyle
{
    /// <summary>Grey.</summary>
    Secondary = 2,

    /// <summary>Grey, leads to an address.</summary>
    Link = 5,
}

/// <summary>A menu.</summary>
/// <param name="CustomId">1 to 100 characters, unique in the message.</param>
/// <param name="Placeholder">Up to 150 characters.</param>
/// <param name="Options">1 to 25.</param>
internal sealed record StringSelect(string CustomId, string Placeholder, IReadOnlyList<SelectOption> Options) : Component;

/// <summary>An entry of a menu.</summary>
/// <param name="Label">1 to 100 characters.</param>
/// <param name="Value">1 to 100 characters, unique in the menu.</param>
/// <param name="Description">Up to 100 characters.</param>
internal sealed record SelectOption(string Label, string Value, string? Description);

/// <summary>Pictures that are sent along.</summary>
/// <param name="Items">1 to 10.</param>
internal sealed record MediaGallery(IReadOnlyList<GalleryItem> Items) : Component;

/// <summary>A picture (Discord, Components, Component Reference, Media Gallery Item).</summary>
/// <param name="Media">Where it is.</param>
/// <param name="Description">Alternative text, up to 1024 characters.</param>
internal sealed record GalleryItem(MediaItem Media, string Description);

/// <summary>A file that is sent along.</summary>
/// <param name="File">Where it is.</param>
internal sealed record FileComponent(MediaItem File) : Component;

/// <summary>Where a file is (Discord, Components, Component Reference, Unfurled Media Item).</summary>
/// <param name="Url"><c>attachment://name</c>.</param>
internal sealed record MediaItem(string Url);

/// <summary>What stands beside a field of a form.</summary>
/// <param name="Text">Up to 45 characters.</param>
/// <param name="Description">Up to 100 characters, or null.</param>
/// <param name="Component">The field.</param>
internal sealed record Label([property: JsonPropertyName("label")] string Text, string? Description, Component Component) : Component;

/// <summary>A field of a form.</summary>
/// <param name="CustomId">1 to 100 characters, unique in the form.</param>
/// <param name="Style">How many lines it has.</param>
/// <param name="MaxLength">1 to 4000.</param>
/// <param name="Required">Whether it must be filled in.</param>
/// <param name="Value">What stands there at first, or null.</param>
internal sealed record TextInput(string CustomId, TextInputStyle Style, int MaxLength, bool Required, string? Value) : Component;

/// <summary>How many lines a field has (Discord, Components, Component Reference, Text Input Styles).</summary>
internal enum TextInputStyle
{
    /// <summary>One.</summary>
    Short = 1,

    /// <summary>Several.</summary>
    Paragraph = 2,
}
