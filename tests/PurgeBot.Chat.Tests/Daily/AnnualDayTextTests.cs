using NodaTime;
using PurgeBot.Chat.Daily;

namespace PurgeBot.Chat.Tests.Daily;

public sealed class AnnualDayTextTests
{
    [Theory]
    [InlineData("1 December")]
    [InlineData("December 1")]
    [InlineData("1 Dec")]
    [InlineData("dec 1")]
    [InlineData("12-01")]
    [InlineData("12-1")]
    [InlineData(" 01 december ")]
    public void A_day_is_read_as_people_write_it(string text) => Assert.Equal(new AnnualDate(12, 1), AnnualDayText.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("December")]
    [InlineData("31 November")]
    [InlineData("13-01")]
    [InlineData("yesterday")]
    public void What_is_no_day_is_declined(string text) => Assert.Null(AnnualDayText.Parse(text));

    [Fact]
    public void A_day_that_is_written_is_read_back() => Assert.Equal(new AnnualDate(2, 29), AnnualDayText.Parse(AnnualDayText.Write(new AnnualDate(2, 29))));
}
