using PurgeBot.Drawing.Layout;
using SkiaSharp;

namespace PurgeBot.Drawing;

/// <summary>The bundled font, loaded when something is first drawn.</summary>
internal static class Typefaces
{
    private static readonly Lazy<SKTypeface> Regular = new(() => Load("NotoSerif-Regular.ttf"));
    private static readonly Lazy<SKTypeface> Bold = new(() => Load("NotoSerif-Bold.ttf"));

    /// <summary>The font of a style; the caller disposes of it.</summary>
    public static SKFont FontOf(TextStyle style) =>
        new(TextStyles.IsBold(style) ? Bold.Value : Regular.Value, TextStyles.SizeOf(style)) { Edging = SKFontEdging.Antialias, Subpixel = true, LinearMetrics = true };

    private static SKTypeface Load(string file)
    {
        using var stream = typeof(Typefaces).Assembly.GetManifestResourceStream($"PurgeBot.Drawing.Fonts.{file}")!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data) ?? throw new InvalidDataException($"{file} is not a font.");
    }
}
