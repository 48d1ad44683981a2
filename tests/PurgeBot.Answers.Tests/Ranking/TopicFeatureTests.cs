using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Tests.Answers;

namespace PurgeBot.Answers.Tests.Ranking;

public sealed class TopicFeatureTests : IDisposable
{
    private readonly AskableCorpus _corpus = new(
        ("revolt.md", """
            # The Salt Revolt

            ## Causes

            The salt tax of 1646 was hated by the townspeople of Moscow. Merchants paid it too.

            The tax on salt was lifted in 1647, but the arrears were collected all the same.

            ## Course

            On 1 June 1648 a crowd stopped Tsar Alexis on his way from a monastery and complained. It was driven off. The next day it burned Moscow.
            """),
        ("trade.md", """
            # River trade

            ## Salt

            Barges carried salt up the Kama. A tax was paid at each landing, and crowds of haulers waited there for work.
            """));

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Passages_of_the_document_that_the_question_is_about_share_in_its_best_candidates()
    {
        var passages = Ask("townspeople of Moscow who hated the salt tax").Passages;

        Assert.True(Value(passages.First(IsIn("revolt")), Feature.DocumentShare) > 0.5);
        Assert.All(passages.Where(IsIn("trade")), passage => Assert.True(Value(passage, Feature.DocumentShare) < 0.5));
    }

    [Fact]
    public void A_section_has_no_greater_share_than_its_document()
    {
        Assert.All(Ask("salt tax lifted and collected").Passages, passage =>
            Assert.InRange(Value(passage, Feature.SectionShare), 0, Value(passage, Feature.DocumentShare) + 1e-3));
    }

    [Fact]
    public void A_name_counts_where_it_is_written_as_one()
    {
        var best = Ask("moscow crowd tsar alexis").Passages[0];

        Assert.True(Value(best, Feature.Names) > 0);
        Assert.True(Value(best, Feature.Names) < Value(best, Feature.Coverage));
    }

    [Fact]
    public void Two_sentences_in_a_row_hold_what_one_of_them_lacks()
    {
        var best = Ask("crowd driven off from the monastery").Passages[0];

        Assert.True(Value(best, Feature.TwoSentences) > Value(best, Feature.SentenceCoverage));
    }

    private Answer.Cited Ask(string question) => _corpus.Cited(QuestionKind.Explain, question);

    private static Func<CitedPassage, bool> IsIn(string document) => passage => passage.Passage.Document.Name == document;

    /// <summary>A feature's value as the reasons of a score give it; 0 where they leave it out.</summary>
    private static double Value(CitedPassage passage, Feature feature) => passage.Score.Parts
        .Where(part => part.Because.StartsWith($"{feature} ", StringComparison.Ordinal))
        .Select(part => double.Parse(part.Because.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture))
        .SingleOrDefault();
}
