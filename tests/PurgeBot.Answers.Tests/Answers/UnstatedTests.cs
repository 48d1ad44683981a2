using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Tests.Answers;

/// <summary>What is said to a question on somebody whom the corpus knows, but not for what is asked.</summary>
public sealed class UnstatedTests : IClassFixture<AnswerEngineTests.Kirov>, IClassFixture<NamesWithoutListTests.Court>
{
    private readonly AskableCorpus _listed;
    private readonly AskableCorpus _unlisted;

    public UnstatedTests(AnswerEngineTests.Kirov kirov, NamesWithoutListTests.Court court) => (_listed, _unlisted) = (kirov.Corpus, court.Corpus);

    [Theory]
    [InlineData("favourite Zorblax restaurant menu of Yezhov", "mentions Nikolai Yezhov, but not “favourite Zorblax restaurant menu”")]
    [InlineData("Ežov's chess openings", "mentions Nikolai Yezhov, but not “chess openings”")]
    [InlineData("kirow violin and dentist appointments", "mentions Sergei Kirov, but not “violin” or “dentist appointments”")]
    [InlineData("hedgehog allergies medicine dosage of the emperor Nicholas II", "mentions Nicholas II, but not “hedgehog allergies medicine dosage” or “emperor”")]
    public void Whom_the_corpus_mentions_is_named_with_the_words_that_it_does_not_have_for_them(string question, string said) =>
        Assert.Equal(said, Said(_listed, question));

    [Fact]
    public void Without_a_list_a_full_name_that_stands_in_a_passage_is_named() => Assert.Equal(
        "mentions Nikolai Yezhov, but not “favourite opera composers”",
        Said(_unlisted, "nikolai yezhov's favourite opera composers"));

    [Theory]
    [InlineData("Kirov's widow", "mentions Sergei Kirov, but not “widow”")]
    [InlineData("who was the daughter of Nikolai Yezhov", "mentions Nikolai Yezhov, but not “daughter”")]
    public void Whoever_stands_beside_somebody_is_not_taken_for_a_relative(string question, string said) =>
        Assert.Equal(said, Assert.IsType<Answer.NotInCorpus>(_listed.Ask(QuestionKind.Who, question)).Unstated?.ToDisplay());

    [Theory]
    [InlineData("Zorblax of Qwghlm")]
    [InlineData("favourite Zorblax restaurant menu of Lev Nobody")]
    [InlineData("cellar wine vintage Georgia export subsidies")]
    [InlineData("")]
    public void Where_nobody_is_named_whom_the_corpus_mentions_nothing_is_said(string question) => Assert.Null(Said(_listed, question));

    [Fact]
    public void Of_a_long_question_three_pieces_are_named() => Assert.Equal(
        "mentions Nikolai Yezhov, but not “harp” or “violin” or “chess”",
        Said(_listed, "the harp, the violin, the chess and the piano, the trumpet of Yezhov"));

    private static string? Said(AskableCorpus corpus, string question) =>
        Assert.IsType<Answer.NotInCorpus>(corpus.Ask(QuestionKind.Explain, question)).Unstated?.ToDisplay();
}
