using PurgeBot.Answers.Indexing;

namespace PurgeBot.Answers.Tests.Indexing;

public sealed class IncrementalIndexTests : IDisposable
{
    private static readonly string[] Questions = ["the Salt Revolt in Moscow", "the Copper Riot", "siege of Narva", "famine in Ukraine"];

    private readonly IndexedCorpus _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void The_first_start_indexes_every_document_under_the_name_of_the_corpus_hash()
    {
        var update = _corpus.Update();
        Assert.Equal(["copper.md", "salt.md", "war/north.md"], update.Added);
        Assert.Equal(3, update.PassagesWritten);
        var folder = Assert.Single(_corpus.Indexes);
        Assert.Equal(GenerationManifest.Read(folder).CorpusHash, Path.GetFileName(folder));
        Assert.Contains("1 June 1648", _corpus.Ask("the Salt Revolt in Moscow"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unchanged_corpus_is_opened_without_a_write()
    {
        _corpus.Update();
        var before = FilesBelow(_corpus.Index);
        var update = _corpus.Update();
        Assert.True(update.IsUnchanged);
        Assert.Equal(3, update.UnchangedFiles);
        Assert.Equal(before, FilesBelow(_corpus.Index));
    }

    [Fact]
    public void A_file_that_was_only_touched_is_not_indexed_again()
    {
        _corpus.Update();
        File.SetLastWriteTimeUtc(Path.Combine(_corpus.Corpus, "salt.md"), new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc));
        Assert.True(_corpus.Update().IsUnchanged);
    }

    [Fact]
    public void A_changed_file_alone_is_indexed_again()
    {
        _corpus.Update();
        _corpus.Write("salt.md", "The Salt Revolt ended in February 1649.");
        var update = _corpus.Update();
        Assert.Equal(["salt.md"], update.Changed);
        Assert.Empty(update.Added.Concat(update.Removed));
        Assert.Equal((2, 1), (update.UnchangedFiles, update.PassagesWritten));
        AssertAnswersAreThoseOfAFreshIndex();
    }

    [Fact]
    public void A_new_file_alone_is_indexed()
    {
        _corpus.Update();
        _corpus.Write("famine.md", "The famine in Ukraine killed millions in 1932 and 1933.");
        var update = _corpus.Update();
        Assert.Equal(["famine.md"], update.Added);
        Assert.Equal((3, 1), (update.UnchangedFiles, update.PassagesWritten));
        AssertAnswersAreThoseOfAFreshIndex();
    }

    [Fact]
    public void A_removed_file_is_gone_from_the_answers()
    {
        _corpus.Update();
        File.Delete(Path.Combine(_corpus.Corpus, "copper.md"));
        var update = _corpus.Update();
        Assert.Equal(["copper.md"], update.Removed);
        Assert.Equal((2, 0), (update.UnchangedFiles, update.PassagesWritten));
        AssertAnswersAreThoseOfAFreshIndex();
    }

    [Fact]
    public void After_many_changes_of_all_kinds_the_answers_are_still_those_of_a_fresh_index()
    {
        _corpus.Update();
        // Paragraphs of different lengths: equals would stand in the order in which they were indexed.
        static string Text(int round) => $"The siege of Narva lasted{string.Concat(Enumerable.Repeat(" long", round))} in round {round}.\n\n"
            + $"The Copper Riot was told of{string.Concat(Enumerable.Repeat(" again", round))} in round {round}.";
        for (var round = 0; round < 12; round++)
        {
            _corpus.Write($"n{round % 4}.md", Text(round));
            if (round % 3 == 2) File.Delete(Path.Combine(_corpus.Corpus, $"n{(round - 1) % 4}.md"));
            _corpus.Update();
        }

        AssertAnswersAreThoseOfAFreshIndex();
    }

    [Fact]
    public void A_corpus_without_documents_has_an_index_without_passages()
    {
        _corpus.Update();
        Directory.Delete(_corpus.Corpus, recursive: true);
        Directory.CreateDirectory(_corpus.Corpus);
        Assert.Equal(3, _corpus.Update().Removed.Length);
        Assert.Equal("", _corpus.Ask("the Salt Revolt in Moscow"));
        Assert.True(_corpus.Update().IsUnchanged);
    }

    [Fact]
    public void Force_indexes_every_document_anew_under_the_same_name()
    {
        _corpus.Update();
        var before = Assert.Single(_corpus.Indexes);
        Assert.Equal(3, _corpus.Update(force: true).Added.Length);
        Assert.Equal(before, Assert.Single(_corpus.Indexes));
        AssertAnswersAreThoseOfAFreshIndex();
    }

    [Fact]
    public void An_index_is_not_harmed_by_building_its_successors_on_it()
    {
        _corpus.Update();
        var first = Assert.Single(_corpus.Indexes);
        var before = FilesBelow(first);
        using var old = _corpus.Store().Open(force: false, progress: null, TestContext.Current.CancellationToken).Library;
        var answer = IndexedCorpus.Ask(old, "the Salt Revolt in Moscow");
        _corpus.Write("salt.md", "The Salt Revolt ended in February 1649.");
        File.Delete(Path.Combine(_corpus.Corpus, "copper.md"));
        _corpus.Update();

        Assert.Equal(before, FilesBelow(first));
        Assert.Equal(answer, IndexedCorpus.Ask(old, "the Salt Revolt in Moscow"));
        using var again = Generation.TryRead(first)!.Open();
        Assert.Equal(3, again.Count);
    }

    [Fact]
    public void The_index_in_use_and_the_one_before_are_kept()
    {
        for (var i = 0; i < 5; i++)
        {
            _corpus.Write("salt.md", $"The Salt Revolt, version {i}.");
            _corpus.Update();
        }

        Assert.Equal(2, _corpus.Indexes.Length);
    }

    [Fact]
    public void Folders_that_are_none_of_ours_are_left_alone()
    {
        Directory.CreateDirectory(Path.Combine(_corpus.Index, "photos.building"));
        Directory.CreateDirectory(Path.Combine(_corpus.Index, "letters"));
        Directory.CreateDirectory(Path.Combine(_corpus.Index, $"{new string('0', 32)}.building"));
        _corpus.Update();
        Assert.Equal(["letters", "photos.building"], _corpus.Indexes.Select(path => Path.GetFileName(path)!).Where(name => name.Length != 32).Order());
    }

    [Fact]
    public void Two_corpora_that_share_an_index_folder_do_not_push_each_other_out()
    {
        var other = _corpus.FullPath("other");
        Directory.CreateDirectory(other);
        File.Copy(Path.Combine(_corpus.Corpus, "salt.md"), Path.Combine(other, "elsewhere.md"));
        var stranger = _corpus.Store(corpus: other);
        _corpus.Update();
        using var first = stranger.Open(force: false, progress: null, TestContext.Current.CancellationToken).Library;
        for (var i = 0; i < 3; i++)
        {
            _corpus.Write("salt.md", $"The Salt Revolt, version {i}.");
            Assert.Equal(["salt.md"], _corpus.Update().Changed);
        }

        var update = stranger.Open(force: false, progress: null, TestContext.Current.CancellationToken);
        using var second = update.Library;
        Assert.True(update.Index.IsUnchanged);
    }

    [Fact]
    public void Time_stamps_of_another_corpus_say_nothing()
    {
        var other = _corpus.FullPath("other");
        Directory.CreateDirectory(other);
        var stamp = new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc);
        foreach (var (folder, year) in new[] { (_corpus.Corpus, 1648), (other, 1999) })
        {
            var file = Path.Combine(folder, "salt.md");
            File.WriteAllText(file, $"The Salt Revolt of the year {year} in Moscow.");
            File.SetLastWriteTimeUtc(file, stamp);
        }

        _corpus.Update();
        Assert.Contains("1999", IndexedCorpus.Ask(_corpus.Store(corpus: other), "the Salt Revolt in Moscow"), StringComparison.Ordinal);
    }

    private void AssertAnswersAreThoseOfAFreshIndex()
    {
        var fresh = _corpus.Store(index: _corpus.FullPath("fresh"));
        foreach (var question in Questions) Assert.Equal(IndexedCorpus.Ask(fresh, question), _corpus.Ask(question));
        Assert.NotEqual("", _corpus.Ask(Questions[0]));
    }

    private static Dictionary<string, string> FilesBelow(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(path => path, path => FormattableString.Invariant($"{File.GetLastWriteTimeUtc(path).Ticks} {CorpusState.HashOf(path)}"));
}
