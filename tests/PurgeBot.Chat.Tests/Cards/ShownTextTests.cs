using System.Text;
using CsCheck;
using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Tests.Cards;

public sealed class ShownTextTests
{
    private static readonly string[] Pieces =
    [
        "a", "Yezhov", " ", "\n", "\0", "\u202A", "\u202B", "\u202D", "\u202E", "\u202C", "\u2066", "\u2067", "\u2068", "\u2069", "\u200E", "\u200F", "\u061C", "\u200B", "\u200C", "\u200D", "\uFEFF",
        "\u0301", "\u0489", "\uFE0F", "😀", "\uD83D", "\uDE00", "\U000E0061", "\u3164", "א", "ع", "\u2028", "\u0085", "’",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(Gen.Char.Array[0, 60].Select(units => new string(units)), Gen.OneOf(Pieces).Array[0, 30].Select(string.Concat));

    [Theory]
    [InlineData("a\u202Eb\u202Cc", "abc")]
    [InlineData("a\u2066b", "ab")]
    [InlineData("a\u2069b\u2066", "ab")]
    [InlineData("a\u2067b\u2069c", "a\u2067b\u2069c")]
    [InlineData("Ye\u200Bz\uFEFFh\u2060ov", "Yezhov")]
    [InlineData("tag\U000E0061\U000E007F", "tag")]
    [InlineData("a\u3164b\u115F", "ab")]
    [InlineData("Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307o", "Z\u0301\u0302\u0303\u0304o")]
    [InlineData("👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("a\u200D\u200D\u200Cb \u200Dc", "a\u200Db c")]
    [InlineData("❤\uFE0F, שָׁלוֹם and Łódź", "❤\uFE0F, שָׁלוֹם and Łódź")]
    public void What_cannot_be_seen_is_left_out_and_what_letters_need_stays(string text, string shown) => Assert.Equal(shown, ShownText.Of(text));

    [Fact]
    public void What_is_shown_of_a_text_is_shown_as_it_is() => AnyText.Sample(text => ShownText.Of(ShownText.Of(text)) == ShownText.Of(text));

    [Fact]
    public void No_text_turns_around_what_is_beside_it() => AnyText.Sample(text =>
    {
        var quoted = ShownText.Quoted(text);
        Assert.DoesNotContain(quoted, unit => unit is (>= '\u202A' and <= '\u202E') or '\u200E' or '\u200F' or '\u061C' || char.IsControl(unit));
        var open = 0;
        foreach (var unit in quoted)
        {
            open += unit is >= '\u2066' and <= '\u2068' ? 1 : unit == '\u2069' ? -1 : 0;
            Assert.True(open >= 0);
            Assert.True(open > 0 || unit is not ('א' or 'ع'));
        }

        Assert.Equal(0, open);
        Assert.Equal(quoted, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(quoted)));
    });

    [Fact]
    public void No_letter_bears_more_than_four_marks() => AnyText.Sample(text =>
    {
        var marks = 0;
        foreach (var rune in ShownText.Of(text).EnumerateRunes())
        {
            marks = Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark && rune.IsBmp ? marks + 1 : 0;
            Assert.InRange(marks, 0, 4);
        }
    });

    [Fact]
    public void What_is_quoted_in_Markdown_keeps_its_isolate() => Assert.Equal("“\u2068אבג\u2069” is no time", new Markdown().Text($"“{ShownText.Quoted("אבג")}” is no time").ToString());
}
