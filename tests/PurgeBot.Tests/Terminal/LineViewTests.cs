using CsCheck;
using PurgeBot.Terminal;
using Spectre.Console;

namespace PurgeBot.Tests.Terminal;

public sealed class LineViewTests
{
    [Fact]
    public void A_line_that_fits_is_shown_whole() =>
        Assert.Equal(new LineView(0, 5, 2), LineView.Around("abcde", cursor: 2, cells: 6, lastStart: 3));

    [Fact]
    public void A_line_with_no_cell_left_for_the_cursor_scrolls() =>
        Assert.Equal(new LineView(1, 5, 4), LineView.Around("abcde", cursor: 5, cells: 5, lastStart: 0));

    [Fact]
    public void Moving_inside_the_shown_part_does_not_scroll() =>
        Assert.Equal(new LineView(4, 13, 3), LineView.Around("abcdefghijklmnop", cursor: 7, cells: 10, lastStart: 4));

    [Fact]
    public void Going_left_out_of_the_shown_part_shows_a_third_before_the_cursor() =>
        Assert.Equal(new LineView(5, 14, 3), LineView.Around("abcdefghijklmnop", cursor: 8, cells: 10, lastStart: 8));

    [Fact]
    public void The_cursor_is_always_inside_and_the_row_never_overflows() =>
        Gen.Select(
            Gen.OneOf("a", "漢", "🙂", "e\u0301", " ").Array[0, 60].Select(string.Concat),
            Gen.Int[0, 60],
            Gen.Int[2, 20],
            Gen.Int[0, 70]).Sample((text, index, cells, lastStart) =>
        {
            var cursor = TextElements.AtOrAfter(text, index);
            var view = LineView.Around(text, cursor, cells, lastStart);
            Assert.InRange(cursor, view.Start, Math.Max(view.Start, view.End));
            Assert.Equal(text[view.Start..cursor].GetCellWidth(), view.CursorCell);
            Assert.InRange(text[view.Start..view.End].GetCellWidth(), 0, cells - 1);
        });
}
