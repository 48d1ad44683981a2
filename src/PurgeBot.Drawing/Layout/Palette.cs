namespace PurgeBot.Drawing.Layout;

/// <summary>The colours of pictures, as RGB: print on paper, which stands on the dark ground of a chat as on the light one.</summary>
/// <remarks>Whatever is written has a contrast of at least 4.5 : 1 to the paper (WCAG 2.2, 1.4.3).</remarks>
public static class Palette
{
    /// <summary>The ground.</summary>
    public const uint Paper = 0xF5F0E6;

    /// <summary>Text.</summary>
    public const uint Ink = 0x26211D;

    /// <summary>Text that is there when it is looked for.</summary>
    public const uint Quiet = 0x655C52;

    /// <summary>Dates and marks.</summary>
    public const uint Accent = 0x8A2B2B;

    /// <summary>Inside marks of dates that are vague.</summary>
    public const uint Pale = 0xE6CFC6;

    /// <summary>The axis, and the lines from marks to texts.</summary>
    public const uint Rule = 0xB9AE9D;
}
