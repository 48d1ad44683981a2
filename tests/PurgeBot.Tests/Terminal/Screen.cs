using System.Globalization;
using PurgeBot.Terminal;
using Spectre.Console;

namespace PurgeBot.Tests.Terminal;

/// <summary>What a terminal shows after some output: the sequences that the line editor sends, and no others.</summary>
internal sealed class Screen
{
    private readonly List<string[]> _rows = [];
    private readonly int _width;
    private readonly int _height;

    private Screen(int width, int height) => (_width, _height) = (width, height);

    /// <summary>Cell of the cursor in its row, from 0.</summary>
    public int Column { get; private set; }

    public int Row { get; private set; }

    public bool ShowsCursor { get; private set; } = true;

    /// <summary>The rows from the top, without spaces at their ends and without empty rows at the bottom.</summary>
    public string Text => string.Join('\n', _rows.Select(row => string.Concat(row).TrimEnd())).TrimEnd();

    /// <summary>The row that the cursor is in.</summary>
    public string Line => string.Concat(_rows[Row]).TrimEnd();

    public static Screen Showing(string output, int width, int height)
    {
        var screen = new Screen(width, height);
        screen.Need(0);
        for (var at = 0; at < output.Length;)
        {
            var end = output[at] == '\e' ? EndOfSequence(output, at) : TextElements.Next(output, at);
            if (output[at] == '\e') screen.Obey(output[(at + 2)..(end - 1)], output[end - 1]);
            else if (output[at..end] is "\r\n") (screen.Column, screen.Row) = (0, screen.Need(screen.Row + 1));
            else if (output[at] == '\r') screen.Column = 0;
            else screen.Put(output[at..end]);
            at = end;
        }

        return screen;
    }

    private static int EndOfSequence(string output, int start)
    {
        Assert.Equal('[', output[start + 1]);
        var end = start + 2;
        while (output[end] is < '@') end++;
        return end + 1;
    }

    private void Put(string element)
    {
        Assert.False(char.IsControl(element[0]), $"A control character {(int)element[0]:x} was written.");
        var cells = element.GetCellWidth();
        // A mark without a cell of its own joins the character before it.
        if (cells == 0)
        {
            if (Column > 0) _rows[Row][Column - 1] += element;
            return;
        }

        if (Column + cells > _width) (Column, Row) = (0, Need(Row + 1));
        _rows[Row][Column] = element;
        // A terminal of one column shows half of a character that takes two.
        var end = Math.Min(Column + cells, _width);
        for (var i = Column + 1; i < end; i++) _rows[Row][i] = "";
        Column = end;
    }

    private void Obey(string parameters, char final)
    {
        var number = int.TryParse(parameters, CultureInfo.InvariantCulture, out var given) ? given : 0;
        switch (final)
        {
            case 'A':
                Row = Math.Max(Row - Math.Max(number, 1), 0);
                break;
            case 'G':
                Column = Math.Clamp(number - 1, 0, _width - 1);
                break;
            case 'H':
                (Column, Row) = (0, 0);
                break;
            case 'J':
                if (number == 0) EraseToEnd();
                for (var row = number == 2 ? 0 : Row + 1; row < _rows.Count; row++) Array.Fill(_rows[row], " ");
                break;
            case 'K':
                EraseToEnd();
                break;
            case 'h' or 'l' when parameters == "?25":
                ShowsCursor = final == 'h';
                break;
            case 'h' or 'l' when parameters == "?2004":
            case 'm':
                break;
            default:
                Assert.Fail($"The terminal does not know ESC [ {parameters} {final}.");
                break;
        }
    }

    // With the cursor past the last column a terminal erases the last cell.
    private void EraseToEnd() => Array.Fill(_rows[Row], " ", Math.Min(Column, _width - 1), _width - Math.Min(Column, _width - 1));

    private int Need(int row)
    {
        while (_rows.Count <= row) _rows.Add([.. Enumerable.Repeat(" ", _width)]);
        if (_rows.Count <= _height) return row;
        _rows.RemoveAt(0);
        return row - 1;
    }
}
