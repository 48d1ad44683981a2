using PurgeBot.Terminal;

namespace PurgeBot.Tests.Terminal;

public sealed class InputHistoryTests
{
    [Fact]
    public void Going_up_gives_the_newest_line_first_and_stops_at_the_oldest()
    {
        var history = Holding("one", "two");
        Assert.Equal("two", history.Previous(""));
        Assert.Equal("one", history.Previous("two"));
        Assert.Null(history.Previous("one"));
    }

    [Fact]
    public void Coming_down_again_gives_back_the_draft()
    {
        var history = Holding("one", "two");
        history.Previous("half a quest");
        history.Previous("two");
        Assert.Equal("two", history.Next());
        Assert.Equal("half a quest", history.Next());
        Assert.Null(history.Next());
    }

    [Fact]
    public void A_line_is_kept_once_when_it_is_entered_twice_in_a_row() =>
        Assert.Equal(["one", "two", "one"], Holding("one", "two", "two", "one").Lines);

    [Fact]
    public void A_blank_line_or_a_pasted_document_is_not_kept() =>
        Assert.Equal(["one"], Holding("one", "  ", new string('x', InputHistory.MaxLineLength + 1)).Lines);

    [Fact]
    public void The_oldest_line_makes_room_for_the_newest()
    {
        var history = new InputHistory(capacity: 2);
        foreach (var line in new[] { "one", "two", "three" }) history.Add(line);
        Assert.Equal(["two", "three"], history.Lines);
        Assert.Equal("three", history.Previous(""));
    }

    [Fact]
    public void Entering_a_line_ends_the_browsing()
    {
        var history = Holding("one", "two");
        history.Previous("draft");
        history.Previous("two");
        history.Add("three");
        Assert.Null(history.Next());
        Assert.Equal("three", history.Previous(""));
    }

    private static InputHistory Holding(params string[] lines)
    {
        var history = new InputHistory();
        foreach (var line in lines) history.Add(line);
        return history;
    }
}
