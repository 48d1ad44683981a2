using System.Text;
using CsCheck;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Chat.Tests.Commands;

public sealed class ButtonStateTests
{
    private static readonly Gen<ParagraphKey> AnyKey = Gen.Select(Gen.ULong, Gen.Int[0, int.MaxValue], (hash, number) => new ParagraphKey(hash, number));

    internal static readonly Gen<ButtonState> AnyState = Gen.OneOf(
        Gen.Select(AnyKey, Gen.Int[0, 999_999], Gen.Bool, Gen.Int[-5, 2_000_000].Array[0, 8], (key, part, turns, cited) =>
            (ButtonState)new ButtonState.InContext(key, part, turns) { Cited = ButtonState.InContext.Citing(cited) }),
        Gen.Select(AnyKey, Gen.Int[0, 999_999], (key, page) => (ButtonState)new ButtonState.Contents(key, page)),
        Gen.Int[0, 999_999].Select(menu => (ButtonState)new ButtonState.OpenSection(menu)),
        Gen.Select(
            Gen.Int[0, 2], Gen.Char["abcdé:; 1я"].Array[0, 80], Gen.Int[0, 17],
            (kind, text, page) => (ButtonState)new ButtonState.Passages((QuestionKind)kind, $"q{new string(text)}q", page)),
        Gen.Int[0, 999_999].Select(page => (ButtonState)new ButtonState.Sources(page)),
        Gen.Select(Gen.ULong, Gen.Bool, Gen.Char["abcdé:; 1я"].Array[0, 60], (hash, isFirst, text) =>
            (ButtonState)new ButtonState.AnotherFact(isFirst ? "" : FactId.Write(hash), text.Length == 0 ? "" : $"q{new string(text)}q")),
        Gen.Const((ButtonState)new ButtonState.Remove()),
        Gen.Const((ButtonState)new ButtonState.DidYouMean()),
        Gen.Int[0, 999_999].Select(menu => (ButtonState)new ButtonState.OpenEntry(menu)),
        Gen.Select(Gen.Int[0, 999_999], AnyKey, (number, key) => (ButtonState)new ButtonState.Entry(number, key)),
        Gen.String[1, ButtonState.LongestName].Select(name => (ButtonState)new ButtonState.Biography(name)),
        Gen.String[1, ButtonState.LongestName].Select(name => (ButtonState)new ButtonState.Network(name)),
        Gen.String[1, ButtonState.LongestName].Select(name => (ButtonState)new ButtonState.Recount(name)),
        Gen.Const((ButtonState)new ButtonState.Instead()));

    [Fact]
    public void A_state_that_is_written_is_read_back() => AnyState.Sample(state => Equals(ButtonState.Parse(state.ToString()), state));

    [Fact]
    public void Every_kind_of_state_is_written_and_read_by_the_property_above() =>
        Assert.Equal(14, typeof(ButtonState).GetNestedTypes().Count(type => type.IsSubclassOf(typeof(ButtonState))));

    [Fact]
    public void Any_text_is_read_or_declined() => Gen.OneOf(
        Gen.Char.Array[0, 120].Select(units => new string(units)),
        Gen.Char["1cwnetbxdifoprk:.-09AzZ_"].Array[0, 40].Select(units => "1" + new string(units)))
        .Sample(text => ButtonState.Parse(text) is not { } state || state.ToString().Length <= ButtonState.MaxLength, iter: 5_000);

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("2i")]
    [InlineData("1i:")]
    [InlineData("1w:0:")]
    [InlineData("1w:-1:q")]
    [InlineData("1w:9999999:q")]
    [InlineData("1f")]
    [InlineData("1f:")]
    [InlineData("1f:AAAAAAAAAA:troikas")]
    [InlineData("1f:!!!!!!!!!!!:troikas")]
    [InlineData("1b:")]
    [InlineData("1b:1.5")]
    [InlineData("1x:")]
    [InlineData("1x:123456789012345678901")]
    [InlineData("1x:a b")]
    [InlineData("1c:AAAAAAAAAAA.1")]
    [InlineData("1c:AAAAAAAAAA.1:0")]
    [InlineData("1c:AAAAAAAAAAA.1:0:")]
    [InlineData("1c:AAAAAAAAAAA.1:0:7-")]
    [InlineData("1c:AAAAAAAAAAA.1:0:1-2-3-4-5-6")]
    [InlineData("1c:AAAAAAAAAAA.1:0:7:8")]
    [InlineData("1c:AAAAAAAAAAA.x:0")]
    [InlineData("1c:!!!!!!!!!!!.1:0")]
    public void What_no_state_looks_like_is_declined(string text) => Assert.Null(ButtonState.Parse(text));

    [Fact]
    public void A_question_of_any_length_fits_and_survives_the_way_through_Discord() =>
        Gen.Char.Array[0, 400].Select(units => new string(units)).Sample(question =>
        {
            var written = new ButtonState.Passages(QuestionKind.Explain, question, 16).ToString();
            return written.Length is > 6 and <= 100
                && written == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(written)).Trim()
                && ButtonState.Parse(written) is ButtonState.Passages { Page: 16 } read
                && read.ToString() == written;
        });

    [Fact]
    public void A_long_question_is_cut_to_the_words_that_say_what_it_is_about()
    {
        const string Question = "Could you please tell me what it was that the members of the Special Council of the NKVD were allowed to do without a court in the year 1937?";
        var read = Assert.IsType<ButtonState.Passages>(ButtonState.Parse(new ButtonState.Passages(QuestionKind.Explain, Question, 1).ToString()));
        Assert.Equal("members Special Council NKVD allowed court year 1937", read.Question);
    }
}
