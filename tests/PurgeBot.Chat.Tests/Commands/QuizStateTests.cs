using CsCheck;
using PurgeBot.Chat.Commands;

namespace PurgeBot.Chat.Tests.Commands;

public sealed class QuizStateTests
{
    private static readonly Gen<long> Round = Gen.Long[0, 999_999_999_999_999];
    private static readonly Gen<int> Position = Gen.Int[0, 999];

    internal static readonly Gen<QuizState> AnyState = Gen.OneOf(
        Gen.Select(Round, Position, Position, Gen.Bool, (round, position, option, isOpen) => (QuizState)new QuizState.Answer(round, position, option, isOpen)),
        Gen.Select(Round, Position, Gen.Bool, (round, position, isOpen) => (QuizState)new QuizState.Type(round, position, isOpen)),
        Gen.Select(Round, Position, (round, position) => (QuizState)new QuizState.Reveal(round, position)),
        Gen.Select(Round, Position, (round, position) => (QuizState)new QuizState.Next(round, position)),
        Gen.Const((QuizState)new QuizState.Forget()));

    [Fact]
    public void A_state_that_is_written_is_read_back_and_is_nobody_elses() => AnyState.Sample(state =>
        Equals(QuizState.Parse(state.ToString()), state) && state.ToString().Length <= ButtonState.MaxLength
        && ButtonState.Parse(state.ToString()) is null && DailyState.Parse(state.ToString()) is null);

    [Fact]
    public void Any_text_is_read_or_declined() => Gen.OneOf(
        Gen.Char.Array[0, 120].Select(units => new string(units)),
        Gen.Char["aoturnf:.-09"].Array[0, 40].Select(units => "1z" + new string(units)))
        .Sample(text => QuizState.Parse(text) is not { } state || Equals(QuizState.Parse(state.ToString()), state), iter: 5_000);

    [Theory]
    [InlineData("1z")]
    [InlineData("1za")]
    [InlineData("1za:1:2")]
    [InlineData("1za:1:2:-3")]
    [InlineData("1zn:1234567890123456:0")]
    [InlineData("1zn:1:1000")]
    [InlineData("1zf:")]
    [InlineData("2zf")]
    public void What_is_not_written_like_this_is_declined(string text) => Assert.Null(QuizState.Parse(text));
}
