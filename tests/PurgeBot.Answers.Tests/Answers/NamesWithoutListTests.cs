using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Tests.Answers;

/// <summary>Names in a corpus that has no list of people.</summary>
public sealed class NamesWithoutListTests : IClassFixture<NamesWithoutListTests.Court>
{
    private readonly AskableCorpus _corpus;

    public NamesWithoutListTests(Court court) => _corpus = court.Corpus;

    [Theory]
    [InlineData("Yezhov", "Nikolai Yezhov")]
    [InlineData("Yezhov's", "Nikolai Yezhov")]
    [InlineData("nikolai yezhov", "Nikolai Yezhov")]
    [InlineData("Nikolai Ivanovich Yezhov", "Nikolai Yezhov")]
    [InlineData("N. I. Yezhov", "Nikolai Yezhov")]
    [InlineData("Jeschow", "Nikolai Yezhov")]
    [InlineData("Ezhov", "Nikolai Yezhov")]
    [InlineData("Ежов", "Nikolai Yezhov")]
    [InlineData("Ейжов", "Nikolai Yezhov")]
    [InlineData("о Ежове", "Nikolai Yezhov")]
    [InlineData("Николай Ежов", "Nikolai Yezhov")]
    [InlineData("кто такой Ежов", "Nikolai Yezhov")]
    [InlineData("Vishinsky", "Andrei Vyshinsky")]
    [InlineData("Vyshinksy", "Andrei Vyshinsky")]
    [InlineData("Vyshnsky", "Andrei Vyshinsky")]
    [InlineData("Вышинского", "Andrei Vyshinsky")]
    [InlineData("Rudzutaks", "Jānis Rudzutaks")]
    [InlineData("Janis Rudzutaks", "Jānis Rudzutaks")]
    [InlineData("Кун", "Béla Kun")]
    public void Whoever_is_asked_for_by_a_name_in_any_spelling_is_named_in_full(string asked, string name) =>
        Assert.Equal(name, _corpus.ShortAnswer(QuestionKind.Who, asked));

    [Fact]
    public void Several_people_of_one_name_are_all_offered() => Assert.Equal(
        ["Ivan Smirnov", "Alexander Smirnov"],
        Assert.IsType<Answer.Ambiguous>(_corpus.Ask(QuestionKind.Who, "Smirnov")).Candidates.Select(person => person.Name));

    [Theory]
    [InlineData("A. Smirnov", "Alexander Smirnov")]
    [InlineData("Ivan Smirnov", "Ivan Smirnov")]
    public void An_initial_or_a_first_name_tells_which_one_is_meant(string asked, string name) =>
        Assert.Equal(name, _corpus.ShortAnswer(QuestionKind.Who, asked));

    [Theory]
    [InlineData("arrested in the press")]
    [InlineData("who praised the pilots")]
    [InlineData("pilots praised in newspapers")]
    public void The_short_answer_stands_in_a_passage_that_is_shown(string asked)
    {
        for (var most = 1; most <= 3; most++)
        {
            if (_corpus.Ask(QuestionKind.Who, asked, most) is not Answer.Cited cited) continue;
            Assert.InRange(cited.Passages.Length, 1, most);
            if (cited.ShortAnswer is { } answer) Assert.InRange(answer.Passage, 0, cited.Passages.Length - 1);
        }
    }

    [Theory]
    [InlineData("Nun")]
    [InlineData("Кан")]
    [InlineData("Zorblax")]
    [InlineData("Churchill")]
    public void Short_names_are_not_blurred_into_others_and_strangers_into_nobody(string asked) =>
        Assert.IsType<Answer.NotInCorpus>(_corpus.Ask(QuestionKind.Who, asked));

    public sealed class Court : IDisposable
    {
        public AskableCorpus Corpus { get; } = new(("court.md", """
            Nikolai Yezhov directed the commissariat from September 1936 and signed the orders of the following summer.

            In April 1939 Yezhov was arrested, and the press did not report a word of it to its readers.

            Andrei Vyshinsky prosecuted at three trials in the House of Unions and lived on for many years.

            Ivan Smirnov had been in prison since 1933, while Alexander Smirnov was expelled in the same winter.

            Jānis Rudzutaks was shot in July 1938, and a street in Riga was given his name for some time.

            Béla Kun was arrested in June 1937 after a meeting of the executive to which he had been called.

            The harvest of that year was good, and the newspapers praised the pilots who flew over the pole.

            Valery Chkalov, whom the newspapers of that year praised as the first among the pilots, flew over the pole in June.
            """));

        public void Dispose() => Corpus.Dispose();
    }
}
