using PurgeBot.Drawing.Layout;
using SkiaSharp;

namespace PurgeBot.Drawing;

/// <summary>Draws a layout as PNG.</summary>
internal sealed class PngDrawing(TimelineLayout layout, FontSet fonts)
{
    /// <summary>The bytes of the file.</summary>
    public byte[] Draw() => PngCanvas.Draw(TimelineLayout.Width, layout.Height, canvas =>
    {
        DrawAxis(canvas);
        DrawLeaders(canvas);
        foreach (var mark in layout.Marks) DrawMark(canvas, mark);
        PngCanvas.Write(canvas, layout.Texts, fonts);
    });

    private void DrawAxis(SKCanvas canvas)
    {
        using var line = PngCanvas.Line(Palette.Rule, 3);
        using var dotted = PngCanvas.Line(Palette.Rule, 3);
        dotted.PathEffect = SKPathEffect.CreateDash([3, 9], 0);
        foreach (var piece in layout.Axis) canvas.DrawLine(TimelineLayout.AxisX, piece.Top, TimelineLayout.AxisX, piece.Bottom, piece.IsLeftOut ? dotted : line);
        foreach (var height in layout.Ticks) canvas.DrawLine(TimelineLayout.AxisX - 12, height, TimelineLayout.AxisX, height, line);
    }

    private void DrawLeaders(SKCanvas canvas)
    {
        using var line = PngCanvas.Line(Palette.Rule, 2);
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
        using var fill = PngCanvas.Fill(Palette.Accent);
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
        fill.Color = PngCanvas.Colour(Palette.Pale);
        canvas.DrawRoundRect(bar, mark.HalfBar, mark.HalfBar, fill);
        using var edge = PngCanvas.Line(Palette.Accent, 2);
        canvas.DrawRoundRect(bar, mark.HalfBar, mark.HalfBar, edge);
    }
}
