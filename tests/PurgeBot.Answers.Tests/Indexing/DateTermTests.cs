using CsCheck;
using Lucene.Net.Util;
using NodaTime;
using PurgeBot.Answers.Dates;
using PurgeBot.Answers.Indexing;

namespace PurgeBot.Answers.Tests.Indexing;

public sealed class DateTermTests
{
    private static readonly Gen<LocalDate> GenDay = Gen.Int[-900_000, 900_000].Select(day => new LocalDate(1970, 1, 1).PlusDays(day));

    [Fact]
    public void Terms_sort_as_their_days_do() => Gen.Select(GenDay, GenDay).Sample((one, other) => Assert.Equal(
        Math.Sign(one.CompareTo(other)), Math.Sign(Bytes(EdtfDate.Of(one)).CompareTo(Bytes(EdtfDate.Of(other))))));

    [Fact]
    public void A_term_is_read_as_it_was_written() => GenDay.Sample(day =>
    {
        Assert.True(DateTerm.TryRead(Bytes(EdtfDate.Of(day)), out DateTerm term));
        Assert.Equal((day, day), (term.FirstDay, term.LastDay));
    });

    [Theory]
    [InlineData("1937-08-05", 2)]
    [InlineData("1937-08", 2)]
    [InlineData("1937", 1)]
    [InlineData("18XX", 1)]
    [InlineData("-0043", 1)]
    [InlineData("1937-08-01/1938-11-30", 2)]
    [InlineData("XXXX-12-01", 1)]
    [InlineData("1936/..", 0)]
    public void A_period_of_any_length_is_a_term_or_two(string date, int terms) => Assert.Equal(terms, DateTerm.TermsOf(EdtfDate.Parse(date)).Count());

    [Theory]
    [InlineData("1937-08-31", "1937-08")]
    [InlineData("1937-08", "1937-09-01")]
    [InlineData("1937-12-31", "1937")]
    [InlineData("1937", "1938-01-01")]
    [InlineData("1937-08-02/1937-08-13", "1937-08-03")]
    [InlineData("-0043-03-15", "-0043")]
    public void A_vaguer_date_stands_behind_the_exact_ones_in_it(string first, string second) =>
        Assert.True(Bytes(EdtfDate.Parse(first)).CompareTo(Bytes(EdtfDate.Parse(second))) < 0);

    private static BytesRef Bytes(EdtfDate date) => new(DateTerm.TermsOf(date).First());
}
