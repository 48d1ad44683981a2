using PurgeBot.Answers.Dates;

namespace PurgeBot.Answers.Tests.Dates;

public sealed class EdtfDisplayTests
{
    [Theory]
    [InlineData("1934-12-01", "1 December 1934")]
    [InlineData("1938-08", "August 1938")]
    [InlineData("1936", "1936")]
    [InlineData("0476", "476")]
    [InlineData("0069", "AD 69")]
    [InlineData("0079-08-24", "24 August AD 79")]
    [InlineData("-0043", "44 BC")]
    [InlineData("-0043-03-15", "15 March 44 BC")]
    [InlineData("0000", "1 BC")]
    [InlineData("1937-22", "summer 1937")]
    [InlineData("1932-24", "winter 1932–33")]
    [InlineData("1999-24", "winter 1999–2000")]
    [InlineData("-0043-24", "winter 44 BC")]
    [InlineData("193X", "the 1930s")]
    [InlineData("190X", "1900–1909")]
    [InlineData("18XX", "19th century")]
    [InlineData("20XX", "21st century")]
    [InlineData("12XX", "13th century")]
    [InlineData("00XX", "1st century")]
    [InlineData("-04XX", "5th century BC")]
    [InlineData("-004X", "50–41 BC")]
    [InlineData("000X", "1 BC – AD 9")]
    [InlineData("XXXX-12-01", "1 December")]
    [InlineData("XXXX-12", "December")]
    [InlineData("1936-XX-XX", "1936")]
    [InlineData("1936-08-XX", "August 1936")]
    public void A_date_is_written_as_historians_write_it(string edtf, string display) =>
        Assert.Equal(display, EdtfDate.Parse(edtf).ToDisplay());

    [Theory]
    [InlineData("1936/1938", "1936–1938")]
    [InlineData("-0263/-0240", "264–241 BC")]
    [InlineData("-0026/0014", "27 BC – AD 14")]
    [InlineData("0069/0096", "AD 69–96")]
    [InlineData("1936-08-19/1936-08-24", "19–24 August 1936")]
    [InlineData("1937-07-30/1937-08-05", "30 July – 5 August 1937")]
    [InlineData("1936-12-30/1937-01-03", "30 December 1936 – 3 January 1937")]
    [InlineData("XXXX-08-19/XXXX-08-24", "19–24 August")]
    [InlineData("1936-08/1936-09", "August–September 1936")]
    [InlineData("1937-08/1938-11", "August 1937 – November 1938")]
    [InlineData("1936/1938-03", "1936 – March 1938")]
    [InlineData("1937-21/1937-22", "spring–summer 1937")]
    [InlineData("192X/195X", "the 1920s–1950s")]
    [InlineData("15XX/17XX", "16th–18th centuries")]
    [InlineData("-04XX/-03XX", "5th–4th centuries BC")]
    [InlineData("1936/..", "from 1936")]
    [InlineData("../1938", "until 1938")]
    [InlineData("1936/", "1936–?")]
    [InlineData("/1936-08", "? – August 1936")]
    public void A_range_is_written_without_repeating_itself(string edtf, string display) =>
        Assert.Equal(display, EdtfDate.Parse(edtf).ToDisplay());

    [Theory]
    [InlineData("1934~", "c. 1934")]
    [InlineData("193X~", "c. 1930s")]
    [InlineData("1934?", "1934?")]
    [InlineData("1934%", "c. 1934?")]
    [InlineData("1200~/1250~", "c. 1200–1250")]
    [InlineData("1930/1933~", "early 1930s")]
    [InlineData("1934~/1936~", "mid-1930s")]
    [InlineData("1938-09~/1938-12", "late 1938")]
    [InlineData("1936-08-21~/1936-08-31", "late August 1936")]
    [InlineData("1633~/1665~", "mid-17th century")]
    [InlineData("1930/1934~", "1930 – c. 1934")]
    public void A_vague_date_says_how_vague_it_is(string edtf, string display) =>
        Assert.Equal(display, EdtfDate.Parse(edtf).ToDisplay());
}
