using System.Text.Json;
using System.Text.Json.Serialization;
using PurgeBot.Answers.Evaluation;

namespace PurgeBot.Output;

/// <summary>An evaluation as JSON, for programs.</summary>
internal static class EvaluationJson
{
    /// <summary>All that was measured, on one line.</summary>
    public static string Write(EvaluationResult result) => JsonSerializer.Serialize(
        new EvaluationShape(
            result.Own,
            result.PlainBm25,
            result.Ablations.IsEmpty ? null : result.Ablations.ToDictionary(ablation => ablation.Feature.ToString(), ablation => ablation.Without),
            result.Worst.IsEmpty ? null : [.. result.Worst.Select(Shape)]),
        OutputJson.Default.EvaluationShape);

    private static MissShape Shape(Miss miss) => new(
        miss.Question.Id,
        miss.Question.Command.ToString().ToLowerInvariant(),
        miss.Question.Query,
        miss.Kind.ToString(),
        miss.RankOfRight,
        miss.Given.ShortAnswer);
}

internal sealed record EvaluationShape(
    Measures PurgeBot,
    Measures PlainBm25,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Dictionary<string, Measures>? Without,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MissShape[]? Worst);

internal sealed record MissShape(string Id, string Command, string Query, string Kind, int? Rank, string? Answer);
