using PurgeBot.Answers.Dates;

namespace PurgeBot.Answers.Tests.Dates;

public sealed class CalendarPairTests
{
    [Theory]
    [InlineData("25 October (7 November) 1917", "1917-11-07", "1917-10-25")]
    [InlineData("7 November (25 October) 1917", "1917-11-07", "1917-10-25")]
    [InlineData("7 November [O.S. 25 October] 1917", "1917-11-07", "1917-10-25")]
    [InlineData("7 November 1917 (25 October Old Style)", "1917-11-07", "1917-10-25")]
    [InlineData("25 October 1917 (7 November New Style)", "1917-11-07", "1917-10-25")]
    [InlineData("7 November (25 October, Old Style) 1917", "1917-11-07", "1917-10-25")]
    [InlineData("31 December 1899 (12 January 1900)", "1900-01-12", "1899-12-31")]
    [InlineData("25 December (7 January) 1918", "1918-01-07", "1917-12-25")]
    [InlineData("26 January [O.S. 14 January] 1911", "1911-01-27", null)]
    [InlineData("12/24 January 1830", "1830-01-24", "1830-01-12")]
    [InlineData("25 October/7 November 1917", "1917-11-07", "1917-10-25")]
    [InlineData("25 October 1917 (Old Style)", "1917-10-25", "1917-10-25")]
    [InlineData("25 October 1917 O.S.", "1917-10-25", "1917-10-25")]
    public void A_day_of_both_calendars_is_one_date_and_keeps_both(string phrase, string date, string? oldStyle)
    {
        var text = $"The Winter Palace fell on {phrase}, late at night.";
        var mention = Assert.Single(DateFinder.Find(text));

        Assert.Equal(phrase, mention.Span.Of(text).ToString());
        Assert.Equal(phrase, mention.ToDisplay(text));
        // What is marked is believed, even where the two days are not the usual number apart.
        if (oldStyle is null) Assert.Equal("1911-01-26", mention.Date.ToString());
        else Assert.Equal((date, oldStyle), (mention.Date.ToString(), mention.OldStyle?.ToString()));
    }

    [Theory]
    [InlineData("on 3 May (5 June) 1937", "3 May = XXXX-05-03; 5 June = XXXX-06-05; 1937 = 1937")]
    [InlineData("on 1 December 1934 (2 December 1935)", "1 December 1934 = 1934-12-01; 2 December 1935 = 1935-12-02")]
    [InlineData("the night of 12/13 August 1952", "12/13 August 1952 = 1952-08-12/1952-08-13")]
    public void Two_days_that_are_not_one_stay_two(string text, string dates) => Assert.Equal(dates, FoundDates.In(text));

    [Fact]
    public void A_pair_takes_its_year_from_the_text_before() => Assert.Equal(
        "1917-11-07", DateFinder.Find("In 1917, on 25 October [7 November], they seized it.")[^1].Date.ToString());

    [Fact]
    public void Days_are_counted_on_from_the_New_Style() => Assert.Equal(
        "1917-11-09", DateFinder.Find("It fell on 25 October (7 November) 1917. Two days later the congress closed.")[^1].Date.ToString());
}
