using Spectre.Console;

namespace PurgeBot.Terminal;

/// <summary>Draws the prompt, the line on one row of the screen, and rows under it.</summary>
/// <remarks>
/// A line wider than the screen scrolls sideways under ‹ and ›: a line that wraps cannot be redrawn once the terminal
/// has been resized, because terminals differ in how they fold it. The last column stays empty, so nothing wraps by itself.
/// </remarks>
internal sealed class LineScreen(IAnsiConsole console, string prompt)
{
    /// <summary>Cells of text that a narrow screen must leave beside the prompt; below it the prompt is left out.</summary>
    private const int FewestTextCells = 8;

    private static readonly Style Selected = new(decoration: Decoration.Invert);
    private static readonly Style Faint = new(decoration: Decoration.Dim);

    private int _firstShown;
    private bool _hasRowsBelow;

    /// <summary>Draws the line with the cursor in its place, and the rows under it.</summary>
    public void Draw(LineBuffer line, IReadOnlyList<IReadOnlyList<MenuCell>> below)
    {
        var shownPrompt = console.Profile.Width - prompt.GetCellWidth() > FewestTextCells ? prompt : "";
        var cells = console.Profile.Width - shownPrompt.GetCellWidth() - 1;
        var view = LineView.Around(line.Text, line.Cursor, cells, _firstShown);
        var isCut = view.Start > 0 || view.End < line.Text.Length;
        if (isCut) view = LineView.Around(line.Text, line.Cursor, cells - 2, _firstShown);
        _firstShown = view.Start;

        console.WriteAnsi(ansi =>
        {
            ansi.HideCursor().Write("\r").Write(shownPrompt);
            if (isCut) ansi.Write(view.Start > 0 ? "‹" : " ", Faint);
            ansi.Write(line.Text[view.Start..view.End]);
            if (view.End < line.Text.Length) ansi.Write("›", Faint);
            ansi.EraseInLine(0);
            DrawBelow(ansi, below);

            // Columns count from 1.
            ansi.CursorHorizontalAbsolute(shownPrompt.GetCellWidth() + (isCut ? 1 : 0) + view.CursorCell + 1).ShowCursor();
        });
    }

    /// <summary>Leaves the whole line on the screen, folded by the terminal, and goes to the row after it.</summary>
    public void Finish(LineBuffer line) => console.WriteAnsi(ansi =>
        ansi.Write("\r").EraseInDisplay(0).Write(prompt).Write(line.Text).EraseInLine(0).Write("\r\n"));

    /// <summary>Clears the screen; the scrollback stays.</summary>
    public void Clear() => console.WriteAnsi(ansi => ansi.EraseInDisplay(2).CursorHome());

    private void DrawBelow(AnsiWriter ansi, IReadOnlyList<IReadOnlyList<MenuCell>> rows)
    {
        if (_hasRowsBelow || rows.Count > 0) ansi.EraseInDisplay(0);
        _hasRowsBelow = rows.Count > 0;
        foreach (var row in rows)
        {
            ansi.Write("\r\n");
            foreach (var (i, cell) in row.Index())
            {
                if (i > 0) ansi.Write("  ");
                ansi.Write(cell.Text, cell.IsSelected ? Selected : Style.Plain);
            }
        }

        // Not a saved position: at the bottom of the screen the new rows have moved it.
        if (rows.Count > 0) ansi.CursorUp(rows.Count);
    }
}
