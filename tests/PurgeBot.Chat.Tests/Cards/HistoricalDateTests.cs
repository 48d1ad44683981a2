using NodaTime;
using PurgeBot.Answers.Dates;
using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Tests.Cards;

public sealed class HistoricalDateTests
{
    private static readonly LocalDate Today = new(2026, 3, 5);

    [Theory]
    [InlineData("Kirov was shot on 1 December 1934.", "Saturday, 1 December 1934")]
    [InlineData("It met on 23–30 January 1937.", "23–30 January 1937")]
    [InlineData("In August 1938 it ended.", "August 1938")]
    [InlineData("The Dekabrists rose on 26 December 1825.", "26 December 1825")]
    [InlineData("On 1 March 1923 Greece followed.", "Thursday, 1 March 1923")]
    [InlineData("He was born on 4 May 1925 (Old Style).", "4 May 1925 (Old Style)")]
    [InlineData("It fell on 25 October (7 November) 1917.", "25 October (7 November) 1917")]
    public void A_full_date_has_its_weekday_unless_its_calendar_is_in_doubt(string text, string expected) =>
        Assert.Equal(expected, HistoricalDate.WithWeekday(Assert.Single(DateFinder.Find(text)), text));

    [Theory]
    [InlineData("1934-12-01", "91 years ago")]
    [InlineData("1934-03-05", "92 years ago")]
    [InlineData("1934-03-06", "91 years ago")]
    [InlineData("1936", "90 years ago")]
    [InlineData("1936/1938", "88–90 years ago")]
    [InlineData("1937-01-23/1937-01-30", "89 years ago")]
    [InlineData("1936~", "about 90 years ago")]
    [InlineData("2025", "1 year ago")]
    [InlineData("2025-12", "1 year ago")]
    [InlineData("2026-01-01", null)]
    [InlineData("2030", null)]
    [InlineData("193X", null)]
    [InlineData("1936/..", null)]
    [InlineData("-0043", "2069 years ago")]
    public void How_long_ago_something_was_is_told_in_years(string date, string? expected) =>
        Assert.Equal(expected, HistoricalDate.Ago(EdtfDate.Parse(date), Today));
}
