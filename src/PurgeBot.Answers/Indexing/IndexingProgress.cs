namespace PurgeBot.Answers.Indexing;

/// <summary>How far indexing has come.</summary>
/// <param name="Files">Files read so far, of those that changed.</param>
/// <param name="TotalFiles">Files that changed.</param>
/// <param name="Passages">Passages written so far.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct IndexingProgress(int Files, int TotalFiles, long Passages);
