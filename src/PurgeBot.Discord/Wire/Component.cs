using System.Text.Json.Serialization;

namespace PurgeBot.Discord.Wire;

/// <summary>A component of a message (Discord, Components, Component Reference); the limits that each doc gives are from there.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), 1)]
[JsonDerivedType(typeof(ButtonComponent), 2)]
[JsonDerivedType(typeof(StringSelect), 3)]
[JsonDerivedType(typeof(SectionComponent), 9)]
[JsonDerivedType(typeof(TextDisplay), 10)]
[JsonDerivedType(typeof(Separator), 14)]
[JsonDerivedType(typeof(Container), 17)]
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
