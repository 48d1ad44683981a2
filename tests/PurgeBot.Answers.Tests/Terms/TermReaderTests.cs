using CsCheck;
using PurgeBot.Answers.Terms;
using PurgeBot.Answers.Tests.Passages;

namespace PurgeBot.Answers.Tests.Terms;

public sealed class TermReaderTests
{
    [Theory]
    [InlineData("Executions were planned.", "execut were plan")]
    [InlineData("the N.K.V.D. and the U.S.", "the nkvd and the us")]
    [InlineData("J. V. Stalin", "j v stalin")]
    [InlineData("É.U.A.", "eua")]
    [InlineData("Stalin's, Yezhov’s", "stalin yezhov")]
    [InlineData("O’Brien didn't", "obrien didnt")]
    [InlineData("681,692 and 1.3 million, 1937.", "681692 and 1.3 million 1937")]
    [InlineData("show-trials in 1936–38", "show trial in 1936 38")]
    [InlineData("Wałęsa Ežov Straße Ærø", "walesa ezov strass aero")]
    [InlineData("Берию СУДИЛИ, Королёв", "берию судили королев")]
    [InlineData("E\u0301toile", "etoil")]
    public void Words_are_read_as_the_index_compares_them(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', new TermReader().Read(text).Select(word => word.Term.Text)));

    [Theory]
    [InlineData("❤\uFE0F")]
    [InlineData(" \u0301 ")]
    [InlineData("' ’ -- , . … “”")]
    [InlineData("\uD83D")]
    [InlineData("")]
    public void Signs_and_marks_that_belong_to_no_letter_are_no_words(string text) => Assert.Empty(new TermReader().Read(text));

    [Fact]
    public void A_span_covers_the_word_as_written_without_its_possessive_ending()
    {
        const string Text = "On Yezhov’s order";
        Assert.Equal("Yezhov", new TermReader().Read(Text)[1].Span.Of(Text).ToString());
    }

    [Fact]
    public void Words_of_any_length_are_read_by_their_beginning()
    {
        var words = new TermReader().Read(new string('x', 100_000) + " end");
        Assert.Equal([TermReader.MaxWordLength, 3], words.Select(word => word.Term.Word.Length));
        Assert.Equal(100_000, words[0].Span.Length);
    }

    [Fact]
    public void A_reader_that_has_met_very_many_words_reads_on_as_before()
    {
        var reader = new TermReader();
        for (var i = 0; i < 150_000; i++) reader.Read($"w{i}");
        Assert.Equal("purg", reader.Read("purges")[0].Term.Text);
    }

    [Fact]
    public void Words_that_push_each_other_out_of_memory_are_read_as_before()
    {
        var text = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"word{i}s Trials"));
        var reader = new TermReader();
        var first = reader.Read(text).Select(word => word.Term.Text).ToList();
        Assert.Equal(first, reader.Read(text).Select(word => word.Term.Text));
        Assert.Equal(["word7s", "trial"], first[14..16]);
    }

    [Fact]
    public void Any_text_is_read_into_whole_words_in_order() =>
        AnyText.Of("Stalin", "’s", "'", "’", ".", ",", "U.S.", "1,2", "é", "e\u0301", "\u0301", "❤\uFE0F", "\uD83D", "\uDE00", "😀", "я", "א", "字", "-", " ", "\0", "ǅ", "İ", "ß")
            .Sample(
                text =>
                {
                    var end = 0;
                    foreach (var (term, span) in new TermReader().Read(text))
                    {
                        Assert.True(span.Start >= end && span.Length > 0 && span.End <= text.Length);
                        Assert.NotEmpty(term.Text);
                        Assert.NotEmpty(term.Word);
                        Assert.True(span.Start == 0 || !(char.IsAsciiLetterOrDigit(text[span.Start - 1]) && char.IsAsciiLetterOrDigit(text[span.Start])));
                        Assert.True(span.End == text.Length || !(char.IsAsciiLetterOrDigit(text[span.End - 1]) && char.IsAsciiLetterOrDigit(text[span.End])));
                        end = span.End;
                    }
                },
                iter: 5_000);
}
