using PurgeBot.Terminal;

namespace PurgeBot.Tests.Terminal;

public sealed class CompletionMenuTests
{
    [Fact]
    public void Candidates_stand_in_columns_from_left_to_right() =>
        Assert.Equal(["Beria  Kirov  Rykov", "Radek  Yagoda"], Rows(["Beria", "Kirov", "Rykov", "Radek", "Yagoda"], width: 23));

    [Fact]
    public void A_label_wider_than_the_screen_is_cut() =>
        Assert.Equal(["Vyacheslav…"], Rows(["Vyacheslav Mikhailovich Molotov"], width: 12));

    [Fact]
    public void Wide_characters_take_two_cells() =>
        Assert.Equal(["漢字…"], Rows(["漢字漢字"], width: 7));

    [Fact]
    public void Of_a_long_list_the_rows_around_the_selected_are_shown_and_the_rest_counted()
    {
        var labels = Enumerable.Range(1, 20).Select(n => $"candidate {n:00}").ToArray();
        var rows = CompletionMenu.Layout(labels, selected: 15, width: 30);
        Assert.Equal("candidate 16", rows.SelectMany(row => row).Single(cell => cell.IsSelected).Text);
        Assert.Equal("13–20 of 20", rows[^1][0].Text);
        Assert.True(rows.Count <= CompletionMenu.MaxRows + 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void A_screen_without_room_is_no_error(int width) => Assert.NotEmpty(Rows(["a", "漢字"], width));

    private static string[] Rows(string[] labels, int width) =>
        [.. CompletionMenu.Layout(labels, -1, width).Select(row => string.Join("  ", row.Select(cell => cell.Text.TrimEnd())))];
}
