using PurgeBot.Answers.Timelines;
using PurgeBot.Drawing.Layout;

namespace PurgeBot.Drawing;

/// <summary>Start here: draws timelines.</summary>
/// <remarks>Safe for use by any number of threads at once. The drawing library is loaded with the first picture, not before.</remarks>
public static class TimelinePicture
{
    /// <summary>A timeline as PNG, <see cref="TimelineLayout.Width"/> pixels wide.</summary>
    /// <param name="timeline">The timeline; has entries.</param>
    public static byte[] DrawPng(Timeline timeline)
    {
        using var fonts = new FontSet();
        return new PngDrawing(TimelineLayouter.Lay(timeline, fonts.WidthOf), fonts).Draw();
    }

    /// <summary>The same as SVG.</summary>
    /// <param name="timeline">The timeline; has entries.</param>
    public static byte[] DrawSvg(Timeline timeline)
    {
        using var fonts = new FontSet();
        return new SvgDrawing(timeline, TimelineLayouter.Lay(timeline, fonts.WidthOf)).Draw();
    }
}
