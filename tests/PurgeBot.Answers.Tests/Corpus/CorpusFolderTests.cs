using System.Diagnostics;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Tests.Corpus;

public sealed class CorpusFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string[] Paths => [.. CorpusFolder.Open(_folder.Path).Files.Select(file => file.Path)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Documents_of_all_depths_are_listed_in_ordinal_order()
    {
        _folder.Write("b.md", "x");
        _folder.Write("a/z/deep.TXT", "x");
        _folder.Write("B.txt", "x");
        _folder.Write("a-b.md", "x");
        _folder.Write("picture.png", "x");
        Assert.Equal(["B.txt", "a-b.md", "a/z/deep.TXT", "b.md"], Paths);
    }

    [Fact]
    public void A_file_is_listed_with_its_size_time_and_name()
    {
        var full = _folder.Write("war/thirty-years.md", "12345");
        File.SetLastWriteTimeUtc(full, new DateTime(2020, 5, 23, 12, 0, 0, DateTimeKind.Utc));
        var file = Assert.Single(CorpusFolder.Open(_folder.Path).Files);
        Assert.Equal(
            new CorpusFile("war/thirty-years.md", full, 5, new DateTime(2020, 5, 23, 12, 0, 0, DateTimeKind.Utc)), file);
        Assert.Equal("thirty-years", file.Name);
    }

    [Fact]
    public void Hidden_files_and_what_speaks_of_the_corpus_itself_are_no_documents()
    {
        _folder.Write(".draft.md", "x");
        _folder.Write(".git/notes.md", "x");
        _folder.Write("README.md", "x");
        _folder.Write("LICENSE.txt", "x");
        _folder.Write("licence-of-texts.md", "x");
        _folder.Write("readme/licensed-trade.md", "x");
        _folder.Write("rome/README.md", "x");
        Assert.Equal(["readme/licensed-trade.md", "rome/README.md"], Paths);
    }

    [Fact]
    public void A_missing_folder_is_one_clear_error()
    {
        var missing = _folder.FullPath("nowhere");
        var error = Assert.Throws<DirectoryNotFoundException>(() => CorpusFolder.Open(missing));
        Assert.Equal($"The corpus folder '{missing}' does not exist.", error.Message);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_one_clear_error()
    {
        var file = _folder.Write("a.md", "x");
        Assert.Equal($"The corpus folder '{file}' is a file.", Assert.Throws<DirectoryNotFoundException>(() => CorpusFolder.Open(file)).Message);
    }

    [Fact]
    public void Links_to_files_and_folders_outside_are_followed()
    {
        using var other = new TemporaryFolder();
        other.Write("texts/a.md", "abc");
        other.Write("b.md", "x");
        _folder.LinkFolder("linked", other.FullPath("texts"));
        _folder.LinkFile("b-linked.md", other.FullPath("b.md"));
        Assert.Equal(["b-linked.md", "linked/a.md"], Paths);
        Assert.Equal(3, CorpusFolder.Open(_folder.Path).Files[1].Length);
    }

    [Fact]
    public void Loops_of_links_end_and_list_each_document_once()
    {
        _folder.Write("one/a.md", "x");
        _folder.Write("two/b.md", "x");
        _folder.LinkFolder("one/up", _folder.Path);
        _folder.LinkFolder("one/to-two", "../two");
        _folder.LinkFolder("two/to-one", "../one");
        _folder.LinkFolder("self", "self");
        _folder.LinkFile("again.md", "one/a.md");
        Assert.Equal(["one/a.md", "two/b.md"], Paths);
    }

    [Fact]
    public void A_corpus_opened_through_a_link_lists_the_same()
    {
        _folder.Write("real/a.md", "x");
        _folder.LinkFolder("real/loop", "..");
        _folder.LinkFolder("door", "real");
        Assert.Equal(["a.md"], CorpusFolder.Open(_folder.FullPath("door")).Files.Select(file => file.Path));
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_listed_and_faulted_when_read()
    {
        _folder.LinkFile("gone.md", "nowhere.md");
        var file = Assert.Single(CorpusFolder.Open(_folder.Path).Files);
        var fault = Assert.Single(new DocumentReader().Read(file).Faults);
        Assert.Equal("gone.md:1: The file does not exist.", fault.ToString());
    }

    [Fact]
    public void A_thousand_files_in_nested_folders_are_listed()
    {
        for (var i = 0; i < 100; i++)
        {
            var folder = Directory.CreateDirectory(_folder.FullPath($"{i % 10}/{i}"));
            for (var k = 0; k < 10; k++)
                File.Create(Path.Join(folder.FullName, $"{k}.md")).Dispose();
        }
        Assert.Equal(1000, CorpusFolder.Open(_folder.Path).Files.Length);
    }

    [Fact]
    public void Pipes_and_devices_are_left_out_with_a_message_and_never_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere they are not told from files.");
        _folder.Write("a.md", "x");
        _folder.Write("empty.md", "");
        using (var mkfifo = Process.Start("mkfifo", [_folder.FullPath("pipe.md"), _folder.FullPath("pipe")])) mkfifo.WaitForExit();
        _folder.LinkFile("linked.md", "pipe");
        _folder.LinkFile("zeros.md", "/dev/zero");

        var corpus = CorpusFolder.Open(_folder.Path);

        Assert.Equal(["a.md", "empty.md"], corpus.Files.Select(file => file.Path));
        Assert.Equal(["linked.md", "pipe.md", "zeros.md"], corpus.Faults.Select(fault => fault.Path));
        Assert.Equal("pipe.md:1: The file is left out: it is a pipe, a socket or a device.", corpus.Faults[1].ToString());
    }
}
