using CsCheck;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Tests.Passages;

public sealed class SentenceSplitterTests
{
    [Theory]
    // Stops of every kind
    [InlineData("He fled.| They followed!| Why?| No one knows…")]
    [InlineData("Was it so?!| It was.| So they said.")]
    // Abbreviations
    [InlineData("Mr. Smith met Dr. Jones and Gen. Franco at St. Petersburg.| He left.")]
    [InlineData("J. V. Stalin and V. I. Lenin met.| N. I. Yezhov did not.")]
    [InlineData("The U.S. Congress met.| It was in the U.S.S.R. that it failed.| He lived in the U.S.| The war ended.")]
    [InlineData("Order No. 00447 was signed.| The answer was no.| He left.")]
    [InlineData("See vol. II, pp. 12–14, and c. 1200 or ca. AD 69.| It was art. 58 of the code.")]
    [InlineData("Poets, e.g. Mandelstam, i.e. Osip Mandelstam, were arrested, etc.| The rest fled.")]
    [InlineData("It began on Dec. 1, 1934, at 4 p.m. Moscow time.| It ended at 3 a.m.| The guards slept.")]
    [InlineData("Courtois et al. Paris 1997 disagree.| Others do not.")]
    [InlineData("He fought Nicholas I.| The tsar died.")]
    [InlineData("He died in 1938.| 12 others died too.")]
    // Numbers
    [InlineData("About 1.3 million were held.| The share was 4.5 per cent.| Then it fell.")]
    [InlineData("1. The first point is this.| 2. The second is that.")]
    // Quotes and brackets
    [InlineData("He condemned \"excesses.\"| He said so.")]
    [InlineData("“Name them.”| ‘Never.’ he said.| «Да.»| Then he died.")]
    [InlineData("\"Why?\" he asked.| \"Because,\" she said.| \"Go!\"")]
    [InlineData("He fell (see Fig. 3. It shows him) in 1938.| She stayed.")]
    [InlineData("He fell (was it so? Who knows!) and rose.| She stayed.")]
    [InlineData("He fell.| (He was shot.| She fled.)| They stayed.")]
    [InlineData("He fell ( and rose.| She stayed.")]
    [InlineData("He fell.[12]| She stayed.[3][4]| [He lied.]| They knew.")]
    // Ellipses
    [InlineData("He waited ... and waited.| Then ... nothing.| So it ended...| They left.")]
    [InlineData("Wait . . . and see.| Then go.")]
    // Other scripts
    [InlineData("Он умер.| Её арестовали.")]
    [InlineData("他死了。|她走了。")]
    public void Sentences_end_where_a_reader_ends_them(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        Assert.Equal(
            marked.Split('|', StringSplitOptions.TrimEntries), SentenceSplitter.Split(text).Select(span => span.Of(text).ToString()));
    }

    [Theory]
    [InlineData("no stop at all")]
    [InlineData("x")]
    [InlineData("...")]
    [InlineData("U.S.")]
    public void A_text_without_an_inner_end_is_one_sentence(string text) =>
        Assert.Equal([new TextSpan(0, text.Length)], SentenceSplitter.Split(text));

    [Fact]
    public void A_text_of_spaces_has_no_sentence() => Assert.Empty(SentenceSplitter.Split(" \n "));

    [Fact]
    public void Any_text_is_covered_by_ascending_trimmed_sentences() =>
        AnyText.Of(
                "a", "B", "J", "No", "Mr", "U.S", "12", ".", "!", "?", "…", "...", "(", ")", "[", "]", "[1]", "\"", "”", " ", "  ", "\n",
                "。", "—", "\uD83D\uDE00", "\uD800", "\0", "The", "e.g")
            .Sample(
                text =>
                {
                    var end = 0;
                    foreach (var span in SentenceSplitter.Split(text))
                    {
                        Assert.True(span.Start >= end && span.Length > 0 && span.End <= text.Length);
                        Assert.True(text.AsSpan(end, span.Start - end).IsWhiteSpace());
                        Assert.False(char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]));
                        end = span.End;
                    }
                    Assert.True(text.AsSpan(end).IsWhiteSpace());
                },
                iter: 20_000);

    [Theory]
    [InlineData("(")]
    [InlineData(". ")]
    [InlineData("A. ")]
    [InlineData("a.b")]
    [InlineData("[1")]
    public void Long_texts_of_one_pattern_are_split(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, 100_000 / pattern.Length));
        Assert.NotEmpty(SentenceSplitter.Split(text));
    }
}
