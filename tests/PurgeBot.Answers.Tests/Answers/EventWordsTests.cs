using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Tests.Answers;

public sealed class EventWordsTests : IDisposable
{
    private readonly AskableCorpus _corpus = new(("lives.txt", """
        Lives

        Anna Orlova, a weaver, was born in Tula on 3 May 1871, married in 1890, and moved to the capital, where she was arrested on 9 July 1907. She died in exile on 2 March 1911.

        Boris Volkov, a printer, was taken on 14 April 1902 and hanged on 20 June 1902; his brother Ivan Volkov fled abroad on 1 August 1903.

        Rain fell on the harvest of the next year, and the mills stood still for want of grain.
        """));

    public void Dispose() => _corpus.Dispose();

    [Theory]
    [InlineData("orlova born", "3 May 1871")]
    [InlineData("when was Orlova arrested", "9 July 1907")]
    [InlineData("when did Anna Orlova die", "2 March 1911")]
    [InlineData("boris volkov hanged", "20 June 1902")]
    public void Of_several_dates_in_a_life_the_one_beside_what_happened_is_the_answer(string question, string date) =>
        Assert.Equal(date, _corpus.ShortAnswer(QuestionKind.When, question));

    [Fact]
    public void Who_did_something_is_the_name_beside_what_was_done() =>
        Assert.Equal("Ivan Volkov", _corpus.ShortAnswer(QuestionKind.Who, "brother who fled abroad"));
}
