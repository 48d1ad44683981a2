using Spectre.Console;

namespace PurgeBot.Terminal;

/// <summary>The stretch of a line that is shown on one row of the screen.</summary>
/// <param name="Start">Offset of the first code unit shown.</param>
/// <param name="End">Offset just past the last code unit shown.</param>
/// <param name="CursorCell">Cells between the stretch's start and the cursor.</param>
internal readonly record struct LineView(int Start, int End, int CursorCell)
{
    /// <summary>The stretch around the cursor: the one shown last where it still will do, so that text moves only when it must.</summary>
    /// <param name="text">The whole line.</param>
    /// <param name="cursor">Where the cursor stands, between two text elements.</param>
    /// <param name="cells">Width of the row in cells, the one for a cursor at the text's end included; less than 1 counts as 1.</param>
    /// <param name="lastStart">Start of the stretch shown last; 0 at first.</param>
    public static LineView Around(string text, int cursor, int cells, int lastStart)
    {
        // The cell that the cursor covers is not there for what is before it.
        var room = Math.Max(cells, 1) - 1;
        var whole = Fit(text, 0, room);
        if (whole.End == text.Length) return whole with { CursorCell = text[..cursor].GetCellWidth() };

        var start = TextElements.AtOrAfter(text, lastStart);

        // Going left out of the view: a third of it is shown before the cursor, else each step would scroll.
        var view = cursor <= start && lastStart > 0 ? UpTo(text, 0, cursor, room / 3) : UpTo(text, Math.Min(start, cursor), cursor, room);
        return view with { End = Fit(text, cursor, room - view.CursorCell).End };
    }

    // The longest stretch from `first` on, or from a later bound, that ends at the cursor and fits.
    private static LineView UpTo(string text, int first, int cursor, int room)
    {
        var taken = 0;
        for (var at = first; at < cursor;)
        {
            var next = TextElements.Next(text, at);
            taken += text[at..next].GetCellWidth();
            for (at = next; taken > room;)
            {
                var second = TextElements.Next(text, first);
                taken -= text[first..second].GetCellWidth();
                first = second;
            }
        }

        return new(first, cursor, taken);
    }

    private static LineView Fit(string text, int start, int room)
    {
        var taken = 0;
        var end = start;
        while (end < text.Length)
        {
            var next = TextElements.Next(text, end);
            taken += text[end..next].GetCellWidth();
            if (taken > room) break;
            end = next;
        }

        return new(start, end, 0);
    }
}
