using Microsoft.Extensions.Logging.Abstractions;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Tests.Corpus;

namespace PurgeBot.Answers.Tests.Indexing;

/// <summary>Three documents in a temporary folder, with a folder for their index.</summary>
internal sealed class IndexedCorpus : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public IndexedCorpus()
    {
        Write("salt.md", "The Salt Revolt broke out in Moscow on 1 June 1648.");
        Write("copper.md", "The Copper Riot of 25 July 1662 was put down at Kolomenskoye.");
        Write("war/north.md", "The Great Northern War began in 1700 with the siege of Narva.");
    }

    public string Corpus => _root.FullPath("corpus");

    public string Index => _root.FullPath("index");

    public LogLines<IndexStore> Log { get; } = new();

    /// <summary>Folders of finished and unfinished indexes.</summary>
    public string[] Indexes => Directory.Exists(Index) ? Directory.GetDirectories(Index) : [];

    public string Write(string path, string text) => _root.Write($"corpus/{path}", $"# Document {path}\n\n{text}\n");

    public string FullPath(string path) => _root.FullPath(path);

    public LibraryStore Store(string? index = null, string? corpus = null) => new(
        corpus ?? Corpus, new IndexStore(index ?? Index, TimeProvider.System, Log), NullLogger<LibraryStore>.Instance);

    /// <summary>Brings the index up to date and says what that came to.</summary>
    public IndexUpdate Update(bool force = false)
    {
        var update = Store().Open(force, progress: null, TestContext.Current.CancellationToken);
        update.Library.Dispose();
        return update.Index;
    }

    /// <summary>Opens the index as it has to be and asks it.</summary>
    public string Ask(string question) => Ask(Store(), question);

    public static string Ask(LibraryStore store, string question)
    {
        using var library = store.Open(force: false, progress: null, TestContext.Current.CancellationToken).Library;
        return Ask(library, question);
    }

    /// <summary>The best passages, best first, each in a line of its own with its score.</summary>
    public static string Ask(Library library, string question) => new AnswerEngine().Ask(library, QuestionKind.Explain, question) is Answer.Cited cited
        ? string.Join('\n', cited.Passages.Select(at => $"{at.Score.Value:R} {at.Citation}: {at.Passage.Text}"))
        : "";

    public void Dispose() => _root.Dispose();
}
