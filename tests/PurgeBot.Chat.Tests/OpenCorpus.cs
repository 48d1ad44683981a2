using Microsoft.Extensions.Logging.Abstractions;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;

namespace PurgeBot.Chat.Tests;

/// <summary>Documents in a temporary folder, indexed and open for questions.</summary>
internal sealed class OpenCorpus : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("purgebot-").FullName;

    public OpenCorpus(string folder)
    {
        var indexes = new IndexStore(Path.Combine(_root, "index"), TimeProvider.System, NullLogger<IndexStore>.Instance);
        Store = new LibraryStore(folder, indexes, NullLogger<LibraryStore>.Instance);
        Live = new LiveLibrary(Open());
    }

    public OpenCorpus(params IReadOnlyList<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files) Write(path, text);
        var indexes = new IndexStore(Path.Combine(_root, "index"), TimeProvider.System, NullLogger<IndexStore>.Instance);
        Store = new LibraryStore(Path.Combine(_root, "corpus"), indexes, NullLogger<LibraryStore>.Instance);
        Live = new LiveLibrary(Open());
    }

    public LiveLibrary Live { get; }

    public AnswerEngine Engine { get; } = new();

    private LibraryStore Store { get; }

    public void Write(string path, string text)
    {
        var full = Path.Combine(_root, "corpus", path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Takes in what was written since.</summary>
    public void Update() => Live.Exchange(Open());

    public void Dispose()
    {
        Live.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private Library Open() => Store.Open(force: false, progress: null, default).Library;
}
