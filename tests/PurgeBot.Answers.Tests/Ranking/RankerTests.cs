using Microsoft.Extensions.Logging.Abstractions;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Tests.Corpus;

namespace PurgeBot.Answers.Tests.Ranking;

public sealed class RankerTests : IDisposable
{
    private readonly TemporaryFolder _corpus = new();
    private readonly TemporaryFolder _root = new();

    public void Dispose()
    {
        _root.Dispose();
        _corpus.Dispose();
    }

    [Fact]
    public void Passages_that_fit_equally_keep_their_order_however_the_index_came_about()
    {
        string[] names = ["a.txt", "b.txt", "c.txt", "d.txt"];
        // Files that come one by one lie in the index in that order; in the other index they come the other way round.
        var forwards = OrderAfterAdding(names, "forwards");
        foreach (var name in names) File.Delete(_corpus.FullPath(name));
        var backwards = OrderAfterAdding([.. names.Reverse()], "backwards");

        Assert.Equal(names.Length, forwards.Count);
        Assert.Equal(forwards, backwards);
    }

    private List<string> OrderAfterAdding(IEnumerable<string> names, string index)
    {
        List<string> order = [];
        foreach (var name in names)
        {
            _corpus.Write(name, ParagraphOf(name[0]));
            var indexes = new IndexStore(_root.FullPath(index), TimeProvider.System, NullLogger<IndexStore>.Instance);
            using var library = new LibraryStore(_corpus.Path, indexes, NullLogger<LibraryStore>.Instance)
                .Open(force: false, progress: null, TestContext.Current.CancellationToken).Library;
            var cited = Assert.IsType<Answer.Cited>(new AnswerEngine().Ask(library, QuestionKind.When, "salt revolt", limit: 10));
            order = [.. cited.Passages.Select(passage => passage.Passage.Document.Name)];
        }

        return order;
    }

    // As long in each file, but not nearly the same text, which would be shown once.
    private static string ParagraphOf(char file) =>
        $"The Salt Revolt broke out in Moscow on 1 June 1648. {string.Join(' ', Enumerable.Range(0, 12).Select(word => $"{file}{(char)('k' + word)}{file}"))}.\n";
}
