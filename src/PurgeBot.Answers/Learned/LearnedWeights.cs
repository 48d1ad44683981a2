using System.Collections.Immutable;
using System.Text.Json;

namespace PurgeBot.Answers.Learned;

/// <summary>One number for each value of an enumeration of features, learned from the questions under <c>tests/gold</c>, never set by hand.</summary>
/// <typeparam name="TFeature">The features, numbered from 0.</typeparam>
internal sealed class LearnedWeights<TFeature>(ImmutableArray<float> weights)
    where TFeature : struct, Enum
{
    /// <summary>The weight of one feature.</summary>
    public float this[TFeature feature] => weights[Convert.ToInt32(feature, System.Globalization.CultureInfo.InvariantCulture)];

    /// <summary>The weighted sum of the features' values.</summary>
    public float Sum(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        for (var i = 0; i < values.Length; i++) sum += weights[i] * values[i];
        return sum;
    }

    /// <summary>The same weights, but 0 for one feature.</summary>
    public LearnedWeights<TFeature> Without(TFeature feature) =>
        new(weights.SetItem(Convert.ToInt32(feature, System.Globalization.CultureInfo.InvariantCulture), 0));

    /// <summary>Reads the weights that the product is built with.</summary>
    /// <param name="resource">The file's name among the embedded resources.</param>
    public static LearnedWeights<TFeature> Read(string resource)
    {
        using var stream = typeof(LearnedWeights<>).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {resource}.");
        using var json = JsonDocument.Parse(stream);
        return new LearnedWeights<TFeature>(
            [.. Enum.GetValues<TFeature>().Select(feature =>
                json.RootElement.GetProperty(JsonNamingPolicy.CamelCase.ConvertName(feature.ToString())).GetSingle())]);
    }
}
