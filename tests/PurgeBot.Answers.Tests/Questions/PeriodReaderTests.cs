using NodaTime;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Tests.Questions;

public sealed class PeriodReaderTests
{
    [Theory]
    [InlineData("August 1937", "1937-08")]
    [InlineData("1 December 1934", "1934-12-01")]
    [InlineData("between 1936 and 1938", "1936/1938")]
    [InlineData("1936–38", "1936/1938")]
    [InlineData("summer 1937", "1937-22")]
    [InlineData("the 1930s", "193X")]
    [InlineData("the 19th century", "18XX")]
    [InlineData("44 BC", "-0043")]
    [InlineData("476", "0476")]
    [InlineData("1 December", "XXXX-12-01")]
    [InlineData("December", "XXXX-12")]
    [InlineData("5.8.1937", "1937-08-05")]
    [InlineData("5/8/1937", "1937-08-05 1937-05-08")]
    [InlineData("1936 and 1938", "1936 1938")]
    [InlineData("what happened in August 1937?", "1937-08")]
    [InlineData("events of the year 1937", "1937")]
    [InlineData("since 1936", "1936/..")]
    [InlineData("after 1936", "1937-01-01/..")]
    [InlineData("before August 1936", "../1936-07-31")]
    [InlineData("on this day", "XXXX-03-05")]
    [InlineData("What happened today?", "XXXX-03-05")]
    [InlineData("yesterday", "XXXX-03-04")]
    [InlineData("this week", "XXXX-02-27/XXXX-03-05")]
    [InlineData("this month", "XXXX-03")]
    [InlineData("this day in 1938", "1938-03-05")]
    public void A_question_that_is_nothing_but_dates_asks_for_a_period(string text, string dates) => Assert.Equal(dates, Period(QuestionKind.When, text));

    [Theory]
    [InlineData(QuestionKind.When, "arrests in August 1937")]
    [InlineData(QuestionKind.When, "murder of Kirov")]
    [InlineData(QuestionKind.When, "which day of remembrance")]
    [InlineData(QuestionKind.When, "Kirov today")]
    [InlineData(QuestionKind.When, "1500 men")]
    [InlineData(QuestionKind.When, "")]
    [InlineData(QuestionKind.When, "\0\uD800 1")]
    [InlineData(QuestionKind.Explain, "August 1937")]
    [InlineData(QuestionKind.Who, "August 1937")]
    public void Any_other_question_asks_for_none(QuestionKind kind, string text) => Assert.Null(Period(kind, text));

    private static string? Period(QuestionKind kind, string text) =>
        PeriodReader.Read(new QuestionReader(new TermReader()).Read(kind, text), new LocalDate(2026, 3, 5)) is { } period
            ? string.Join(' ', period.Dates)
            : null;
}
