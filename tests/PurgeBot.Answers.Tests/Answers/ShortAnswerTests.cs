using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Tests.Answers;

public sealed class ShortAnswerTests : IClassFixture<AnswerEngineTests.Kirov>
{
    private readonly AskableCorpus _corpus;

    public ShortAnswerTests(AnswerEngineTests.Kirov kirov) => _corpus = kirov.Corpus;

    [Theory]
    [InlineData("Yezhov", "Nikolai Yezhov")]
    [InlineData("who was Yezhof?", "Nikolai Yezhov")]
    [InlineData("Ежов", "Nikolai Yezhov")]
    [InlineData("the Bloody Dwarf", "Nikolai Yezhov")]
    [InlineData("tell me about Yezhov’s", "Nikolai Yezhov")]
    [InlineData("Тухачевский", "Mikhail Tukhachevsky")]
    [InlineData("Tuchachevsky", "Mikhail Tukhachevsky")]
    [InlineData("Jagoda", "Genrikh Yagoda")]
    [InlineData("Nicholas the Bloody", "Nicholas II")]
    [InlineData("Frinovsky", "Mikhail Frinovsky")]
    [InlineData("Koba", "Joseph Stalin")]
    public void A_person_asked_by_any_name_is_answered_by_the_full_one(string question, string name) =>
        Assert.Equal(name, _corpus.ShortAnswer(QuestionKind.Who, question));

    [Theory]
    [InlineData("party leader of Leningrad", "Sergei Kirov")]
    [InlineData("who shot Kirov", "Leonid Nikolaev")]
    [InlineData("Yezhov's deputy", "Mikhail Frinovsky")]
    [InlineData("head of the NKVD from 1934", "Genrikh Yagoda")]
    [InlineData("Old Bolshevik on trial", "Ivan Smirnov")]
    public void A_role_is_answered_by_the_person_beside_it(string question, string name) =>
        Assert.Equal(name, _corpus.ShortAnswer(QuestionKind.Who, question));

    [Theory]
    [InlineData("Kirov shot", "1 December 1934")]
    [InlineData("when was Tukhachevsky arrested", "22 May 1937")]
    [InlineData("when did Yezhov replace Yagoda", "26 September 1936")]
    [InlineData("when did Nicholas II abdicate", "15 March 1917")]
    [InlineData("Yagoda head of the NKVD from 1934 replaced", "26 September 1936")]
    public void A_date_is_the_exact_one_beside_what_is_asked(string question, string date) =>
        Assert.Equal(date, _corpus.ShortAnswer(QuestionKind.When, question));

    [Theory]
    [InlineData(QuestionKind.Explain, "the murder of Kirov in the Smolny")]
    [InlineData(QuestionKind.When, "emperor murdered with his family in Yekaterinburg")]
    public void Nothing_is_answered_in_short_where_nothing_supports_it(QuestionKind kind, string question)
    {
        var answer = Assert.IsType<Answer.Cited>(_corpus.Ask(kind, question, top: 1));
        Assert.Null(answer.ShortAnswer);
    }

    [Fact]
    public void A_listed_person_comes_with_what_the_list_says() =>
        Assert.Equal("General Secretary", _corpus.Cited(QuestionKind.Who, "Stalin").ShortAnswer?.Person?.Role);

    [Fact]
    public void A_date_comes_with_its_standard_form() =>
        Assert.Equal("1934-12-01", _corpus.Cited(QuestionKind.When, "Kirov shot").ShortAnswer?.Date?.Date.ToString());
}
