using System.Collections.Immutable;
using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.Passages;

/// <summary>What came of reading a document.</summary>
/// <param name="Passages">Its paragraphs in order; empty where the file is empty or could not be read.</param>
/// <param name="Lines">The 1-based line of the file at which each passage begins, in the same order.</param>
/// <param name="Faults">What its author should put right; a file that could not be read has one, and no passages.</param>
public sealed record DocumentReading(
    ImmutableArray<Passage> Passages,
    ImmutableArray<int> Lines,
    ImmutableArray<CorpusFault> Faults);
