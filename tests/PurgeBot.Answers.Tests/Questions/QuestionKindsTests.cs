using PurgeBot.Answers.Names;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Tests.Questions;

public sealed class QuestionKindsTests
{
    private static readonly NameIndex People = new([new Person("Nikolai Yezhov", ["Ezhov"], ["Ежов"], null, null, null)]);

    [Theory]
    [InlineData("Who headed the NKVD?", QuestionKind.Who)]
    [InlineData("so whose idea was the congress", QuestionKind.Who)]
    [InlineData("Yezhov", QuestionKind.Who)]
    [InlineData("Ежов", QuestionKind.Who)]
    [InlineData("When was Kirov shot?", QuestionKind.When)]
    [InlineData("in which year did it end", QuestionKind.When)]
    [InlineData("How many were shot?", QuestionKind.Explain)]
    [InlineData("troikas", QuestionKind.Explain)]
    [InlineData("", QuestionKind.Explain)]
    public void What_a_text_asks_for_is_guessed_by_its_words(string text, QuestionKind expected) =>
        Assert.Equal(expected, QuestionKinds.Guess(text, People));
}
