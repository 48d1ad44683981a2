using System.Collections.Immutable;
using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.Indexing;

/// <summary>What bringing an index up to date came to.</summary>
/// <param name="Index">The index, opened; the caller disposes it.</param>
/// <param name="Added">Files that are new.</param>
/// <param name="Changed">Files that had changed.</param>
/// <param name="Removed">Files that are gone.</param>
/// <param name="UnchangedFiles">Files that were in the index already.</param>
/// <param name="PassagesWritten">Passages of the new and changed files.</param>
/// <param name="Faults">What is wrong with the new and changed files.</param>
public sealed record IndexUpdate(
    PassageIndex Index,
    ImmutableArray<string> Added,
    ImmutableArray<string> Changed,
    ImmutableArray<string> Removed,
    int UnchangedFiles,
    long PassagesWritten,
    ImmutableArray<CorpusFault> Faults)
{
    /// <summary>Whether the index was as it should be already.</summary>
    public bool IsUnchanged => Added.IsEmpty && Changed.IsEmpty && Removed.IsEmpty;

    internal static IndexUpdate Unchanged(PassageIndex index, int files) => new(index, [], [], [], files, 0, []);
}
