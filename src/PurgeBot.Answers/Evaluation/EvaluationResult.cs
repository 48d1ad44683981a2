using System.Collections.Immutable;

namespace PurgeBot.Answers.Evaluation;

/// <summary>What an evaluation found.</summary>
/// <param name="Own">The measures of this engine.</param>
/// <param name="PlainBm25">Those of plain BM25 over the same passages and questions.</param>
/// <param name="Ablations">The measures without each feature; empty where nobody asked for them.</param>
/// <param name="Worst">The questions that were answered worst; empty where nobody asked for them.</param>
public sealed record EvaluationResult(Measures Own, Measures PlainBm25, ImmutableArray<Ablation> Ablations, ImmutableArray<Miss> Worst);
