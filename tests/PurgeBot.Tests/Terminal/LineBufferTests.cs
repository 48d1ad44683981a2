using System.Globalization;
using CsCheck;
using PurgeBot.Terminal;

namespace PurgeBot.Tests.Terminal;

public sealed class LineBufferTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.OneOf("e", "\u0301", "👩‍👩‍👧", "🇩🇪", "🇩", "\ud83d", "\ude42", "漢字", " ", "שלום", "\r\n", "\0", "\u200d", "\u0600", "a-b c"));

    private static readonly Action<LineBuffer>[] Moves =
    [
        line => line.MoveLeft(), line => line.MoveRight(), line => line.MoveWordLeft(), line => line.MoveWordRight(),
        line => line.MoveToStart(), line => line.MoveToEnd(), line => line.DeleteBefore(), line => line.DeleteAfter(),
        line => line.DeleteWordBefore(), line => line.DeleteWordAfter(), line => line.DeleteToStart(), line => line.DeleteToEnd(),
    ];

    private static readonly Gen<Action<LineBuffer>> AnyEdit = Gen.OneOf(
        Gen.OneOf(Moves),
        AnyText.Select(text => (Action<LineBuffer>)(line => line.Insert(text))));

    [Fact]
    public void Typing_in_the_middle_puts_the_text_before_the_cursor()
    {
        var line = Line("who Yezhov", cursor: 4);
        line.Insert("is ");
        AssertState("who is |Yezhov", line);
    }

    [Theory]
    [InlineData("cafe\u0301", "caf")]
    [InlineData("ab👩‍👩‍👧", "ab")]
    [InlineData("🇩🇪🇫🇷", "🇩🇪")]
    [InlineData("x漢", "x")]
    public void Backspace_takes_a_whole_character_as_a_reader_sees_it(string text, string left)
    {
        var line = Line(text, text.Length);
        line.DeleteBefore();
        Assert.Equal(left, line.Text);
    }

    [Fact]
    public void The_arrows_step_over_a_flag_at_once()
    {
        var line = Line("a🇩🇪b", cursor: 5);
        line.MoveLeft();
        Assert.Equal(1, line.Cursor);
        line.MoveRight();
        Assert.Equal(5, line.Cursor);
    }

    [Fact]
    public void An_accent_typed_after_its_letter_joins_it()
    {
        var line = Line("e", cursor: 1);
        line.Insert("\u0301");
        line.MoveLeft();
        Assert.Equal(0, line.Cursor);
    }

    [Fact]
    public void A_letter_typed_before_an_accent_takes_the_cursor_past_both()
    {
        var line = Line("\u0301x", cursor: 0);
        line.Insert("e");
        Assert.Equal(2, line.Cursor);
    }

    [Fact]
    public void Words_are_letters_and_digits_and_hyphens_part_them()
    {
        var line = Line("arrest of Anti-Soviet elements, 1937!", cursor: 37);
        var stops = new List<int>();
        for (line.MoveWordLeft(); line.Cursor > 0; line.MoveWordLeft()) stops.Add(line.Cursor);
        Assert.Equal([32, 22, 15, 10, 7], stops);

        stops.Clear();
        for (line.MoveWordRight(); line.Cursor < line.Text.Length; line.MoveWordRight()) stops.Add(line.Cursor);
        Assert.Equal([6, 9, 14, 21, 30, 36], stops);
    }

    [Fact]
    public void A_word_is_deleted_backwards_from_the_cursor_inside_it()
    {
        var line = Line("who was Yezhov", cursor: 11);
        line.DeleteWordBefore();
        AssertState("who was |hov", line);
    }

    [Fact]
    public void A_word_is_deleted_forwards_with_the_space_before_it()
    {
        var line = Line("who was Yezhov", cursor: 3);
        line.DeleteWordAfter();
        AssertState("who| Yezhov", line);
    }

    [Fact]
    public void The_line_is_deleted_to_either_end()
    {
        var line = Line("who was Yezhov", cursor: 7);
        line.DeleteToEnd();
        AssertState("who was|", line);
        line.MoveWordLeft();
        line.DeleteToStart();
        AssertState("|was", line);
    }

    [Fact]
    public void Nothing_is_deleted_beyond_the_ends()
    {
        var line = Line("x", cursor: 0);
        line.DeleteBefore();
        line.DeleteWordBefore();
        line.DeleteToStart();
        line.MoveToEnd();
        line.DeleteAfter();
        line.DeleteWordAfter();
        line.DeleteToEnd();
        AssertState("x|", line);
    }

    [Theory]
    [InlineData("one\r\ntwo\nthree\tfour", "one two three four")]
    [InlineData("bell\a, null\0, escape\e[31m", "bell, null, escape[31m")]
    [InlineData("whole 🙂", "whole 🙂")]
    public void What_comes_in_is_made_fit_for_one_line(string text, string clean) => Assert.Equal(clean, LineBuffer.Clean(text));

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character() =>
        Assert.Equal("half \ufffd of a pair", LineBuffer.Clean("half \ud83d of a pair"));

    [Fact]
    public void A_hundred_thousand_characters_without_a_space_are_edited_at_once()
    {
        var line = Line(new string('漢', 100_000), cursor: 100_000);
        line.MoveLeft();
        line.MoveWordLeft();
        line.MoveWordRight();
        line.DeleteWordBefore();
        AssertState("|", line);
    }

    [Fact]
    public void Any_edits_keep_the_cursor_between_characters_and_the_text_clean() =>
        AnyEdit.Array[0, 40].Sample(edits =>
        {
            var line = new LineBuffer();
            foreach (var edit in edits)
            {
                edit(line);
                Assert.Contains(line.Cursor, Bounds(line.Text));
                Assert.Equal(LineBuffer.Clean(line.Text), line.Text);
            }
        });

    [Fact]
    public void Bounds_are_those_of_the_whole_text_segmented() =>
        AnyText.Array[0, 12].Select(string.Concat).Sample(text =>
        {
            var bounds = Bounds(text);
            for (var index = 0; index <= text.Length; index++)
            {
                Assert.Equal(bounds.First(bound => bound >= index), TextElements.AtOrAfter(text, index));
                Assert.Equal(bounds.LastOrDefault(bound => bound < index), TextElements.Previous(text, index));
            }
        });

    private static int[] Bounds(string text) => [.. StringInfo.ParseCombiningCharacters(text), text.Length];

    private static LineBuffer Line(string text, int cursor)
    {
        var line = new LineBuffer();
        line.Load(text[cursor..]);
        line.MoveToStart();
        line.Insert(text[..cursor]);
        return line;
    }

    private static void AssertState(string expected, LineBuffer line) =>
        Assert.Equal(expected, line.Text.Insert(line.Cursor, "|"));
}
