using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Terms;
using PurgeBot.Answers.Tests.Answers;

namespace PurgeBot.Answers.Tests.Ranking;

public sealed class DateFeatureTests
{
    [Theory]
    [InlineData("arrests in August 1937", "Pskov")]
    [InlineData("arrests on 5 August 1937", "Pskov")]
    [InlineData("arrests in summer 1938", "Minsk")]
    public void A_date_of_the_question_is_met_however_it_is_written(string question, string place)
    {
        using var corpus = new AskableCorpus(("arrests.md", """
            # Arrests

            The arrests in the town of Tula were made at night.

            The arrests in the town of Pskov were made on 5.8.1937.

            The arrests in the town of Minsk were made on 2 July 1938.

            The arrests in the town of Omsk were made in winter.
            """));

        var index = corpus.Library.Index;
        var read = new QuestionReader(new TermReader()).Read(QuestionKind.When, question);
        var terms = new SearchTermReader(index, corpus.Library.Phrases, new TermReader()).Read(read, names: []);
        var found = new CandidateSearch(index).Find(terms);
        var best = new Ranker(index, Ranker.DefaultWeights).Rank(terms, read.Expects, found, new DatedCandidates(index).Find(read.Dates, found))[0];

        Assert.Equal(1, best.Features[(int)Feature.Date]);
        Assert.Contains(place, index.Read(best.Id).Passage.Text, StringComparison.Ordinal);
    }
}
