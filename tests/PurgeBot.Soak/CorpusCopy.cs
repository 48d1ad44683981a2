using PurgeBot.Load;

namespace PurgeBot.Soak;

/// <summary>A copy of the default corpus, in which documents come, change and go.</summary>
internal sealed class CorpusCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("purgebot-soak-corpus-");
    private readonly Queue<string> _added = [];
    private int _changes;

    public CorpusCopy()
    {
        foreach (var file in Directory.GetFiles(System.IO.Path.Combine(Repository.Root, "corpus"))) File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
    }

    /// <summary>Where it lies.</summary>
    public string Path => _folder.FullName;

    /// <summary>Documents in it now.</summary>
    public int Documents => 1 + _added.Count;

    /// <summary>Adds a document, changes one or takes one away.</summary>
    public void Change()
    {
        _changes++;
        switch (_changes % 4)
        {
            case 1 or 2:
                var added = System.IO.Path.Combine(Path, $"survey-{_changes}.md");
                Write(added);
                _added.Enqueue(added);
                break;
            case 3:
                Write(_added.Peek());
                break;
            default:
                File.Delete(_added.Dequeue());
                // The one after it stays for longer, so that not every change is undone by the next.
                if (_added.Count > 4) File.Delete(_added.Dequeue());
                break;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string path) => File.WriteAllText(
        path,
        $"""
        ---
        title: Land survey number {_changes}
        ---

        # Land survey number {_changes}

        The survey of district {_changes} began on {1 + (_changes % 28)} May {1700 + (_changes % 200)} and took {_changes} weeks. Its maps are kept in the archive of the province.
        """);
}
