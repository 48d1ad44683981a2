using System.Collections.Immutable;

namespace PurgeBot.Chat.Cards;

/// <summary>A message to people, in parts from top to bottom, within the limits of every platform that is served.</summary>
/// <remarks>Texts are Markdown as Discord reads it, with whatever was not meant as markup escaped by the builder of cards.</remarks>
/// <param name="Tone">What it tells, at a glance.</param>
/// <param name="Parts">The parts; at least one.</param>
public sealed record Card(CardTone Tone, ImmutableArray<CardPart> Parts)
{
    /// <summary>Most characters in all texts together, UTF-16 code units: the sum that Discord allows in one message of components.</summary>
    public const int MostText = 4000;

    /// <summary>Most components on Discord, nested ones counted; see <see cref="CardPart.Components"/>. The container around them is the 40th.</summary>
    public const int MostComponents = 39;

    /// <summary>Length of all texts together, UTF-16 code units.</summary>
    public int TextLength => Parts.Sum(part => part switch
    {
        CardPart.Text text => text.Markdown.Length,
        CardPart.Section section => section.Markdown.Length,
        _ => 0,
    });

    /// <summary>How many components it takes on Discord, without the container around them.</summary>
    public int Components => Parts.Sum(part => part.Components);
}

/// <summary>What a card tells, at a glance.</summary>
public enum CardTone
{
    /// <summary>An answer.</summary>
    Answer,

    /// <summary>Something to read: help, sources, a paragraph in its context.</summary>
    Reading,

    /// <summary>A polite no.</summary>
    Declined,

    /// <summary>Something went wrong.</summary>
    Failed,
}
