using PurgeBot.Drawing.Layout;
using SkiaSharp;

namespace PurgeBot.Drawing;

/// <summary>Draws the layout of a network as PNG.</summary>
internal sealed class NetworkDrawing(NetworkLayout layout, FontSet fonts)
{
    private const float Round = 14;

    /// <summary>The bytes of the file.</summary>
    public byte[] Draw() => PngCanvas.Draw(NetworkLayout.Width, layout.Height, canvas =>
    {
        foreach (var line in layout.Lines)
        {
            using var stroke = PngCanvas.Line(line.IsOwn ? Palette.Accent : Palette.Rule, line.Width);
            canvas.DrawLine(line.FromX, line.FromY, line.ToX, line.ToY, stroke);
        }

        using var fill = PngCanvas.Fill(Palette.Accent);
        foreach (var knot in layout.Knots) canvas.DrawCircle(knot.X, knot.Y, Knot.Radius, fill);
        var centre = new SKRect(layout.Centre.Left, layout.Centre.Top, layout.Centre.Right, layout.Centre.Bottom);
        using var paper = PngCanvas.Fill(Palette.Paper);
        using var edge = PngCanvas.Line(Palette.Accent, 3);
        canvas.DrawRoundRect(centre, Round, Round, paper);
        canvas.DrawRoundRect(centre, Round, Round, edge);
        PngCanvas.Write(canvas, layout.Texts, fonts);
    });
}
