using PurgeBot.Drawing.Layout;
using SkiaSharp;

namespace PurgeBot.Drawing;

/// <summary>The paper that pictures are drawn on, and what of the drawing library they use alike.</summary>
internal static class PngCanvas
{
    // Flat colours are packed as well by the first levels as by the last, in a quarter of the time.
    private static readonly SKPngEncoderOptions Packing = new(SKPngEncoderFilterFlags.Sub, zLibLevel: 3);

    /// <summary>The bytes of the file.</summary>
    /// <param name="width">Its width, in pixels.</param>
    /// <param name="height">Its height, in pixels, rounded up.</param>
    /// <param name="draw">Draws on it.</param>
    public static byte[] Draw(float width, float height, Action<SKCanvas> draw)
    {
        using var bitmap = new SKBitmap(new SKImageInfo((int)width, (int)MathF.Ceiling(height), SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(Colour(Palette.Paper));
        draw(canvas);
        canvas.Flush();
        using var pixels = bitmap.PeekPixels();
        using var data = pixels!.Encode(Packing);
        return data!.ToArray();
    }

    /// <summary>Writes texts.</summary>
    public static void Write(SKCanvas canvas, IEnumerable<PlacedText> texts, FontSet fonts)
    {
        using var ink = new SKPaint { IsAntialias = true };
        foreach (var text in texts)
        {
            ink.Color = Colour(TextStyles.ColourOf(text.Style));
            canvas.DrawText(text.Text, text.Left, text.Baseline, SKTextAlign.Left, fonts[text.Style], ink);
        }
    }

    /// <summary>Paint for the inside of something; the caller disposes of it.</summary>
    public static SKPaint Fill(uint colour) => new() { IsAntialias = true, Color = Colour(colour) };

    /// <summary>Paint for a line; the caller disposes of it.</summary>
    public static SKPaint Line(uint colour, float width) => new() { IsAntialias = true, IsStroke = true, Color = Colour(colour), StrokeWidth = width };

    /// <summary>A colour of the palette.</summary>
    public static SKColor Colour(uint rgb) => new(0xFF000000 | rgb);
}
