using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Answers.Tests.Answers;

public sealed class AnswerWriterTests : IClassFixture<AnswerEngineTests.Kirov>
{
    private readonly AskableCorpus _corpus;

    public AnswerWriterTests(AnswerEngineTests.Kirov kirov) => _corpus = kirov.Corpus;

    [Fact]
    public void A_passage_is_cited_by_title_heading_and_paragraph() =>
        Assert.Equal("The Great Purge, “The murder of Kirov”, ¶ 1", Best("Kirov murder Smolny").Citation);

    [Fact]
    public void Quotation_marks_inside_a_heading_become_single_ones() =>
        Assert.Equal("The Great Purge, “Army & navy: ‘the marshals’”, ¶ 8", Best("Marshal Tukhachevsky arrested Kuibyshev").Citation);

    [Fact]
    public void A_passage_below_no_heading_is_cited_by_title_and_paragraph() =>
        Assert.Equal("The last Romanovs, ¶ 1", Best("Nicholas II abdicated").Citation);

    [Fact]
    public void Sources_are_named_in_short_with_their_pages_and_unlisted_ones_by_their_key() =>
        Assert.Equal(["Conquest 1968, p. 12", "Conquest 1968, p. 40", "lost"], Best("Kirov murder Smolny").Sources);

    [Fact]
    public void A_source_without_a_page_is_named_alone() => Assert.Equal(["Conquest 1968"], Best("Stalin night train questioned").Sources);

    [Fact]
    public void A_passage_of_a_page_is_linked_by_its_words() => Assert.Equal(
        "https://example.org/history/great-purge?lang=en#top:~:text=Marshal%20Mikhail%20Tukhachevsky%20was,after%20a%20secret%20trial.",
        Best("Marshal Tukhachevsky arrested Kuibyshev").Url?.AbsoluteUri);

    [Fact]
    public void A_passage_of_a_document_without_an_address_has_no_link() => Assert.Null(Best("Nicholas II abdicated").Url);

    [Fact]
    public void The_words_of_the_question_are_highlighted_in_every_form_that_was_looked_for()
    {
        var best = Best("Kirof murdered Leningrads");
        Assert.Equal(["Kirov", "Leningrad"], best.Highlights.Select(span => span.Of(best.Passage.Text).ToString()));
    }

    [Fact]
    public void A_surname_of_several_people_is_answered_by_who_may_be_meant()
    {
        var answer = Assert.IsType<Answer.Ambiguous>(_corpus.Ask(QuestionKind.Who, "who was Smirnov?"));
        Assert.Equal(["Ivan Smirnov", "Vladimir Smirnov"], answer.Candidates.Select(person => person.Name));
        Assert.Contains("Smirnov", answer.Passages[0].Passage.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ivan Smirnov", "Ivan Smirnov")]
    [InlineData("Vladimir Smirnov", "Vladimir Smirnov")]
    public void A_full_name_is_not_ambiguous(string question, string person) => Assert.Equal(person, _corpus.ShortAnswer(QuestionKind.Who, question));

    [Fact]
    public void More_words_tell_which_of_several_people_is_meant() => Assert.IsType<Answer.Cited>(_corpus.Ask(QuestionKind.Who, "Smirnov Democratic Centralist"));

    private CitedPassage Best(string question) => _corpus.Cited(QuestionKind.Explain, question).Passages[0];
}
