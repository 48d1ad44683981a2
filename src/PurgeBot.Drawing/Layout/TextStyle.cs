namespace PurgeBot.Drawing.Layout;

/// <summary>What a text of a picture is, which decides how it looks.</summary>
public enum TextStyle
{
    /// <summary>What the picture shows.</summary>
    Title,

    /// <summary>What is said below the title and at the foot.</summary>
    Note,

    /// <summary>The date of an entry.</summary>
    Date,

    /// <summary>The number of an entry, and what stands for several entries.</summary>
    Number,

    /// <summary>The text of an entry.</summary>
    Body,

    /// <summary>A date of the axis.</summary>
    Tick,
}

/// <summary>How the texts look: one family in two weights, sizes in pixels.</summary>
/// <remarks>
/// A picture is <see cref="TimelineLayout.Width"/> wide and fills the width of a phone, some 390 points: the smallest text is then as
/// high as a footnote of a book, the body as its text.
/// </remarks>
public static class TextStyles
{
    /// <summary>Its size.</summary>
    public static float SizeOf(TextStyle style) => style switch
    {
        TextStyle.Title => 54,
        TextStyle.Body or TextStyle.Date => 32,
        TextStyle.Number => 31,
        _ => 28,
    };

    /// <summary>Whether it is bold.</summary>
    public static bool IsBold(TextStyle style) => style is TextStyle.Title or TextStyle.Date;

    /// <summary>Height of a line of it.</summary>
    public static float LineOf(TextStyle style) => SizeOf(style) * (style == TextStyle.Title ? 1.2f : 1.32f);

    /// <summary>How far the baseline lies below the top of its line.</summary>
    public static float BaselineOf(TextStyle style) => (LineOf(style) * 0.5f) + (SizeOf(style) * 0.36f);

    /// <summary>Its colour, as RGB.</summary>
    public static uint ColourOf(TextStyle style) => style switch
    {
        TextStyle.Title or TextStyle.Body => Palette.Ink,
        TextStyle.Date => Palette.Accent,
        _ => Palette.Quiet,
    };
}

/// <summary>How wide a text is in a style, in pixels.</summary>
public delegate float TextWidth(ReadOnlySpan<char> text, TextStyle style);
