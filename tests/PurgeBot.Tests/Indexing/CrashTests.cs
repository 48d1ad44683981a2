using Microsoft.Extensions.Logging.Abstractions;
using PurgeBot.Answers;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;

namespace PurgeBot.Tests.Indexing;

/// <summary>Processes that index are killed, or their writes fail: the index from before has to answer, and the next start to succeed.</summary>
public sealed class CrashTests : IDisposable
{
    private const string Question = "the Salt Revolt in Moscow";

    private readonly IndexProcess _process = new();

    public CrashTests()
    {
        _process.Write("salt.md", "# The Salt Revolt\n\nThe Salt Revolt broke out in Moscow on 1 June 1648.\n");
        using var first = Store().Open(force: false, progress: null, TestContext.Current.CancellationToken).Library;
    }

    public void Dispose() => _process.Dispose();

    [Fact]
    public async Task A_process_killed_at_any_moment_of_indexing_leaves_an_index_that_answers()
    {
        const int Kills = 20;
        var killedWithin = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            WriteDocuments(kill);
            using (var child = _process.Start("index", "--force"))
            {
                await _process.IndexChangesAsync(1 + (kill * kill / 4), child);
                child.Kill();
                await child.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            if (_process.Unfinished.Length > 0) killedWithin++;
            Assert.Contains("1 June 1648", await AskWithoutWritingAsync(), StringComparison.Ordinal);
            using var next = Store().Open(force: false, progress: null, TestContext.Current.CancellationToken).Library;
            Assert.Contains("1 June 1648", Ask(next), StringComparison.Ordinal);
            Assert.Empty(_process.Unfinished);
        }

        Assert.InRange(killedWithin, Kills / 4, Kills);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(64)]
    public async Task Where_the_index_cannot_be_written_it_says_so_in_one_line_and_the_one_before_answers(int kibibytes)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no limit for the size of files.");
        WriteDocuments(round: 0);
        var (exit, output, error) = await IndexProcess.FinishAsync(_process.StartWithFilesUpTo(kibibytes, "index"));
        Assert.Equal(1, exit);
        Assert.Equal("", output);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains("File too large", error, StringComparison.Ordinal);
        Assert.Empty(_process.Unfinished);

        (exit, output, error) = await IndexProcess.FinishAsync(_process.StartWithFilesUpTo(kibibytes, "ask", "explain", Question));
        Assert.Equal(0, exit);
        Assert.Contains("1 June 1648", output, StringComparison.Ordinal);
        Assert.Contains("answers come from the one before", error, StringComparison.Ordinal);
        Assert.Contains("1 June 1648", await AskWithoutWritingAsync(), StringComparison.Ordinal);
    }

    private void WriteDocuments(int round)
    {
        var random = new Random(round);
        for (var i = 0; i < 30; i++)
        {
            var paragraphs = Enumerable.Range(0, 20).Select(_ => string.Join(' ', Enumerable.Range(0, 60).Select(_ => $"word{random.Next(2000)}")) + ".");
            _process.Write($"other-{i}.md", $"# Other matters {i}\n\n{string.Join("\n\n", paragraphs)}\n");
        }
    }

    private LibraryStore Store() => new(
        _process.Corpus, new IndexStore(_process.Index, TimeProvider.System, NullLogger<IndexStore>.Instance), NullLogger<LibraryStore>.Instance);

    // A folder in the place of the lock stands for an index folder that cannot be written: the index from before has to serve.
    private async Task<string> AskWithoutWritingAsync()
    {
        var blocked = Path.Combine(_process.Index, "writer.lock");
        File.Delete(blocked);
        Directory.CreateDirectory(blocked);
        using var library = await Store().OpenForQuestionsAsync(progress: null, TimeProvider.System, TestContext.Current.CancellationToken);
        Directory.Delete(blocked);
        return Ask(library);
    }

    private static string Ask(Library library) => new AnswerEngine().Ask(library, QuestionKind.Explain, Question) is Answer.Cited cited
        ? cited.Passages[0].Passage.Text
        : "";
}
