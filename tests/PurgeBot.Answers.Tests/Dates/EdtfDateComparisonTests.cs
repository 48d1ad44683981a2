using PurgeBot.Answers.Dates;

namespace PurgeBot.Answers.Tests.Dates;

public sealed class EdtfDateComparisonTests
{
    [Theory]
    [InlineData("1934", "1934-12-01", true)]
    [InlineData("193X", "1936/1938", true)]
    [InlineData("1934-12", "1935", false)]
    [InlineData("1936/..", "1990", true)]
    [InlineData("1936/..", "1935", false)]
    [InlineData("/1938", "0476", true)]
    [InlineData("1936/", "1990", true)]
    [InlineData("../1938", "1936/..", true)]
    [InlineData("../1936", "1938/..", false)]
    [InlineData("-0043", "-04XX", false)]
    [InlineData("1935-24", "1936-01", true)]
    [InlineData("XXXX-12-01", "1934-12", true)]
    [InlineData("XXXX-12-01", "1934-11", false)]
    [InlineData("XXXX-12-01", "1934/1938", true)]
    [InlineData("XXXX-12-28/XXXX-01-03", "XXXX-01-01", true)]
    [InlineData("XXXX-12-28/XXXX-01-03", "XXXX-02", false)]
    [InlineData("XXXX-12-01", "1936/..", true)]
    public void Dates_overlap_when_they_may_share_a_day(string one, string other, bool expected)
    {
        Assert.Equal(expected, EdtfDate.Parse(one).Overlaps(EdtfDate.Parse(other)));
        Assert.Equal(expected, EdtfDate.Parse(other).Overlaps(EdtfDate.Parse(one)));
    }

    [Theory]
    [InlineData("1934", "1934-12-01", true)]
    [InlineData("1934-12-01", "1934", false)]
    [InlineData("1934", "1934~", true)]
    [InlineData("193X", "1936/1938", true)]
    [InlineData("193X", "1939/1941", false)]
    [InlineData("1936/..", "1990", true)]
    [InlineData("1936/", "1990", false)]
    [InlineData("1936/", "1936-08", true)]
    [InlineData("1936/..", "1937/..", true)]
    [InlineData("1936/..", "1937/", true)]
    [InlineData("1936/1990", "1937/..", false)]
    [InlineData("../1938", "/1936", true)]
    [InlineData("/1938", "/1936", false)]
    [InlineData("XXXX-12", "XXXX-12-01", true)]
    [InlineData("XXXX-12-01", "XXXX-12", false)]
    [InlineData("XXXX-12-28/XXXX-01-03", "XXXX-01-02", true)]
    [InlineData("XXXX-12-01", "1934-12-01", false)]
    [InlineData("1934", "XXXX-12-01", false)]
    public void A_date_contains_what_surely_lies_in_it(string one, string other, bool expected) =>
        Assert.Equal(expected, EdtfDate.Parse(one).Contains(EdtfDate.Parse(other)));
}
