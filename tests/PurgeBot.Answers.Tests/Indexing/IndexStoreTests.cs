using Microsoft.Extensions.Logging;
using PurgeBot.Answers.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Questions;
using PurgeBot.Answers.Tests.Corpus;

namespace PurgeBot.Answers.Tests.Indexing;

public sealed class IndexStoreTests : IDisposable
{
    private readonly TemporaryFolder _corpus = new();
    private readonly TemporaryFolder _index = new();
    private readonly Warnings _warnings = new();

    public IndexStoreTests()
    {
        _corpus.Write("salt.md", "# Salt\n\nThe Salt Revolt broke out in Moscow on 1 June 1648.\n");
        _corpus.Write("copper.md", "# Copper\n\nThe Copper Riot was put down on 25 July 1662.\n");
    }

    private string[] Generations => [.. Directory.GetDirectories(_index.Path).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        _index.Dispose();
        _corpus.Dispose();
    }

    [Fact]
    public void An_unchanged_corpus_is_opened_without_writing_a_byte()
    {
        Open().Library.Dispose();
        var before = Written();

        using var library = Open().Library;

        Assert.Equal(before, Written());
        Assert.Equal(2, library.Index.Count);
    }

    [Fact]
    public void A_changed_an_added_and_a_removed_file_are_the_only_ones_touched()
    {
        _corpus.Write("plague.md", "# Plague\n\nThe Plague Riot came in September 1771.\n");
        Open().Library.Dispose();
        _corpus.Write("salt.md", "# Salt\n\nThe Salt Revolt was also called the Moscow Uprising of 1648.\n");
        _corpus.Write("streltsy.md", "# Streltsy\n\nThe streltsy rose in May 1682.\n");
        File.Delete(_corpus.FullPath("plague.md"));

        var update = Open();
        using var library = update.Library;

        Assert.Equal(["salt.md"], update.Index.Changed);
        Assert.Equal(["streltsy.md"], update.Index.Added);
        Assert.Equal(["plague.md"], update.Index.Removed);
        Assert.Equal(1, update.Index.UnchangedFiles);
        Assert.Equal(2, update.Index.PassagesWritten);
        Assert.Equal(3, library.Index.Count);
        Assert.Contains("Moscow Uprising", TextOf(library, "salt revolt"), StringComparison.Ordinal);
        Assert.Contains("Copper Riot", TextOf(library, "copper riot"), StringComparison.Ordinal);
        Assert.IsType<Answer.NotInCorpus>(new AnswerEngine().Ask(library, QuestionKind.When, "plague"));
    }

    [Fact]
    public void The_old_index_keeps_its_bytes_when_a_new_one_is_built_from_it()
    {
        using var old = Open().Library;
        var before = BytesIn(old.Index.Folder);
        _corpus.Write("salt.md", "# Salt\n\nNothing is left of it.\n");

        Open().Library.Dispose();

        Assert.Equal(before, BytesIn(old.Index.Folder));
        Assert.Contains("1 June 1648", TextOf(old, "salt revolt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Going_back_to_an_earlier_corpus_finds_its_index_still_there()
    {
        Open().Library.Dispose();
        var first = Generations;
        var original = File.ReadAllText(_corpus.FullPath("salt.md"));
        _corpus.Write("salt.md", "# Salt\n\nA passing thought.\n");
        Open().Library.Dispose();
        _corpus.Write("salt.md", original);

        var update = Open();
        update.Library.Dispose();

        Assert.True(update.Index.IsUnchanged);
        Assert.Contains(first[0], Generations);
        Assert.Equal(2, Generations.Length);
    }

    [Fact]
    public void A_forced_index_holds_every_file_anew()
    {
        Open().Library.Dispose();

        var update = Open(force: true);
        update.Library.Dispose();

        Assert.Equal(2, update.Index.PassagesWritten);
    }

    [Theory]
    [InlineData("_0.fdt", 0)]
    [InlineData("_0.fdt", 20)]
    [InlineData("segments_1", 0)]
    [InlineData("manifest.json", 0)]
    public void A_damaged_index_is_rebuilt_and_answers_again(string file, int keptBytes)
    {
        Open().Library.Dispose();
        var path = Path.Combine(_index.Path, Generations[0], file);
        Assert.True(File.Exists(path));
        using (var stream = File.OpenWrite(path)) stream.SetLength(keptBytes);

        using var library = Open().Library;

        Assert.Single(_warnings.Messages);
        Assert.Contains("1 June 1648", TextOf(library, "salt revolt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flipped_bit_is_noticed_by_the_checksum()
    {
        Open().Library.Dispose();
        var path = Path.Combine(_index.Path, Generations[0], "_0.fdt");
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 0x40;
        File.WriteAllBytes(path, bytes);

        using var library = Open().Library;

        Assert.Single(_warnings.Messages);
        Assert.Contains("1 June 1648", TextOf(library, "salt revolt"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_crash_left_half_built_is_cleared_away()
    {
        Open().Library.Dispose();
        Directory.CreateDirectory(Path.Combine(_index.Path, "0123456789abcdef0123456789abcdef.building"));
        _corpus.Write("new.md", "# New\n\nSomething new.\n");

        Open().Library.Dispose();

        Assert.DoesNotContain(Generations, name => name.EndsWith(".building", StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_writer_is_told_so_and_a_reader_is_served()
    {
        Open().Library.Dispose();
        using var other = WriterLock.Take(_index.Path);

        using (var reader = Open().Library) Assert.Equal(2, reader.Index.Count);
        _corpus.Write("new.md", "# New\n\nSomething new.\n");

        var error = Assert.Throws<IndexBusyException>(() => Open());
        Assert.Contains("is being written by another process", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_index_cannot_be_written_the_one_before_answers_with_a_warning()
    {
        Open().Library.Dispose();
        _corpus.Write("new.md", "# New\n\nSomething new.\n");
        // A folder where the lock has to be: nobody can write here, not even root.
        File.Delete(Path.Combine(_index.Path, "writer.lock"));
        Directory.CreateDirectory(Path.Combine(_index.Path, "writer.lock"));

        using var library = await Store().OpenForQuestionsAsync(progress: null, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal(2, library.Index.Count);
        Assert.Single(_warnings.Messages);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported_and_the_others_are_indexed()
    {
        _corpus.Write("binary.txt", [0, 1, 2, 3]);

        var update = Open();
        using var library = update.Library;

        Assert.Equal("binary.txt", Assert.Single(update.Index.Faults).Path);
        Assert.Equal(2, library.Index.Count);
    }

    [Fact]
    public async Task Questions_never_fail_while_the_library_is_exchanged()
    {
        using var live = new LiveLibrary(Open().Library);
        var engine = new AnswerEngine();
        using var stop = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            var asked = 0;
            while (!stop.IsCancellationRequested || asked == 0)
            {
                using var lease = live.Acquire();
                Assert.IsType<Answer.Cited>(engine.Ask(lease.Library, QuestionKind.When, "copper riot"));
                asked++;
            }
        })).ToList();

        for (var i = 0; i < 30; i++)
        {
            _corpus.Write("salt.md", $"# Salt\n\nThe Salt Revolt, told for the {i}th time.\n");
            live.Exchange(Open().Library);
        }

        await stop.CancelAsync();
        await Task.WhenAll(asking);
    }

    private LibraryUpdate Open(bool force = false) => Store().Open(force, progress: null, TestContext.Current.CancellationToken);

    private LibraryStore Store() => new(
        _corpus.Path, new IndexStore(_index.Path, TimeProvider.System, _warnings.For<IndexStore>()), _warnings.For<LibraryStore>());

    private static string TextOf(Library library, string query) =>
        Assert.IsType<Answer.Cited>(new AnswerEngine().Ask(library, QuestionKind.Explain, query)).Passages[0].Passage.Text;

    private List<(string, DateTime)> Written() => [.. Directory.EnumerateFiles(_index.Path, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => (path, File.GetLastWriteTimeUtc(path)))];

    private static List<(string, string)> BytesIn(string folder) => [.. Directory.EnumerateFiles(folder)
        .Order(StringComparer.Ordinal)
        .Select(path => (Path.GetFileName(path), Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))))];

    private sealed class Warnings
    {
        public List<string> Messages { get; } = [];

        public ILogger<T> For<T>() => new Logger<T>(this);

        private sealed class Logger<T>(Warnings warnings) : ILogger<T>
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                warnings.Messages.Add(formatter(state, exception));
        }
    }
}
