using PurgeBot.Answers.Timelines;

namespace PurgeBot.Answers.Tests.Timelines;

public sealed class TimelineBoundsTests
{
    [Theory]
    [InlineData("1936-08", "1938", "1936-08/1938")]
    [InlineData("August 1936", "the 1930s", "1936-08/193X")]
    [InlineData(" 1 December 1934 ", null, "1934-12-01/..")]
    [InlineData("", "1938", "../1938")]
    [InlineData("August 1936", "", "1936-08/..")]
    [InlineData("1937", "1937", "1937")]
    [InlineData("476", "44 BC", null)]
    [InlineData("44 BC", "476", "-0043/0476")]
    [InlineData(null, " ", null)]
    public void Dates_are_read_in_EDTF_and_in_English(string? from, string? to, string? period)
    {
        TimelineBounds.TryRead(from, to, out var read, out _);
        Assert.Equal(period, read?.ToString());
    }

    [Theory]
    [InlineData("yesterday's", null, "“yesterday's” is not a date like 1 December 1934, August 1937, the 1930s or 1936-08.")]
    [InlineData(null, "1 December", "“1 December” is not a date like 1 December 1934, August 1937, the 1930s or 1936-08.")]
    [InlineData("arrests in 1937", null, "“arrests in 1937” is not a date like 1 December 1934, August 1937, the 1930s or 1936-08.")]
    [InlineData("1938", "1936", "“1938” comes after “1936”.")]
    public void What_is_no_date_or_ends_before_it_begins_is_told_in_one_sentence(string? from, string? to, string fault)
    {
        Assert.False(TimelineBounds.TryRead(from, to, out _, out var said));
        Assert.Equal(fault, said);
    }
}
