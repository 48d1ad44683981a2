using System.Diagnostics;
using CsCheck;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Tests.Passages;

namespace PurgeBot.Answers.Tests.Corpus;

public sealed class BibliographyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_corpus_without_the_file_has_an_empty_bibliography()
    {
        var bibliography = Bibliography.Read(CorpusFolder.Open(_folder.Path));
        Assert.False(bibliography.Exists);
        Assert.Empty(bibliography.Works);
        Assert.Null(bibliography.Find("conquest1968"));
        Assert.Empty(bibliography.Faults);
    }

    [Fact]
    public void A_pipe_in_the_place_of_the_file_is_said_and_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere pipes are not told from files.");
        using (var mkfifo = Process.Start("mkfifo", [_folder.FullPath("references.json")])) mkfifo.WaitForExit();

        Assert.Equal(
            ["references.json:1: The file is left out: it is a pipe, a socket or a device."],
            Bibliography.Read(CorpusFolder.Open(_folder.Path)).Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void A_work_is_found_by_its_key_with_all_that_is_known_of_it()
    {
        var work = Read("""
            [{"id": "getty", "type": "article-journal", "title": "Victims of the Soviet Penal System",
              "author": [{"family": "Getty", "given": "J. Arch"}, {"family": "Rittersporn", "given": "Gábor"}],
              "editor": [{"literal": "The Editors"}], "issued": {"date-parts": [[1993, 10]]}, "container-title": "AHR", "volume": 98,
              "issue": "4", "page": "1017-1049", "publisher": "OUP", "publisher-place": "Oxford",
              "URL": "https://history.example/getty", "DOI": "10.1/x", "language": "en"}]
            """).Find("getty");
        Assert.NotNull(work);
        Assert.Equal(("article-journal", "Victims of the Soviet Penal System", 1993), (work.Type, work.Title, work.Year));
        Assert.Equal([new PersonName("Getty", "J. Arch"), new PersonName("Rittersporn", "Gábor")], work.Authors);
        Assert.Equal([new PersonName("The Editors", null) { IsInstitution = true }], work.Editors);
        Assert.Equal(("AHR", "98", "4", "1017-1049"), (work.ContainerTitle, work.Volume, work.Issue, work.Pages));
        Assert.Equal(("OUP", "Oxford", "10.1/x"), (work.Publisher, work.PublisherPlace, work.Doi));
        Assert.Equal(new Uri("https://history.example/getty"), work.Url);
        Assert.Equal("Getty and Rittersporn 1993", work.ShortCitation);
    }

    [Theory]
    [InlineData("""{"author":[{"family":"Conquest","given":"Robert"}],"issued":{"date-parts":[[1968]]}}""", "Conquest 1968")]
    [InlineData("""{"author":[{"family":"Conquest"}],"issued":{"date-parts":[["1968"]]}}""", "Conquest 1968")]
    [InlineData("""{"author":[{"family":"A"},{"family":"B"},{"family":"C"}],"issued":{"raw":"1999-05"}}""", "A et al. 1999")]
    [InlineData("""{"author":[{"literal":"Memorial Society"}]}""", "Memorial Society n.d.")]
    [InlineData("""{"author":[{"non-dropping-particle":"van","family":"Ree","given":"Erik"}],"issued":{"literal":"2002?"}}""", "van Ree 2002")]
    [InlineData("""{"editor":[{"family":"Lih"}],"issued":{"date-parts":[[1995]]}}""", "Lih 1995")]
    [InlineData("""{"title":"Pravda","issued":{"date-parts":[[1936,8,24]]}}""", "Pravda 1936")]
    [InlineData("""{"author":[{"family":"Caesar"}],"issued":{"date-parts":[[-50]]}}""", "Caesar 50 BC")]
    [InlineData("""{"author":[{"given":"Herodotus"}],"issued":{"date-parts":[[null]]}}""", "Herodotus n.d.")]
    public void A_short_citation_names_who_and_when(string entry, string expected) =>
        Assert.Equal(expected, Assert.Single(Read("[" + entry.Insert(1, "\"id\":\"k\",") + "]").Works).ShortCitation);

    [Fact]
    public void Works_that_would_be_cited_alike_are_told_apart_by_letters()
    {
        const string Work = """ "author":[{"family":"Conquest"}],"issued":{"date-parts":[[1990]]}} """;
        var works = Read("[{\"id\":\"x\"," + Work + ",{\"id\":\"y\"," + Work + "]").Works;
        Assert.Equal(["Conquest 1990a", "Conquest 1990b"], works.Select(work => work.ShortCitation));
        Assert.Equal("Conquest 1990b", Read("[{\"id\":\"x\"," + Work + ",{\"id\":\"y\"," + Work + "]").Find("y")!.ShortCitation);
    }

    [Theory]
    [InlineData("[\n{\"id\": \"a\"},\n{\"id\": \"b\",\n \"title\": }\n]", 4)]
    [InlineData("[\n{\"id\": \"a\"},\n{\"id\": \"b\",\n\"title\": 7}\n]", 4)]
    [InlineData("[\n{\"id\": \"a\"}\n", 3)]
    [InlineData("[{\"id\": \"a\"}]\n[]", 2)]
    [InlineData("{\"id\": \"a\"}", 1)]
    [InlineData("", 1)]
    public void A_broken_file_has_one_fault_with_its_line_and_no_works(string json, int line)
    {
        var bibliography = Read(json);
        Assert.True(bibliography.Exists);
        Assert.Empty(bibliography.Works);
        var fault = Assert.Single(bibliography.Faults);
        Assert.Equal(("references.json", line), (fault.Path, fault.Line));
        Assert.DoesNotContain("LineNumber", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_without_a_key_or_with_a_repeated_one_are_left_out()
    {
        var bibliography = Read("[\n{\"id\": \"a\"},\n{\"title\": \"x\"},\nnull,\n{\"id\": \"a\"},\n{\"id\": 7}\n]");
        Assert.Equal(["a", "7"], bibliography.Works.Select(work => work.Key));
        Assert.Equal([3, 4, 5], bibliography.Faults.Select(fault => fault.Line));
    }

    [Fact]
    public void Any_text_is_works_and_faults_and_never_an_exception() =>
        AnyText.Of(
                "[", "]", "{", "}", "{\"id\":\"a\"}", "\"id\":", "\"b\"", "\"issued\":", "\"date-parts\":", "[[", "]]", "1e9", "7", "null",
                "\"author\":", "\"family\":", ",", ":", "\n", "\"\\ud800\"", "// c\n", "\"raw\":", "\"-1\"", "true", "\"title\":")
            .Sample(
                text => CslReader.Read(text, (line, _) => Assert.InRange(line, 1, text.Length + 1)),
                iter: 10_000);

    private Bibliography Read(string json)
    {
        _folder.Write("references.json", json);
        return Bibliography.Read(CorpusFolder.Open(_folder.Path));
    }
}
