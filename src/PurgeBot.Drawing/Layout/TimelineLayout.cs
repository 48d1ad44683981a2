using System.Collections.Immutable;

namespace PurgeBot.Drawing.Layout;

/// <summary>A timeline as a picture, down to the pixel: time runs down the axis, the texts stand beside it.</summary>
/// <param name="Height">Its height in pixels, at most <see cref="MostHeight"/>.</param>
/// <param name="Texts">Everything that is written.</param>
/// <param name="Axis">The axis in pieces, from top to bottom; time that is left out is dotted.</param>
/// <param name="Ticks">Where the axis has a date: heights.</param>
/// <param name="Marks">The dates, one mark for all entries of the very same date.</param>
/// <param name="Leaders">Lines from the marks to the labels.</param>
/// <param name="Labels">What stands beside the axis, from top to bottom; their texts are among <paramref name="Texts"/>.</param>
public sealed record TimelineLayout(
    float Height,
    ImmutableArray<PlacedText> Texts,
    ImmutableArray<AxisPiece> Axis,
    ImmutableArray<float> Ticks,
    ImmutableArray<Mark> Marks,
    ImmutableArray<Leader> Leaders,
    ImmutableArray<Label> Labels)
{
    /// <summary>The width of every picture, in pixels: that of a phone's screen.</summary>
    public const float Width = 1080;

    /// <summary>The height of the tallest picture, in pixels: a phone shows it whole when it is opened.</summary>
    public const float MostHeight = 2340;

    /// <summary>Where the axis stands.</summary>
    public const float AxisX = 216;

    /// <summary>How far everything keeps from the edges.</summary>
    public const float Margin = 56;
}

/// <summary>A line of text.</summary>
/// <param name="Left">Its left end.</param>
/// <param name="Baseline">Its baseline.</param>
/// <param name="Width">Its width.</param>
/// <param name="Text">The text.</param>
/// <param name="Style">How it looks.</param>
public readonly record struct PlacedText(float Left, float Baseline, float Width, string Text, TextStyle Style)
{
    /// <summary>The room that it takes.</summary>
    public Box Box
    {
        get
        {
            var top = Baseline - TextStyles.BaselineOf(Style);
            return new Box(Left, top, Left + Width, top + TextStyles.LineOf(Style));
        }
    }
}

/// <summary>A piece of the axis.</summary>
/// <param name="Top">Its upper end.</param>
/// <param name="Bottom">Its lower end.</param>
/// <param name="IsLeftOut">Whether it stands for a long time in which nothing is dated.</param>
public readonly record struct AxisPiece(float Top, float Bottom, bool IsLeftOut);

/// <summary>A date on the axis, or dates so near each other that they are one to the eye.</summary>
/// <param name="Kind">How well it is known.</param>
/// <param name="X">Its middle.</param>
/// <param name="At">The height of the day by which it stands.</param>
/// <param name="Top">The upper end of the time that it allows.</param>
/// <param name="Bottom">The lower end.</param>
/// <param name="Radius">The radius of a dot of its size, in pixels.</param>
public readonly record struct Mark(MarkKind Kind, float X, float At, float Top, float Bottom, float Radius)
{
    /// <summary>Half the width of a bar: narrower than a dot, but wide enough to be seen as hollow.</summary>
    public float HalfBar => MathF.Max(4, Radius * 0.625f);

    /// <summary>The room that it takes.</summary>
    public Box Box => Kind == MarkKind.Day ? new Box(X - Radius, At - Radius, X + Radius, At + Radius) : new Box(X - HalfBar, Top, X + HalfBar, Bottom);
}

/// <summary>How well a date is known.</summary>
public enum MarkKind
{
    /// <summary>To the day: a dot.</summary>
    Day,

    /// <summary>From one day to another: a bar.</summary>
    Stretch,

    /// <summary>Some time within a month or years, or about then: a hollow bar over all of that time. The line leaves it at its end, when it surely was.</summary>
    Within,
}

/// <summary>The line from a mark, or from the marks of a group, to a label.</summary>
/// <param name="From">Where it begins, from left to right.</param>
/// <param name="Top">The height of the first mark, or where the bracket of a group begins.</param>
/// <param name="Bottom">The height of the last mark; the same where there is one, or all are of the same date.</param>
/// <param name="To">The height of the label.</param>
public readonly record struct Leader(float From, float Top, float Bottom, float To)
{
    /// <summary>Where lines leave the marks, and where groups have a bracket.</summary>
    public const float Turn = 304;

    /// <summary>Where lines arrive at their height.</summary>
    public const float Arrive = 346;

    /// <summary>Where lines end.</summary>
    public const float End = 356;
}

/// <summary>What stands beside the axis for an entry, or for several that there is no room for.</summary>
/// <param name="Box">The room that it takes.</param>
/// <param name="First">The number of the entry, or of the first one.</param>
/// <param name="Last">The number of the last one.</param>
public readonly record struct Label(Box Box, int First, int Last)
{
    /// <summary>Where labels begin.</summary>
    public const float Left = 366;
}

/// <summary>A rectangle, in pixels from the picture's upper left corner.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Bottom">Its lower edge.</param>
public readonly record struct Box(float Left, float Top, float Right, float Bottom)
{
    /// <summary>Whether they share more than an edge.</summary>
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
