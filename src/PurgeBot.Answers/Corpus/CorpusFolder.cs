using System.Collections.Immutable;

namespace PurgeBot.Answers.Corpus;

/// <summary>A folder of documents, listed once; open it again to see what changed.</summary>
/// <remarks>
/// Documents are the files <c>*.md</c> and <c>*.txt</c>, in any case and at any depth. These are none: names that begin with a dot and
/// all below them; at the top only, files whose name's first word is <c>README</c>, <c>LICENSE</c> or <c>LICENCE</c>; and pipes,
/// sockets and devices.
/// Links to files and folders are followed. A file or folder that can be reached by several ways is taken once, under its own
/// path where it lies inside the corpus, else under the first link to it; so loops of links end.
/// Immutable; safe from any thread.
/// </remarks>
public sealed class CorpusFolder
{
    private CorpusFolder(string fullPath, ImmutableArray<CorpusFile> files, ImmutableArray<CorpusFault> faults) =>
        (FullPath, Files, Faults) = (fullPath, files, faults);

    /// <summary>The folder's absolute path.</summary>
    public string FullPath { get; }

    /// <summary>The documents' files, in ordinal order of their paths.</summary>
    public ImmutableArray<CorpusFile> Files { get; }

    /// <summary>Subfolders that could not be listed, and what has a document's name but is no file.</summary>
    public ImmutableArray<CorpusFault> Faults { get; }

    /// <summary>Lists the documents below <paramref name="path"/>.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder; the message says so in one sentence.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder itself may not be listed.</exception>
    public static CorpusFolder Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (File.Exists(path))
            throw new DirectoryNotFoundException($"The corpus folder '{path}' is a file.");
        if (!Directory.Exists(path))
            throw new DirectoryNotFoundException($"The corpus folder '{path}' does not exist.");
        var walk = new FolderWalk(Path.GetFullPath(path));
        walk.Run();
        return new CorpusFolder(walk.Root,
            [.. walk.Files.OrderBy(file => file.Path, StringComparer.Ordinal)],
            [.. walk.Faults.OrderBy(fault => fault.Path, StringComparer.Ordinal)]);
    }
}
