using PurgeBot.Answers.Learned;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;
using PurgeBot.Answers.Tests.Answers;

namespace PurgeBot.Answers.Tests.Learned;

public sealed class CommonWordsTests
{
    [Fact]
    public void A_word_is_as_common_as_the_share_of_paragraphs_that_hold_it()
    {
        var words = CommonWords.Of([new("armi", 30), new("king", 3)], paragraphs: 60);
        Assert.Equal((0.5f, 0.05f, 0f), (words.ShareOf("armi"), words.ShareOf("king"), words.ShareOf("zorblax")));
    }

    [Fact]
    public void Those_that_come_with_the_product_tell_a_common_word_from_a_rare_one()
    {
        Assert.InRange(CommonWords.Default.ShareOf("armi"), 0.05f, 0.5f);
        Assert.Equal(0, CommonWords.Default.ShareOf("penicillin"));
    }

    [Fact]
    public void A_common_word_that_a_small_corpus_lacks_tells_less_than_a_rare_one()
    {
        using var corpus = new AskableCorpus(("note.md", "The observatory on the hill was founded by the astronomer Ludvig Dahl."));
        var terms = Terms(corpus, "army and penicillin of the observatory");
        Assert.True(Weight("army") < Weight("penicillin"));
        Assert.True(Weight("observatory") < Weight("penicillin"));

        float Weight(string word) => terms.All.Single(term => term.Word == word).Weight;
    }

    [Fact]
    public void Without_common_words_two_words_that_the_corpus_lacks_tell_the_same()
    {
        using var corpus = new AskableCorpus(("note.md", "The observatory on the hill was founded by the astronomer Ludvig Dahl."));
        var weights = Terms(corpus, "army and penicillin", CommonWords.None).All.Select(term => term.Weight).ToList();
        Assert.Equal(weights[0], weights[1]);
    }

    private static SearchTerms Terms(AskableCorpus corpus, string asked, CommonWords? words = null)
    {
        var reader = new TermReader();
        return new SearchTermReader(corpus.Library.Index, corpus.Library.Phrases, reader, words).Read(new QuestionReader(reader).Read(QuestionKind.Explain, asked), []);
    }
}
