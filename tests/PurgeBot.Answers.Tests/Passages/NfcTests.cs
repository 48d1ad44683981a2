using CsCheck;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Tests.Passages;

public sealed class NfcTests
{
    // From NormalizationTest.txt of the Unicode Character Database, but for the first three.
    [Theory]
    [InlineData("Ramo\u0301n", "Ramón")]
    [InlineData("\u0418\u0306", "\u0419")]
    [InlineData("ordinary", "ordinary")]
    [InlineData("\u1E0A\u0323", "\u1E0C\u0307")]
    [InlineData("D\u0307\u0323", "\u1E0C\u0307")]
    [InlineData("\u1E14\u0304", "\u1E14\u0304")]
    [InlineData("\u1100\u1161\u11A8", "\uAC01")]
    [InlineData("\uAC00\u11A7", "\uAC00\u11A7")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("a\u0315\u0300\u05AE\u0300b", "\u00E0\u05AE\u0300\u0315b")]
    public void Letters_and_marks_are_composed(string text, string expected) => Assert.Equal(expected, Nfc.Compose(text));

    [Fact]
    public void Composed_text_is_returned_as_it_is()
    {
        const string Text = "Ежов, Čapek and Ramón — ἄνθρωπος 漢字 한국";
        Assert.Same(Text, Nfc.Compose(Text));
    }

    [Fact]
    public void Composing_any_text_twice_changes_nothing_more() =>
        Gen.OneOf(Gen.Char, Gen.Char['\u0300', '\u0345'], Gen.Char['a', 'z'], Gen.Char['\u1100', '\u11FF']).Array[0, 30]
            .Select(characters => new string(characters))
            .Sample(
                text =>
                {
                    var once = Nfc.Compose(text);
                    Assert.Equal(once, Nfc.Compose(once));
                },
                iter: 10_000);

    [Fact]
    public void A_hundred_thousand_marks_on_one_letter_are_put_in_order()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("\u0301\u0327", 50_000));
        Assert.Equal("\u00E1" + new string('\u0327', 50_000) + new string('\u0301', 49_999), Nfc.Compose(text));
    }
}
