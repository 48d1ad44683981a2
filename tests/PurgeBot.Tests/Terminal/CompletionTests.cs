using CsCheck;
using PurgeBot.Answers.Passages;
using PurgeBot.Terminal;

namespace PurgeBot.Tests.Terminal;

public sealed class CompletionTests
{
    private readonly LineBuffer _line = new();

    [Fact]
    public void The_only_candidate_is_put_in_whole_with_its_spaces()
    {
        var completion = Offering("Nikolai Yezhov");
        _line.Load("who is Nik");
        completion.Advance(_line, 1);
        Assert.Equal("who is Nikolai Yezhov", _line.Text);
        Assert.False(completion.IsOpen);
    }

    [Fact]
    public void Of_several_candidates_what_they_share_comes_first_and_then_one_after_the_other()
    {
        var completion = Offering("Nikolai Yezhov", "Nikolai Bukharin");
        _line.Load("who is nik");
        var states = new List<string>();
        for (var tab = 0; tab < 4; tab++)
        {
            completion.Advance(_line, 1);
            states.Add(_line.Text);
        }

        Assert.Equal(["who is Nikolai ", "who is Nikolai Yezhov", "who is Nikolai Bukharin", "who is Nikolai Yezhov"], states);
    }

    [Fact]
    public void Shift_Tab_goes_backwards_from_the_last()
    {
        var completion = Offering("Kamenev", "Kirov", "Krupskaya");
        _line.Load("who is K");
        completion.Advance(_line, 1);
        completion.Advance(_line, -1);
        Assert.Equal("who is Krupskaya", _line.Text);
        completion.Advance(_line, -1);
        Assert.Equal("who is Kirov", _line.Text);
    }

    [Fact]
    public void What_stands_behind_the_cursor_stays_behind_it()
    {
        var completion = Offering("Nikolai Yezhov");
        _line.Load("who is ");
        _line.Insert("Nik");
        _line.Insert(" in 1936");
        for (var i = 0; i < 8; i++) _line.MoveLeft();
        completion.Advance(_line, 1);
        Assert.Equal("who is Nikolai Yezhov in 1936", _line.Text);
        Assert.Equal("who is Nikolai Yezhov".Length, _line.Cursor);
    }

    [Fact]
    public void Candidates_that_do_not_start_as_the_word_does_leave_it_alone_until_chosen()
    {
        var completion = Offering("Stalin, Joseph", "Stalin, Vasily");
        _line.Load("who is koba");
        completion.Advance(_line, 1);
        Assert.Equal("who is koba", _line.Text);
        completion.Advance(_line, 1);
        Assert.Equal("who is Stalin, Joseph", _line.Text);
    }

    [Fact]
    public void Escape_gives_the_line_back_as_it_was()
    {
        var completion = Offering("Nikolai Yezhov", "Nikolai Bukharin");
        _line.Load("who is Nik");
        completion.Advance(_line, 1);
        completion.Advance(_line, 1);
        completion.Cancel(_line);
        Assert.Equal("who is Nik", _line.Text);
        Assert.False(completion.IsOpen);
    }

    [Fact]
    public void An_emoji_is_not_halved_to_share_its_beginning()
    {
        var completion = Offering("x🙂", "x🙃");
        _line.Load("x");
        completion.Advance(_line, 1);
        Assert.Equal("x", _line.Text);
    }

    [Fact]
    public void Where_nothing_fits_nothing_changes()
    {
        var completion = Offering();
        _line.Load("who is Zorblax");
        completion.Advance(_line, 1);
        Assert.Equal("who is Zorblax", _line.Text);
        Assert.False(completion.IsOpen);
    }

    [Fact]
    public void A_candidate_for_a_place_outside_the_line_is_left_out() =>
        Gen.Select(Gen.Int[-3, 12], Gen.OneOf(Gen.Int[-3, 12], Gen.Const(int.MaxValue))).Sample((start, length) =>
        {
            var line = new LineBuffer();
            line.Load("ab🙂cd");
            var completion = new Completion((_, _) => [new(new TextSpan(start, length), "X")]);
            completion.Advance(line, 1);
            Assert.Equal(LineBuffer.Clean(line.Text), line.Text);
            if (start < 0 || length < 0 || start + (long)length > 6) Assert.Equal("ab🙂cd", line.Text);
        });

    // Each replaces the last word before the cursor.
    private static Completion Offering(params string[] texts) => new((text, cursor) =>
    {
        var start = text.LastIndexOf(' ', cursor - 1) + 1;
        return [.. texts.Select(candidate => new CompletionItem(TextSpan.FromBounds(start, cursor), candidate))];
    });
}
