using System.Text;
using System.Text.Json;
using CsCheck;
using NodaTime;
using PurgeBot.Answers.Corpus;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.References;

namespace PurgeBot.Answers.Tests.References;

public sealed class ExportTests
{
    // What means something to TeX, to RIS or to JSON, and what does not.
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char[@"ab{}\$&#%_~^""@=,;-  éЯ’“”<>"].Array[1, 20].Select(units => "x" + new string(units) + "x"),
        Gen.Int[0, 5].Select(i => new[] { "Barnes and Noble", "ER  - x", "TY  - BOOK", "\\end{document}", "x\nER  - \nTY  - BOOK", "}, evil = {" }[i]));

    private static readonly Gen<PersonName> AnyName = Gen.Select(AnyText, AnyText, Gen.Int[0, 3], (family, given, kind) => kind switch
    {
        0 => new PersonName(family, null) { IsInstitution = true },
        1 => new PersonName(family, given) { Suffix = "Jr." },
        _ => new PersonName(family, given),
    });

    private static readonly Gen<Work> AnyWork = Gen.Select(
        Gen.Int[0, 5], AnyText, AnyName.Array[0, 3], AnyName.Array[0, 2], Gen.Int[-500, 2100], Gen.Bool,
        (type, text, authors, editors, year, isDated) => new Work(
            "k", new[] { "book", "article-journal", "chapter", "webpage", "article-newspaper", "report" }[type], text, [.. authors], [.. editors], isDated ? year : null, text, text, text, "4", "5",
            "10-12", new Uri("https://example.org/a_b%7B"), "10.1/a_(b)", "K")
        {
            Translators = [.. editors],
            Edition = "2",
            Month = isDated ? 3 : null,
            Day = isDated ? 4 : null,
            Accessed = new LocalDate(2026, 1, 2),
        });

    [Fact]
    public void In_BibTeX_any_text_reads_as_it_was() => AnyText.Sample(text => BibTexReader.Unescaped(BibTexWriter.Escaped(text)) == text.Replace('\n', ' '));

    [Fact]
    public void A_database_of_BibTeX_has_an_entry_a_reference_whatever_is_in_it() => AnyWork.Array[1, 4].Sample(works =>
    {
        var references = works.Select((work, i) => new Reference($"k{i}", work, work.Title, work.Publisher)).ToList();
        var entries = BibTexReader.Read(BibTexWriter.Write(references));
        Assert.Equal(references.Select(reference => reference.Key), entries.Select(entry => entry.Key));
        foreach (var (reference, entry) in references.Zip(entries))
        {
            var title = reference.Work.Title!.Replace('\n', ' ');
            Assert.Equal((title, title), (BibTexReader.Unescaped(entry.Fields["title"][1..^1]), BibTexReader.Unescaped(entry.Fields["abstract"])));
            Assert.Equal(reference.Work.Authors.Length, entry.Fields.TryGetValue("author", out var authors) ? BibTexReader.Names(authors).Count : 0);
            Assert.Equal(("10.1/a_(b)", "https://example.org/a_b%7B", "10--12"), (entry.Fields["doi"], entry.Fields["url"], entry.Fields["pages"]));
            Assert.DoesNotContain("evil", entry.Fields.Keys);
        }
    });

    [Fact]
    public void In_RIS_nothing_in_a_value_is_taken_for_a_tag() => AnyWork.Array[1, 4].Sample(works =>
    {
        var references = works.Select((work, i) => new Reference($"k{i}", work, work.Title, null)).ToList();
        var lines = RisWriter.Write(references).Split("\r\n");
        Assert.Equal(references.Count, lines.Count(line => line.StartsWith("TY  - ", StringComparison.Ordinal)));
        Assert.Equal(references.Count, lines.Count(line => line == "ER  - "));
        Assert.All(lines.Where(line => line.Length > 0), line => Assert.Matches(@"\A[A-Z][A-Z0-9]  - ", line));
        Assert.Equal(
            references.Select(reference => reference.Work.Title!.Replace('\n', ' ').Trim()), lines.Where(line => line.StartsWith("TI  - ", StringComparison.Ordinal)).Select(line => line[6..]));
    });

    [Fact]
    public void CSL_JSON_is_read_again_as_it_was_written() => AnyWork.Sample(work =>
    {
        var read = Assert.Single(CslWriter.Read(CslWriter.WriteCited([new CitedWork(work, "p. 3")])));
        // Lists are compared by what is in them.
        Assert.Equal(Comparable(work), Comparable(read.Work));
        Assert.Equal("p. 3", read.Locator);
        using var list = JsonDocument.Parse(CslWriter.Write([new Reference("k", work, "“Quoted”", null)]));
        Assert.Equal("“Quoted”", list.RootElement[0].GetProperty("abstract").GetString());
    });

    [Fact]
    public void Any_work_is_cited_in_every_style() => AnyWork.Array[1, 3].Sample(works =>
    {
        CitedWork[] cited = [.. works.Select((work, i) => new CitedWork(work with { Key = $"k{i}" }, i == 0 ? work.Title : "p. 3"))];
        foreach (var style in Enum.GetValues<CitationStyle>())
        {
            var written = StyleGuide.Of(style).Write(cited);
            Assert.Equal(works.Length, written.Entries.Length);
            Assert.All(written.Entries.Append(written.InText), text => Assert.All(text.Runs, run => Assert.NotEmpty(run.Text)));
        }
    });

    [Fact]
    public void A_passage_and_its_works_go_into_every_format_and_a_work_only_once()
    {
        var works = CslWriter.Read("""[{"id":"conquest 1990","type":"book","title":"The Great Terror","author":[{"family":"Conquest","given":"Robert"}],"issued":{"date-parts":[[1990]]},"publisher":"OUP","locator":"p. 12"}]""");
        var quotation = new Quotation(new ParagraphKey(5, 71), "A trial was held.", "The Great Purge", "Trials", new Uri("https://example.org/purge#:~:text=A%20trial,held"), [.. works], []);
        var references = Reference.AllOf([(quotation, new LocalDate(2026, 11, 29)), (quotation with { Paragraph = new ParagraphKey(5, 72) }, new LocalDate(2026, 11, 30))]);
        Assert.Equal(["the-great-purge-71", "conquest-1990", "the-great-purge-72"], references.Select(reference => reference.Key));

        Assert.Equal(
            """
            @misc{the-great-purge-71,
              title = {{The Great Purge}},
              url = {https://example.org/purge},
              urldate = {2026-11-29},
              abstract = {A trial was held.},
              note = {The Great Purge, “Trials”, ¶ 71 (Conquest 1990, p. 12)}
            }

            @book{conquest-1990,
              author = {Conquest, Robert},
              title = {{The Great Terror}},
              publisher = {OUP},
              year = {1990}
            }

            """.ReplaceLineEndings("\n"),
            BibTexWriter.Write(references.Take(2)));
        Assert.Equal(
            "TY  - ELEC\r\nID  - the-great-purge-71\r\nTI  - The Great Purge\r\nUR  - https://example.org/purge\r\nY2  - 2026/11/29/\r\nAB  - A trial was held.\r\n"
            + "N1  - The Great Purge, “Trials”, ¶ 71 (Conquest 1990, p. 12)\r\nER  - \r\n\r\n",
            RisWriter.Write(references.Take(1)));
        using var csl = JsonDocument.Parse(CslWriter.Write(references));
        Assert.Equal(["webpage", "book", "webpage"], csl.RootElement.EnumerateArray().Select(item => item.GetProperty("type").GetString()));
    }

    [Theory]
    [InlineData(CitationStyle.Apa, "(*The Great Purge*, n.d., para. 71)", "*The Great Purge*. (n.d.). https://example.org/purge")]
    [InlineData(CitationStyle.Chicago, "“The Great Purge,” para. 71, accessed November 29, 2026, https://example.org/purge.", "“The Great Purge.” Accessed November 29, 2026. https://example.org/purge.")]
    [InlineData(CitationStyle.Mla, "(“The Great Purge,” par. 71)", "“The Great Purge.” https://example.org/purge. Accessed 29 Nov. 2026.")]
    public void A_passage_without_sources_is_citable_itself(CitationStyle style, string inText, string entry)
    {
        var quotation = new Quotation(new ParagraphKey(5, 71), "A trial.", "The Great Purge", null, new Uri("https://example.org/purge#:~:text=A%20trial"), [], []);
        var written = StyleGuide.Of(style).Write([quotation.AsWork(new LocalDate(2026, 11, 29))]);
        Assert.Equal((inText, entry), (Shown(written.InText), Shown(Assert.Single(written.Entries))));
    }

    private static string Comparable(Work work) => Encoding.UTF8.GetString(CslWriter.Write([new Reference(work.Key, work, null, null)])) + work.ShortCitation;

    private static string Shown(StyledText text) => string.Concat(text.Runs.Select(run => run.IsItalic ? $"*{run.Text}*" : run.Text));
}
