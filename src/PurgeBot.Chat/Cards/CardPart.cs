using System.Collections.Immutable;

namespace PurgeBot.Chat.Cards;

/// <summary>A part of a card: one of seven kinds, and no others.</summary>
public abstract record CardPart
{
    private CardPart()
    {
    }

    /// <summary>How many components it takes on Discord.</summary>
    public abstract int Components { get; }

    /// <summary>A text.</summary>
    /// <param name="Markdown">Not empty.</param>
    public sealed record Text(string Markdown) : CardPart
    {
        /// <inheritdoc/>
        public override int Components => 1;
    }

    /// <summary>A text with a button beside it.</summary>
    /// <param name="Markdown">Not empty.</param>
    /// <param name="Beside">The button.</param>
    public sealed record Section(string Markdown, Button Beside) : CardPart
    {
        /// <inheritdoc/>
        public override int Components => 3;
    }

    /// <summary>A line between two parts.</summary>
    public sealed record Divider : CardPart
    {
        /// <inheritdoc/>
        public override int Components => 1;
    }

    /// <summary>Buttons side by side.</summary>
    /// <param name="Buttons">1 to 5.</param>
    public sealed record Row(ImmutableArray<Button> Buttons) : CardPart
    {
        /// <inheritdoc/>
        public override int Components => 1 + Buttons.Length;
    }

    /// <summary>A menu that one entry is chosen from.</summary>
    /// <param name="State">Comes back when somebody chooses; 1 to 100 UTF-16 code units, unique in the card.</param>
    /// <param name="Placeholder">What stands there before, up to 150.</param>
    /// <param name="Items">1 to 25.</param>
    public sealed record Menu(string State, string Placeholder, ImmutableArray<MenuItem> Items) : CardPart
    {
        /// <inheritdoc/>
        public override int Components => 2;
    }

    /// <summary>A file to be saved.</summary>
    /// <param name="Name">ASCII letters, digits, dots and hyphens; unique in the card.</param>
    /// <param name="MediaType">Such as <c>application/jsonl</c>.</param>
    /// <param name="Content">At most 10 MiB.</param>
    public sealed record File(string Name, string MediaType, ReadOnlyMemory<byte> Content) : CardPart
    {
        /// <inheritdoc/>
        public override int Components => 1;
    }

    /// <summary>A picture.</summary>
    /// <param name="Name">As of a <see cref="File"/>.</param>
    /// <param name="MediaType">Such as <c>image/png</c>.</param>
    /// <param name="Description">What it shows, for those who do not see it; 1 to <see cref="LongestDescription"/> UTF-16 code units.</param>
    /// <param name="Content">At most 10 MiB.</param>
    public sealed record Picture(string Name, string MediaType, string Description, ReadOnlyMemory<byte> Content) : CardPart
    {
        /// <summary>Longest description ("Discord, Component Reference, Media Gallery Item Structure").</summary>
        public const int LongestDescription = 1024;

        /// <inheritdoc/>
        public override int Components => 1;
    }
}

/// <summary>A button: it comes back to the bot with a state, or leads to an address.</summary>
/// <param name="Label">1 to 80 UTF-16 code units; up to 38 are seen on a phone.</param>
/// <param name="State">Comes back when it is pressed; 1 to 100 UTF-16 code units, unique in the card. Null where it leads to an address.</param>
/// <param name="Link">Where it leads, up to 512 characters; null where it has a state.</param>
/// <param name="IsEnabled">Whether it can be pressed.</param>
public sealed record Button(string Label, string? State, Uri? Link = null, bool IsEnabled = true);

/// <summary>An entry of a menu.</summary>
/// <param name="Label">1 to 100 UTF-16 code units.</param>
/// <param name="Value">Comes back when it is chosen; 1 to 100, unique in the menu.</param>
/// <param name="Description">Up to 100, or null.</param>
public sealed record MenuItem(string Label, string Value, string? Description = null);
