using PurgeBot.Answers.Dates;

namespace PurgeBot.Answers.Tests.Dates;

/// <summary>Each form in which English histories write dates, with its reading and its standard form.</summary>
public sealed class WrittenFormTests
{
    [Theory]
    [InlineData("shot on 1 December 1934", "1 December 1934", "1934-12-01", "1 December 1934")]
    [InlineData("shot on December 1, 1934, at noon", "December 1, 1934", "1934-12-01", "1 December 1934")]
    [InlineData("dated 25/12/1934", "25/12/1934", "1934-12-25", "25 December 1934")]
    [InlineData("dated 12/25/1934", "12/25/1934", "1934-12-25", "25 December 1934")]
    [InlineData("dated 5/5/1934", "5/5/1934", "1934-05-05", "5 May 1934")]
    [InlineData("dated 1.12.1934", "1.12.1934", "1934-12-01", "1 December 1934")]
    [InlineData("dated 1934-12-01", "1934-12-01", "1934-12-01", "1 December 1934")]
    [InlineData("in August 1938", "August 1938", "1938-08", "August 1938")]
    [InlineData("in late 1938", "late 1938", "1938-09~/1938-12", "late 1938")]
    [InlineData("in the mid-1930s", "mid-1930s", "1934~/1936~", "mid-1930s")]
    [InlineData("the terror of 1936–38", "1936–38", "1936/1938", "1936–1938")]
    [InlineData("between 1936 and 1938", "1936 and 1938", "1936/1938", "1936–1938")]
    [InlineData("between the years 1936 and 1938", "1936 and 1938", "1936/1938", "1936–1938")]
    [InlineData("from 1936 to 1938", "1936 to 1938", "1936/1938", "1936–1938")]
    [InlineData("in the 19th century", "19th century", "18XX", "19th century")]
    [InlineData("in 44 BC", "44 BC", "-0043", "44 BC")]
    [InlineData("born c. 1700", "c. 1700", "1700~", "c. 1700")]
    [InlineData("in spring 1937", "spring 1937", "1937-21", "spring 1937")]
    [InlineData("in the spring of 1937", "spring of 1937", "1937-21", "spring 1937")]
    public void A_written_form_has_one_reading_and_a_standard_form(string text, string phrase, string edtf, string display)
    {
        var mention = Assert.Single(DateFinder.Find(text));

        Assert.Equal(phrase, mention.Span.Of(text).ToString());
        Assert.Equal(edtf, mention.Date.ToString());
        Assert.Equal(display, mention.Date.ToDisplay());
    }

    [Fact]
    public void A_slashed_day_of_two_readings_is_certain_in_its_year_only() =>
        Assert.Equal("1/12/1934 = 1934-XX-XX", FoundDates.In("The letter is dated 1/12/1934."));

    [Theory]
    [InlineData("dated 1/12/1934 and 25/12/1934", "1/12/1934 = 1934-12-01; 25/12/1934 = 1934-12-25")]
    [InlineData("dated 1/12/1934 and 12/25/1934", "1/12/1934 = 1934-01-12; 12/25/1934 = 1934-12-25")]
    public void A_slashed_day_is_read_in_the_order_of_another_one_beside_it(string text, string dates) => Assert.Equal(dates, FoundDates.In(text));

    [Theory]
    [InlineData("file 1/12/1934/5")]
    [InlineData("dated 31/31/1934")]
    [InlineData("dated 0/12/1934")]
    public void Other_numbers_with_slashes_are_no_day(string text) => Assert.DoesNotContain("-12-", FoundDates.In(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("signed between about 170 and 190 lists")]
    [InlineData("between about 270 and 300 against")]
    public void A_range_of_amounts_is_no_period(string text) => Assert.Equal("", FoundDates.In(text));
}
