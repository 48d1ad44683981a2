using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Tests.Terms;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("1937", true)]
    [InlineData("681,692", true)]
    [InlineData("Twelve", true)]
    [InlineData("millions", true)]
    [InlineData("twelfth", false)]
    [InlineData("Stalin", false)]
    public void Digits_and_counting_words_are_numbers(string word, bool isNumber) =>
        Assert.Equal(isNumber, new TermReader().Read(word)[0].Term.IsNumber);
}
