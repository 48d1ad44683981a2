using CsCheck;
using PurgeBot.Answers.Dates;

namespace PurgeBot.Answers.Tests.Dates;

public sealed class RelativeDateTests
{
    private static readonly string[] Pieces =
    [
        "On 1 December 1934 ", "in 1936 ", "in August 1936 ", "two days later", "the next day", "the following year", "that autumn", " and ", ". ", ", ",
        "December of that year", "5 May of the following year", "a year earlier ", "the year before", "(1895–1940) ", "c. 1200 ", "three weeks before. ",
        "that ", "later ", "the following ", "9999 ", "44 BC ", "30 times ", "999 years later ", "\0", "\uD800", "the following winter ", "9 January 1937 ",
    ];

    [Theory]
    [InlineData("Kirov was shot on 1 December 1934. Two days later Stalin left.", "Two days later", "1934-12-03")]
    [InlineData("Kirov was shot on 1 December 1934, and two days later Stalin left.", "two days later", "1934-12-03")]
    [InlineData("Kirov was shot on 1 December 1934; the next day Stalin came.", "the next day", "1934-12-02")]
    [InlineData("He was elected on 31 December 1899, and the following day resigned.", "the following day", "1900-01-01")]
    [InlineData("He was shot on 1 March 1936. The day before, he had written.", "The day before", "1936-02-29")]
    [InlineData("Hitler agreed on 25 July 1936. That night aircraft left.", "That night", "1936-07-25")]
    [InlineData("It met in 1936. The following year it was dissolved.", "The following year", "1937")]
    [InlineData("It met on 5 May 1936 and was dissolved a year later.", "a year later", "1937")]
    [InlineData("He was shot in 1939; a year earlier he had been promoted.", "a year earlier", "1938")]
    [InlineData("Cato died in 46 BC. Two years later Caesar was dead.", "Two years later", "-0043")]
    [InlineData("Caesar landed in 1 BC and left the following year.", "the following year", "0001")]
    [InlineData("He was arrested in August 1936 and died that autumn.", "that autumn", "1936-23")]
    [InlineData("He was arrested in August 1936; in December of that year he was shot.", "December of that year", "1936-12")]
    [InlineData("He was arrested in 1936 and shot on 5 May of the following year.", "5 May of the following year", "1937-05-05")]
    [InlineData("It began in December 1936 and ended two months later.", "two months later", "1937-02")]
    [InlineData("He fled in August 1936 and the following December was caught.", "the following December", "1936-12")]
    [InlineData("William was crowned in December 1066 and in the following spring sailed home.", "the following spring", "1067-21")]
    [InlineData("The siege began in October 1941, and that winter thousands starved.", "that winter", "1941-24")]
    [InlineData("The trial ended on 30 January 1937. Three weeks later Ordzhonikidze was dead.", "Three weeks later", "1937-02-20~")]
    [InlineData("It was opened in 1936. About two years later it closed.", "two years later", "1938~")]
    public void A_relative_date_is_resolved_from_the_date_before_it(string text, string phrase, string edtf)
    {
        var mention = DateFinder.Find(text)[^1];

        Assert.True(mention.IsRelative);
        Assert.Equal(phrase, mention.Span.Of(text).ToString());
        Assert.Equal(edtf, mention.Date.ToString());
    }

    [Theory]
    [InlineData("He was shot on 3 and 5 May 1937. Two days later his wife was arrested.")]
    [InlineData("It happened in 1936 or 1937, and the following year it ended.")]
    [InlineData("In 1936 he rose. Two days later he fell.")]
    [InlineData("In the 1930s terror grew. The following year it ended.")]
    [InlineData("The plague came c. 1347; a year later it was gone.")]
    [InlineData("The war of 1936–39 was lost. The following year he died.")]
    [InlineData("It began in 1347. The following spring it reached Paris.")]
    [InlineData("The trial opened on 19 August 1936; more than two years later it was forgotten.")]
    [InlineData("The trial opened on 19 August 1936; one or two days later he fled.")]
    [InlineData("The trial opened on 19 August 1936; two days before the verdict he fled.")]
    [InlineData("The trial opened on 19 August 1936, twenty-two years later than it should.")]
    [InlineData("The trial opened on 19 August 1936; a year and two days later it was forgotten.")]
    [InlineData("Two days later he fled, and on 1 December 1934 he fired.")]
    public void Nothing_is_guessed_where_it_may_be_told_from_several_dates_or_none(string text) =>
        Assert.DoesNotContain(DateFinder.Find(text), mention => mention.IsRelative);

    [Fact]
    public void Years_of_a_life_in_brackets_are_not_counted_from() => Assert.Equal(
        "1938", DateFinder.Find("In 1937 the party chief was Kosior (born in 1889). He was arrested the following year.")[^1].Date.ToString());

    [Fact]
    public void What_follows_goes_on_from_a_relative_date()
    {
        var mentions = DateFinder.Find("The congress met in 1936. The following year it was dissolved, and on 5 May its chairman was shot. Two days later his wife died.");

        Assert.Equal(["1936", "1937", "1937-05-05", "1937-05-07"], mentions.Select(mention => mention.Resolved.ToString()));
    }

    [Fact]
    public void A_text_without_a_date_has_no_relative_date_either() => Assert.Empty(DateFinder.Find("Two days later, in the following year, he died."));

    [Fact]
    public void Any_text_is_read_and_its_mentions_lie_apart_in_order() => Gen.OneOf(Pieces).Array[0, 12].Select(string.Concat).Sample(text =>
    {
        var end = 0;
        foreach (var mention in DateFinder.Find(text))
        {
            Assert.InRange(mention.Span.Start, end, text.Length);
            Assert.Equal(mention.Date, EdtfDate.Parse(mention.Date.ToString()));
            end = mention.Span.End;
        }

        Assert.InRange(end, 0, text.Length);
    });
}
