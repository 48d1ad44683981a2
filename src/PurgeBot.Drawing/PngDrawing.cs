using PurgeBot.Drawing.Layout;
using SkiaSharp;

namespace PurgeBot.Drawing;

/// <summary>Draws a layout as PNG.</summary>
internal sealed class PngDrawing(TimelineLayout layout, FontSet fonts)
{
    // Flat colours are packed as well by the first levels as by the last, in a quarter of the time.
    private static readonly SKPngEncoderOptions Packing = new(SKPngEncoderFilterFlags.Sub, zLibLevel: 3);

    /// <summary>The bytes of the file.</summary>
    public byte[] Draw()
    {
        using var bitmap = new SKBitmap(new SKImageInfo((int)TimelineLayout.Width, (int)MathF.Ceiling(layout.Height), SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(Colour(Palette.Paper));
        DrawAxis(canvas);
        DrawLeaders(canvas);
        foreach (var mark in layout.Marks) DrawMark(canvas, mark);
        using var ink = new SKPaint { IsAntialias = true };
        foreach (var text in layout.Texts)
        {
            ink.Color = Colour(TextStyles.ColourOf(text.Style));
            canvas.DrawText(text.Text, text.Left, text.Baseline, SKTextAlign.Left, fonts[text.Style], ink);
        }

        canvas.Flush();
        using var pixels = bitmap.PeekPixels();
        using var data = pixels!.Encode(Packing);
        return data!.ToArray();
    }

    private void DrawAxis(SKCanvas canvas)
    {
        using var line = Line(Palette.Rule, 3);
        using var dotted = Line(Palette.Rule, 3);
        dotted.PathEffect = SKPathEffect.CreateDash([3, 9], 0);
        foreach (var piece in layout.Axis) canvas.DrawLine(TimelineLayout.AxisX, piece.Top, TimelineLayout.AxisX, piece.Bottom, piece.IsLeftOut ? dotted : line);
        foreach (var height in layout.Ticks) canvas.DrawLine(TimelineLayout.AxisX - 12, height, TimelineLayout.AxisX, height, line);
    }

    private void DrawLeaders(SKCanvas canvas)
    {
        using var line = Line(Palette.Rule, 2);
        foreach (var leader in layout.Leaders)
        {
            var middle = (leader.Top + leader.Bottom) / 2;
            using var path = new SKPathBuilder();
            if (leader.Bottom > leader.Top)
            {
                path.MoveTo(Leader.Turn - 8, leader.Top);
                path.LineTo(Leader.Turn, leader.Top);
                path.LineTo(Leader.Turn, leader.Bottom);
                path.LineTo(Leader.Turn - 8, leader.Bottom);
                path.MoveTo(Leader.Turn, middle);
            }
            else
            {
                path.MoveTo(leader.From, middle);
                path.LineTo(Leader.Turn, middle);
            }

            path.LineTo(Leader.Arrive, leader.To);
            path.LineTo(Leader.End, leader.To);
            using var drawn = path.Detach();
            canvas.DrawPath(drawn, line);
        }
    }

    private static void DrawMark(SKCanvas canvas, Mark mark)
    {
        using var fill = new SKPaint { IsAntialias = true, Color = Colour(Palette.Accent) };
        if (mark.Kind == MarkKind.Day)
        {
            canvas.DrawCircle(mark.X, mark.At, mark.Radius, fill);
            return;
        }

        var bar = new SKRect(mark.Box.Left, mark.Top, mark.Box.Right, mark.Bottom);
        if (mark.Kind == MarkKind.Stretch)
        {
            canvas.DrawRoundRect(bar, mark.HalfBar, mark.HalfBar, fill);
            return;
        }

        // Hollow, and over all of its time: no day in it is told from the others.
        fill.Color = Colour(Palette.Pale);
        canvas.DrawRoundRect(bar, mark.HalfBar, mark.HalfBar, fill);
        using var edge = Line(Palette.Accent, 2);
        canvas.DrawRoundRect(bar, mark.HalfBar, mark.HalfBar, edge);
    }

    private static SKPaint Line(uint colour, float width) => new() { IsAntialias = true, IsStroke = true, Color = Colour(colour), StrokeWidth = width };

    private static SKColor Colour(uint rgb) => new(0xFF000000 | rgb);
}
