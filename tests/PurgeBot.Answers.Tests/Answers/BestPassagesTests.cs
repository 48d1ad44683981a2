using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Tests.Answers;

public sealed class BestPassagesTests : IDisposable
{
    private readonly AskableCorpus _corpus = new(("pilots.md", """
        The newspapers of Moscow praised the pilots who had flown over the pole in the summer of that year.

        Valery Chkalov was among the pilots whom people met with flowers when they came home by train.

        In the winter after it the pilots were sent to schools and factories to tell of what they had seen.
        """));

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void What_was_taken_stays_as_it_is_when_more_is_taken_later()
    {
        var best = Best("pilots");
        var shown = best.Take(1);
        Assert.Equal(3, best.Take(10).Length);
        Assert.Single(shown);
        Assert.Equal(best.Take(10)[..1], shown);
    }

    private BestPassages Best(string asked)
    {
        var (index, reader) = (_corpus.Library.Index, new TermReader());
        var terms = new SearchTermReader(index, _corpus.Library.Phrases, reader).Read(new QuestionReader(reader).Read(QuestionKind.Explain, asked), []);
        return new BestPassages(index, reader, terms, new Ranker(index, Ranker.DefaultWeights).Rank(terms, default, new CandidateSearch(index).Find(terms)));
    }
}
