namespace PurgeBot.Answers.Corpus;

/// <summary>One walk through a corpus folder: real folders first, then what links lead to, each real place once.</summary>
internal sealed class FolderWalk(string root)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Stack<(string Path, string RealPath)> _folders = [];
    private readonly PriorityQueue<FileSystemInfo, string> _links = new(StringComparer.Ordinal);

    public string Root { get; } = root;

    public List<CorpusFile> Files { get; } = [];

    public List<CorpusFault> Faults { get; } = [];

    public void Run()
    {
        Enter(Root, LinkTarget.Resolve(Root) ?? Root);
        WalkFolders();
        while (_links.TryDequeue(out var link, out _))
        {
            Follow(link);
            WalkFolders();
        }
    }

    private void WalkFolders()
    {
        while (_folders.TryPop(out var folder))
            List(folder.Path, folder.RealPath);
    }

    private void List(string path, string realPath)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.') || path == Root && entry is FileInfo && SpeaksOfTheCorpus(entry.Name))
                    continue;
                if (entry.LinkTarget is not null)
                    _links.Enqueue(entry, entry.FullName);
                else if (entry is DirectoryInfo)
                    Enter(entry.FullName, Path.Join(realPath, entry.Name));
                else if (IsDocument(entry.Name) && _seen.Add(Path.Join(realPath, entry.Name)))
                    Add((FileInfo)entry, entry.FullName);
            }
        }
        catch (Exception error) when (path != Root && error is IOException or UnauthorizedAccessException)
        {
            Faults.Add(new CorpusFault(Below(path), 1, $"The folder cannot be listed: {error.Message}"));
        }
    }

    private void Follow(FileSystemInfo link)
    {
        var target = LinkTarget.Resolve(link.FullName);
        if (target is not null && Directory.Exists(target))
            Enter(link.FullName, target);
        else if (IsDocument(link.Name) && (target is null || _seen.Add(target)))
            // A link that leads nowhere is listed too, so that reading it says what is wrong.
            Add(new FileInfo(target ?? link.FullName), link.FullName);
    }

    private void Enter(string path, string realPath)
    {
        if (_seen.Add(realPath))
            _folders.Push((path, realPath));
    }

    private void Add(FileInfo file, string path)
    {
        // Whatever is not a regular file has a length of 0.
        if (file is { Exists: true, Length: 0 } && !FileKind.IsRegular(file.FullName))
        {
            Faults.Add(new CorpusFault(Below(path), 1, FileKind.NotRegular));
            return;
        }

        var (length, lastWrite) = file.Exists ? (file.Length, file.LastWriteTimeUtc) : (0, DateTime.UnixEpoch);
        Files.Add(new CorpusFile(Below(path), path, length, lastWrite));
    }

    private string Below(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');

    // README.md, LICENSE, LICENCE-texts.txt
    private static bool SpeaksOfTheCorpus(string name)
    {
        var end = name.AsSpan().IndexOfAny('.', '-', '_');
        var word = end < 0 ? name : name.AsSpan(0, end);
        return word.Equals("README", StringComparison.OrdinalIgnoreCase)
            || word.Equals("LICENSE", StringComparison.OrdinalIgnoreCase)
            || word.Equals("LICENCE", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsDocument(string name) => name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
}
