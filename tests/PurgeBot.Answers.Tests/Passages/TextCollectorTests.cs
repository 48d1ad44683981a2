using CsCheck;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Tests.Passages;

public sealed class TextCollectorTests
{
    [Theory]
    [InlineData("Stalin signed the list.", "Stalin signed the list.")]
    [InlineData(" two  spaces, a tab\tand an end ", "two spaces, a tab and an end")]
    [InlineData("wreck\u00ADers in\u00A0Moscow", "wreckers in Moscow")]
    [InlineData("E\u0301toile", "\u00C9toile")]
    [InlineData("null\0 and\u200B nothing", "null and nothing")]
    [InlineData("\u202Eabc\u202C \u2066d\u2069 \u061Ce", "abc d e")]
    [InlineData("Ye\u200Bz\u2060h\uFEFFov \u3164", "Yezhov")]
    [InlineData("Ye\U000E0061z\U000E0062hov\U000E007F", "Yezhov")]
    [InlineData("e\u0323\u0302\u0301\u0300\u0301\u0301\u0301\u0301x", "\u1EC7\u0301\u0300x")]
    [InlineData("\u2764\uFE0F", "\u2764\uFE0F")]
    public void A_text_is_collected_as_a_reader_sees_it(string text, string seen) => Assert.Equal(seen, TextCollector.Plain(text));

    [Fact]
    public void A_text_is_collected_the_same_in_whatever_pieces_it_comes() =>
        Gen.Select(AnyText.Of("word", " ", "  ", "\t", "\u00AD", "\u00A0", "\u200B", "\u0301", "é", "\0", "\ud83d\ude00", "\udb40", "\U000E0061", "\u202e", "."), Gen.Int[0, 200])
            .Sample((text, at) =>
            {
                var pieces = new TextCollector();
                pieces.Append(text.AsSpan(0, Math.Min(at, text.Length)));
                foreach (var character in text.AsSpan(Math.Min(at, text.Length))) pieces.Append([character]);
                Assert.Equal(TextCollector.Plain(text) ?? "", pieces.Take());
            });
}
