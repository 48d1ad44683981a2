using Spectre.Console;

namespace PurgeBot.Terminal;

/// <summary>One entry of the list under the line.</summary>
/// <param name="Text">The label, cut or filled up with spaces to its column's width.</param>
/// <param name="IsSelected">True of the candidate that stands in the line.</param>
internal readonly record struct MenuCell(string Text, bool IsSelected);

/// <summary>Lays candidates out in columns under the line, as a shell does.</summary>
internal static class CompletionMenu
{
    /// <summary>Most rows of candidates: the answer before must not scroll away for a list.</summary>
    public const int MaxRows = 6;

    private const int Gap = 2;

    /// <summary>The rows that hold the selected candidate, read from left to right, and a last row that counts what is left out.</summary>
    /// <param name="labels">What to show of each candidate.</param>
    /// <param name="selected">Index of the selected one, or -1.</param>
    /// <param name="width">Width of the screen in cells.</param>
    public static IReadOnlyList<IReadOnlyList<MenuCell>> Layout(IReadOnlyList<string> labels, int selected, int width)
    {
        if (labels.Count == 0) return [];
        var room = Math.Max(width - 1, 1);
        var column = Math.Min(labels.Max(label => label.GetCellWidth()), room);
        var columns = Math.Max((room + Gap) / (column + Gap), 1);
        var perPage = columns * MaxRows;
        var first = Math.Max(selected, 0) / perPage * perPage;

        var rows = Enumerable.Range(first, Math.Min(perPage, labels.Count - first))
            .Select(i => new MenuCell(Fill(labels[i], column), i == selected))
            .Chunk(columns)
            .ToList<IReadOnlyList<MenuCell>>();
        if (labels.Count > perPage)
        {
            var last = Math.Min(first + perPage, labels.Count);
            rows.Add([new MenuCell(Cut($"{first + 1}–{last} of {labels.Count}", room), false)]);
        }

        return rows;
    }

    private static string Fill(string label, int cells)
    {
        var cut = Cut(label, cells);
        return cut + new string(' ', cells - cut.GetCellWidth());
    }

    private static string Cut(string label, int cells)
    {
        if (label.GetCellWidth() <= cells) return label;
        var end = 0;
        for (var next = TextElements.Next(label, 0); label[..next].GetCellWidth() < cells; next = TextElements.Next(label, end)) end = next;
        return label[..end] + "…";
    }
}
