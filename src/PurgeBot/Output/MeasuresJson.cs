using System.Text.Json;
using PurgeBot.Answers.Evaluation;

namespace PurgeBot.Output;

/// <summary>Measures as JSON, for programs.</summary>
internal static class MeasuresJson
{
    /// <summary>The measures of PurgeBot and of plain BM25 on one line.</summary>
    public static string Write(Measures own, Measures baseline) =>
        JsonSerializer.Serialize(new MeasuresShape(own, baseline), OutputJson.Default.MeasuresShape);
}

internal sealed record MeasuresShape(Measures PurgeBot, Measures PlainBm25);
