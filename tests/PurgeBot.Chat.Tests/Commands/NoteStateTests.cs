using CsCheck;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.References;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Tests.Commands;

public sealed class NoteStateTests
{
    private static readonly Gen<ParagraphKey> AnyKey = Gen.Select(Gen.ULong, Gen.Int[0, int.MaxValue], (hash, number) => new ParagraphKey(hash, number));
    private static readonly Gen<CitationStyle> AnyStyle = Gen.Int[0, 2].Select(style => (CitationStyle)style);
    private static readonly Gen<long> AnyNumber = Gen.Long[0, 999_999_999_999_999];

    internal static readonly Gen<NoteState> AnyState = Gen.OneOf(
        Gen.Select(AnyKey, Gen.ULong, (key, mark) => (NoteState)new NoteState.Save(key, mark)),
        Gen.Select(AnyKey, AnyStyle, Gen.Int[0, 999], Gen.Bool, (key, style, from, turns) => (NoteState)new NoteState.Cite(key, style, from, turns)),
        Gen.Select(AnyNumber, AnyStyle, Gen.Int[0, 999], Gen.Bool, (number, style, from, turns) => (NoteState)new NoteState.CiteNote(number, style, from, turns)),
        AnyNumber.Select(number => (NoteState)new NoteState.List(number)),
        AnyNumber.Select(number => (NoteState)new NoteState.Show(number)),
        AnyNumber.Select(number => (NoteState)new NoteState.Delete(number)),
        Gen.Const((NoteState)new NoteState.Choose()),
        Gen.Const((NoteState)new NoteState.Export()),
        Gen.Const((NoteState)new NoteState.AskDeleteAll()),
        Gen.Const((NoteState)new NoteState.DeleteAll()));

    [Fact]
    public void A_state_that_is_written_is_read_back_and_by_nothing_else() => AnyState.Sample(state =>
        Equals(NoteState.Parse(state.ToString()), state) && state.ToString().Length <= ButtonState.MaxLength
        && ButtonState.Parse(state.ToString()) is null && DailyState.Parse(state.ToString()) is null);

    [Fact]
    public void Every_kind_of_state_is_written_and_read_by_the_property_above() =>
        Assert.Equal(10, typeof(NoteState).GetNestedTypes().Count(type => type.IsSubclassOf(typeof(NoteState))));

    [Fact]
    public void Any_text_is_read_or_declined() => Gen.Char["1osctijlmnedax:.-09AzZ_"].Array[0, 40].Select(units => "1o" + new string(units))
        .Sample(text => NoteState.Parse(text) is not { } state || state.ToString().Length <= ButtonState.MaxLength, iter: 5_000);

    [Theory]
    [InlineData("1o")]
    [InlineData("1oz")]
    [InlineData("1om:")]
    [InlineData("1ol")]
    [InlineData("1ol:-1")]
    [InlineData("1od:1234567890123456")]
    [InlineData("1os:AAAAAAAAAAA.1")]
    [InlineData("1os:AAAAAAAAAAA.1:short")]
    [InlineData("1oc:AAAAAAAAAAA.1:q:0")]
    [InlineData("1oc:AAAAAAAAAAA.1:a:1000")]
    [InlineData("2om")]
    public void What_is_not_written_like_this_is_declined(string text) => Assert.Null(NoteState.Parse(text));
}
