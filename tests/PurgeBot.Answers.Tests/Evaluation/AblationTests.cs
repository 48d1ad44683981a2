using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Evaluation;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Ranking;
using PurgeBot.Answers.Tests.Answers;

namespace PurgeBot.Answers.Tests.Evaluation;

public sealed class AblationTests : IDisposable
{
    private readonly AskableCorpus _corpus = new(("riots.md", """
        # Riots

        ## Copper

        It was put down at Kolomenskoye in 1662, after the price of bread had risen.

        ## Salt

        It broke out in Moscow in 1648, after the price of bread had risen.
        """));

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Each_feature_is_left_out_once()
    {
        GoldQuestion question = new("1", QuestionKind.Explain, "copper riot put down at Kolomenskoye in 1662", [new GoldPassage("riots", 1)], []);

        var ablations = Ablation.OfEach([question], (engine, gold) => GivenAnswer.Of(engine.Ask(_corpus.Library, gold.Command, gold.Query)));

        Assert.Equal(Enum.GetValues<Feature>(), ablations.Select(ablation => ablation.Feature));
        Assert.All(ablations, ablation => Assert.Equal(1, ablation.Without.Questions));
    }

    [Fact]
    public void What_is_left_out_counts_nothing_and_the_rest_as_before()
    {
        var whole = Reasons(new AnswerEngine());
        var without = Reasons(AnswerEngine.Without(Feature.Heading));

        Assert.Contains(whole, reason => reason.StartsWith("Heading ", StringComparison.Ordinal));
        Assert.Equal(whole.Where(reason => !reason.StartsWith("Heading ", StringComparison.Ordinal)), without);
    }

    private string[] Reasons(AnswerEngine engine) =>
        [.. Assert.IsType<Answer.Cited>(engine.Ask(_corpus.Library, QuestionKind.Explain, "copper riot put down at Kolomenskoye in 1662")).Passages[0].Score.Parts.Select(part => part.Because)];
}
