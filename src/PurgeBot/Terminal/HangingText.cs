using Spectre.Console;
using Spectre.Console.Rendering;

namespace PurgeBot.Terminal;

/// <summary>Text whose further lines begin below its first, behind a label such as a number; no line ends with a space.</summary>
/// <param name="label">What stands before the first line; as many spaces stand before the others.</param>
/// <param name="text">The text.</param>
internal sealed class HangingText(string label, IRenderable text) : Renderable
{
    // Less than a long word and a bit: on so narrow a screen, the room is worth more than the order.
    private const int NarrowestText = 20;

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var indent = label.GetCellWidth();
        var hangs = maxWidth - indent >= NarrowestText;
        if (!hangs) return Lines(options, maxWidth).SelectMany(Ended).Prepend(Segment.LineBreak).Prepend(new Segment(label.Trim(), Style.Plain));
        return Lines(options, maxWidth - indent)
            .SelectMany((line, i) => Ended(line).Prepend(new Segment(i == 0 ? label : new string(' ', indent), Style.Plain)));
    }

    private List<SegmentLine> Lines(RenderOptions options, int width) => Segment.SplitLines(text.Render(options, width));

    // Where the style changes at the end of a line, Spectre.Console leaves the space there.
    private static IEnumerable<Segment> Ended(SegmentLine line)
    {
        var last = line.FindLastIndex(segment => !string.IsNullOrWhiteSpace(segment.Text));
        return line.Take(last + 1)
            .Select((segment, i) => i == last ? new Segment(segment.Text.TrimEnd(), segment.Style) : segment)
            .Append(Segment.LineBreak);
    }
}
