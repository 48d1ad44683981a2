using Microsoft.Extensions.Logging.Abstractions;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Tests.Corpus;

namespace PurgeBot.Answers.Tests.Answers;

/// <summary>A corpus in a temporary folder, indexed and open for questions.</summary>
public sealed class AskableCorpus : IDisposable
{
    private readonly TemporaryFolder _corpus = new();
    private readonly TemporaryFolder _index = new();
    private readonly AnswerEngine _engine = new();

    public AskableCorpus(params IReadOnlyList<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files) _corpus.Write(path, text);
        var indexes = new IndexStore(_index.Path, TimeProvider.System, NullLogger<IndexStore>.Instance);
        Library = new LibraryStore(_corpus.Path, indexes, NullLogger<LibraryStore>.Instance).Open(force: false, progress: null, default).Library;
    }

    public string Folder => _corpus.Path;

    public Library Library { get; }

    public Answer Ask(QuestionKind kind, string text, int top = AnswerEngine.DefaultPassages) => _engine.Ask(Library, kind, text, top);

    public Answer.Cited Cited(QuestionKind kind, string text) => Assert.IsType<Answer.Cited>(Ask(kind, text));

    public string? ShortAnswer(QuestionKind kind, string text) => Cited(kind, text).ShortAnswer?.Text;

    public void Dispose()
    {
        Library.Dispose();
        _index.Dispose();
        _corpus.Dispose();
    }
}
