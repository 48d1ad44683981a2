using CsCheck;
using NodaTime;
using PurgeBot.Chat.Commands;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Tests.Commands;

public sealed class DailyStateTests
{
    private static readonly Gen<long> Number = Gen.Long[0, 999_999_999];

    internal static readonly Gen<DailyState> AnyState = Gen.OneOf(
        Gen.Select(Gen.Long, Gen.Int[1, 3_000_000], (guild, day) => (DailyState)new DailyState.WhereFrom(new ClaimKey(guild, new LocalDate(1, 1, 1).PlusDays(day)))),
        Gen.Int[0, 999_999_999].Select(page => (DailyState)new DailyState.History(page)),
        Number.Select(after => (DailyState)new DailyState.Queue(after)),
        Number.Select(number => (DailyState)new DailyState.Accept(number)),
        Number.Select(number => (DailyState)new DailyState.Reject(number)),
        Number.Select(after => (DailyState)new DailyState.Facts(after)),
        Gen.Const((DailyState)new DailyState.ChooseFact()),
        Number.Select(number => (DailyState)new DailyState.ShowFact(number)),
        Gen.Select(Number, Gen.Int[0, 999_999_999], (number, version) => (DailyState)new DailyState.Revision(number, version)),
        Number.Select(number => (DailyState)new DailyState.Edit(number)),
        Number.Select(number => (DailyState)new DailyState.AskRemove(number)),
        Number.Select(number => (DailyState)new DailyState.Remove(number)),
        Gen.Const((DailyState)new DailyState.Add()),
        Gen.Const((DailyState)new DailyState.Suggest()));

    [Fact]
    public void A_state_that_is_written_is_read_back_and_is_nobody_elses() => AnyState.Sample(state =>
        Equals(DailyState.Parse(state.ToString()), state) && state.ToString().Length <= ButtonState.MaxLength && ButtonState.Parse(state.ToString()) is null);

    [Fact]
    public void Every_kind_of_state_is_written_and_read_by_the_property_above() =>
        Assert.Equal(14, typeof(DailyState).GetNestedTypes().Count(type => type.IsSubclassOf(typeof(DailyState))));

    [Fact]
    public void Any_text_is_read_or_declined() => Gen.OneOf(
        Gen.Char.Array[0, 120].Select(units => new string(units)),
        Gen.Char["yqaxlcfverdns:.-09"].Array[0, 40].Select(units => "1q" + new string(units)))
        .Sample(text => DailyState.Parse(text) is not { } state || state.ToString().Length <= ButtonState.MaxLength, iter: 5_000);

    [Theory]
    [InlineData("1q")]
    [InlineData("1qa")]
    [InlineData("1qa:")]
    [InlineData("1qa:-1")]
    [InlineData("1qa:1:2")]
    [InlineData("1qa:1234567890")]
    [InlineData("1qv:1")]
    [InlineData("1qn:")]
    [InlineData("2qn")]
    public void What_is_not_written_like_this_is_declined(string text) => Assert.Null(DailyState.Parse(text));
}
