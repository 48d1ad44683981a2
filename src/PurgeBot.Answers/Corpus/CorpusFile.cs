namespace PurgeBot.Answers.Corpus;

/// <summary>A document's file, as it was when the folder was listed.</summary>
/// <param name="Path">Path below the corpus folder with <c>/</c> between folders; unique in a corpus.</param>
/// <param name="FullPath">Where to open it.</param>
/// <param name="Length">Size in bytes; of the target where the file is a link, 0 where the target is missing.</param>
/// <param name="LastWriteUtc">When its content last changed, in UTC; of the target where the file is a link.</param>
public sealed record CorpusFile(string Path, string FullPath, long Length, DateTime LastWriteUtc)
{
    /// <summary>The file's name without its extension; how answers cite the document.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}
