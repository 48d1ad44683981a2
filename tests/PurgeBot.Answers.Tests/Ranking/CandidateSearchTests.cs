using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;
using PurgeBot.Answers.Tests.Answers;

namespace PurgeBot.Answers.Tests.Ranking;

public sealed class CandidateSearchTests : IDisposable
{
    private readonly AskableCorpus _corpus = new(("revolt.md", """
        The revolt began in Moscow in June.

        Moscow burned in June, and so did the archive.

        The tsar left Moscow in June with his boyars.

        Boyars met in June.
        """));

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Every_passage_with_a_word_of_the_question_is_a_candidate_as_long_as_the_index_is_small() =>
        Assert.Equal(4, Find("boyars in June").Count);

    [Fact]
    public void The_most_telling_word_is_looked_for_however_often_it_stands_and_others_while_there_is_room()
    {
        Assert.Equal(2, Find("boyars in June", mostPostings: 1).Count);
        Assert.Equal(3, Find("boyars, Moscow, June", mostPostings: 6).Count(id => id < 3));
        Assert.Equal(4, Find("June", mostPostings: 1).Count);
    }

    private IReadOnlyList<int> Find(string text, long mostPostings = 1_000)
    {
        var question = new QuestionReader(new TermReader()).Read(QuestionKind.Explain, text);
        var terms = new SearchTermReader(_corpus.Library.Index, _corpus.Library.Phrases, new TermReader()).Read(question, []);
        return new CandidateSearch(_corpus.Library.Index, mostPostings).Find(terms);
    }
}
