using System.Text.Json;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Learned;
using PurgeBot.Answers.Ranking;

namespace PurgeBot.Answers.Tests.Learned;

public sealed class LearnedWeightsTests
{
    [Fact]
    public void The_ranking_has_a_weight_for_each_feature_and_no_other() => AssertSame<Feature>("ranking");

    [Fact]
    public void The_decision_to_answer_has_a_weight_for_each_feature_and_no_other() => AssertSame<ConfidenceFeature>("confidence");

    [Theory]
    [InlineData("people")]
    [InlineData("dates")]
    public void Short_answers_have_a_weight_for_each_feature_and_no_other(string name) => AssertSame<CandidateFeature>(name);

    [Fact]
    public void A_missing_resource_is_named() =>
        Assert.Contains("nothing.json", Assert.Throws<InvalidOperationException>(() => LearnedWeights<Feature>.Read("nothing.json")).Message, StringComparison.Ordinal);

    private static void AssertSame<TFeature>(string name)
        where TFeature : struct, Enum
    {
        var resource = $"PurgeBot.Answers.Learned.{name}.json";
        using var json = JsonDocument.Parse(typeof(AnswerEngine).Assembly.GetManifestResourceStream(resource)!);
        Assert.Equal(
            Enum.GetNames<TFeature>().Select(JsonNamingPolicy.CamelCase.ConvertName).Order(StringComparer.Ordinal),
            json.RootElement.EnumerateObject().Select(weight => weight.Name).Order(StringComparer.Ordinal));
        // Features are numbered from 0 without gaps, as the values are.
        Assert.Equal(Enumerable.Range(0, Enum.GetValues<TFeature>().Length), Enum.GetValues<TFeature>().Select(feature => Convert.ToInt32(feature, null)));
        var weights = LearnedWeights<TFeature>.Read(resource);
        Assert.All(Enum.GetValues<TFeature>(), feature => Assert.True(float.IsFinite(weights[feature])));
    }
}
