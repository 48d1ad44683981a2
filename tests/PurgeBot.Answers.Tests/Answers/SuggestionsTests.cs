using System.Collections.Immutable;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Tests.Answers;

public sealed class SuggestionsTests : IClassFixture<AnswerEngineTests.Kirov>
{
    private readonly AskableCorpus _corpus;

    public SuggestionsTests(AnswerEngineTests.Kirov kirov) => _corpus = kirov.Corpus;

    [Fact]
    public void The_people_of_the_question_are_suggested_first() =>
        Assert.Equal("Nikolai Yezhov", Suggested("favourite Zorblax restaurant menu of Yezhov")[0]);

    [Fact]
    public void The_nearest_sections_are_suggested_by_their_headings() =>
        Assert.Contains("The murder of Kirov", Suggested("Smolny architecture Palladian columns restoration budget"));

    [Fact]
    public void Nobody_is_suggested_of_whom_no_document_speaks() =>
        Assert.DoesNotContain("Lev Nobody", Suggested("favourite Zorblax restaurant menu of Lev Nobody"));

    [Theory]
    [InlineData("favourite Zorblax restaurant menu of Yezhov and Smirnov")]
    [InlineData("Smolny architecture Palladian columns restoration budget")]
    [InlineData("hedgehog veterinary surgery allergies medicine dosage")]
    [InlineData("cellar wine vintage Georgia export subsidies")]
    public void What_is_suggested_is_answered_when_asked(string question) => Assert.All(
        Suggested(question),
        suggestion => Assert.True(
            _corpus.Ask(QuestionKind.Who, suggestion) is not Answer.NotInCorpus || _corpus.Ask(QuestionKind.Explain, suggestion) is not Answer.NotInCorpus,
            suggestion));

    private ImmutableArray<string> Suggested(string question) => Assert.IsType<Answer.NotInCorpus>(_corpus.Ask(QuestionKind.Explain, question)).Suggestions;
}
