using NodaTime;
using NodaTime.Text;
using PurgeBot.Answers.Dates;

namespace PurgeBot.Answers.Tests.Dates;

public sealed class EdtfDateTests
{
    [Theory]
    [InlineData("1934-12-01", "1934-12-01", "1934-12-01", DatePrecision.Day)]
    [InlineData("1938-02", "1938-02-01", "1938-02-28", DatePrecision.Month)]
    [InlineData("1936", "1936-01-01", "1936-12-31", DatePrecision.Year)]
    [InlineData("1936/1938", "1936-01-01", "1938-12-31", DatePrecision.Interval)]
    [InlineData("1936-08-19/1936-08-24", "1936-08-19", "1936-08-24", DatePrecision.Interval)]
    [InlineData("../1938", null, "1938-12-31", DatePrecision.Interval)]
    [InlineData("/1938", null, "1938-12-31", DatePrecision.Interval)]
    [InlineData("1936/..", "1936-01-01", null, DatePrecision.Interval)]
    [InlineData("1936/", "1936-01-01", null, DatePrecision.Interval)]
    [InlineData("193X", "1930-01-01", "1939-12-31", DatePrecision.Decade)]
    [InlineData("19XX", "1900-01-01", "1999-12-31", DatePrecision.Century)]
    [InlineData("1936-XX", "1936-01-01", "1936-12-31", DatePrecision.Year)]
    [InlineData("1936-XX-XX", "1936-01-01", "1936-12-31", DatePrecision.Year)]
    [InlineData("1936-08-XX", "1936-08-01", "1936-08-31", DatePrecision.Month)]
    [InlineData("XXXX-12-01", null, null, DatePrecision.Day)]
    [InlineData("XXXX-12", null, null, DatePrecision.Month)]
    [InlineData("1937-21", "1937-03-01", "1937-05-31", DatePrecision.Season)]
    [InlineData("1937-22", "1937-06-01", "1937-08-31", DatePrecision.Season)]
    [InlineData("1937-23", "1937-09-01", "1937-11-30", DatePrecision.Season)]
    [InlineData("1935-24", "1935-12-01", "1936-02-29", DatePrecision.Season)]
    [InlineData("-0043-03-15", "-0043-03-15", "-0043-03-15", DatePrecision.Day)]
    [InlineData("0000", "0000-01-01", "0000-12-31", DatePrecision.Year)]
    [InlineData("-04XX", "-0499-01-01", "-0400-12-31", DatePrecision.Century)]
    [InlineData("-00XX", "-0099-01-01", "0000-12-31", DatePrecision.Century)]
    [InlineData("9999-24", "9999-12-01", "9999-12-31", DatePrecision.Season)]
    public void A_date_knows_its_first_and_last_day(string edtf, string? earliest, string? latest, DatePrecision precision)
    {
        var date = EdtfDate.Parse(edtf);

        Assert.Equal(Day(earliest), date.Earliest);
        Assert.Equal(Day(latest), date.Latest);
        Assert.Equal(precision, date.Precision);
        Assert.Equal(edtf, date.ToString());
    }

    [Theory]
    [InlineData("1934?", false, true)]
    [InlineData("1934-12-01~", true, false)]
    [InlineData("193X%", true, true)]
    [InlineData("1936~/1938", true, false)]
    [InlineData("1936/1938?", false, true)]
    [InlineData("1934", false, false)]
    public void A_qualifier_is_kept(string edtf, bool isApproximate, bool isUncertain)
    {
        var date = EdtfDate.Parse(edtf);

        Assert.Equal(isApproximate, date.IsApproximate);
        Assert.Equal(isUncertain, date.IsUncertain);
        Assert.Equal(edtf, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("934")]
    [InlineData("1934-2")]
    [InlineData("1934-13")]
    [InlineData("1935-02-29")]
    [InlineData("1934-00-01")]
    [InlineData("1934-21-01")]
    [InlineData("1934-XX-01")]
    [InlineData("1934_12-01")]
    [InlineData("19X4")]
    [InlineData("1XXX")]
    [InlineData("193X-08")]
    [InlineData("XXXX")]
    [InlineData("-0000")]
    [InlineData("-9999")]
    [InlineData("1938/1936")]
    [InlineData("../..")]
    [InlineData("/")]
    [InlineData("1936/1937/1938")]
    [InlineData("XXXX-12-01/1934")]
    [InlineData("1934-12-01T16:30")]
    [InlineData(" 1934")]
    [InlineData("?")]
    [InlineData("١٩٣٤")]
    public void What_is_no_date_is_refused_with_what_was_wanted(string text)
    {
        Assert.False(EdtfDate.TryParse(text, out var date));
        Assert.Null(date);
        var error = Assert.Throws<FormatException>(() => EdtfDate.Parse(text));
        Assert.Contains("1934-12-01", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_no_date()
    {
        Assert.False(EdtfDate.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => EdtfDate.Parse(null!));
    }

    [Fact]
    public void Dates_that_say_the_same_are_equal()
    {
        Assert.Equal(EdtfDate.Parse("1934-12-01"), EdtfDate.Of(new LocalDate(1934, 12, 1)));
        Assert.NotEqual(EdtfDate.Parse("1934"), EdtfDate.Parse("1934~"));
        Assert.NotEqual(EdtfDate.Parse("1934"), EdtfDate.Parse("1934/1934"));
        Assert.NotEqual(EdtfDate.Parse("1936/.."), EdtfDate.Parse("1936/"));
    }

    [Fact]
    public void A_day_of_another_calendar_is_set_in_the_ISO_calendar()
    {
        var october = new LocalDate(1917, 10, 25, CalendarSystem.Julian);

        Assert.Equal("1917-11-07", EdtfDate.Of(october).ToString());
    }

    [Theory]
    [InlineData("1934", 1934)]
    [InlineData("1934-12-01", 1934)]
    [InlineData("1936-08-19/1936-08-24", 1936)]
    [InlineData("-0043", -43)]
    [InlineData("1936/1938", null)]
    [InlineData("193X", null)]
    [InlineData("XXXX-12-01", null)]
    [InlineData("1936/..", null)]
    public void The_year_is_given_where_there_is_one(string edtf, int? year) => Assert.Equal(year, EdtfDate.Parse(edtf).Year);

    [Fact]
    public void Only_a_day_has_an_anniversary()
    {
        Assert.Equal(new AnnualDate(12, 1), EdtfDate.Parse("1934-12-01").DayOfYear);
        Assert.Equal(new AnnualDate(12, 1), EdtfDate.Parse("XXXX-12-01").DayOfYear);
        Assert.Null(EdtfDate.Parse("1934-12").DayOfYear);
        Assert.Null(EdtfDate.Parse("1934-12-01/1934-12-02").DayOfYear);
    }

    [Theory]
    [InlineData("XXXX-12-01", 1934, "1934-12-01")]
    [InlineData("XXXX-12-28/XXXX-01-03", 1936, "1936-12-28/1937-01-03")]
    [InlineData("XXXX-08-05/XXXX-08", 1936, "1936-08-05/1936-08")]
    [InlineData("XXXX-02-29", 1935, null)]
    public void A_date_without_a_year_is_completed(string edtf, int year, string? completed) =>
        Assert.Equal(completed, EdtfDate.Parse(edtf).InYear(year)?.ToString());

    private static LocalDate? Day(string? iso) => iso is null ? null : LocalDatePattern.Iso.Parse(iso).Value;
}
