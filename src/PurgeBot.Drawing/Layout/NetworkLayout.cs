using System.Collections.Immutable;

namespace PurgeBot.Drawing.Layout;

/// <summary>Who is named together with somebody, as a picture, down to the pixel: the person in the middle, the others on a ring, their names outside of it.</summary>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Texts">Everything that is written.</param>
/// <param name="Centre">The frame around the person's name.</param>
/// <param name="Knots">The dots of the others, in the order of the biography.</param>
/// <param name="Lines">The lines between them, those to be drawn first at the beginning.</param>
public sealed record NetworkLayout(float Height, ImmutableArray<PlacedText> Texts, Box Centre, ImmutableArray<Knot> Knots, ImmutableArray<NetworkLine> Lines)
{
    /// <summary>The width of every picture, in pixels.</summary>
    public const float Width = TimelineLayout.Width;

    /// <summary>How far everything keeps from the edges.</summary>
    public const float Margin = TimelineLayout.Margin;
}

/// <summary>The dot that stands for somebody.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Label">The room that the name takes.</param>
public readonly record struct Knot(float X, float Y, Box Label)
{
    /// <summary>Its radius, in pixels.</summary>
    public const float Radius = 11;
}

/// <summary>A line between two people.</summary>
/// <param name="FromX">One end.</param>
/// <param name="FromY">One end.</param>
/// <param name="ToX">The other end.</param>
/// <param name="ToY">The other end.</param>
/// <param name="Width">How thick it is: the closer the two are, the more.</param>
/// <param name="IsOwn">Whether it leads to the person in the middle.</param>
public readonly record struct NetworkLine(float FromX, float FromY, float ToX, float ToY, float Width, bool IsOwn);
