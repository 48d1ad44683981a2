using CsCheck;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Reading;
using PurgeBot.Chat.Cards;

namespace PurgeBot.Chat.Tests.Cards;

public sealed class ReadingPagesTests(DefaultCorpus corpus)
{
    private static readonly DocumentInfo Document = new("a", "a.md", "A", Url: null, Licence: null, Language: "en");

    private static readonly Gen<string> AnyText = Gen.Frequency(
        (8, Gen.Int[0, 7].Select(i => new[] { "the", "Commission", "1937.", "*star*", "\\_under\\_", "[x](y)", "<@1>", "👩‍👩‍👧" }[i])),
        (1, Gen.Char['a', 'z'].Array[1, 400].Select(letters => new string(letters)))).Array[1, 300].Select(words => string.Join(' ', words));

    private static readonly Gen<ReadParagraph[]> AnyParagraphs = Gen.Select(AnyText, Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 20])
        .Select((text, chapter, section, sources) => (text, chapter, section, sources)).Array[1, ReadingPages.Quire].Select(all => all.Select((at, index) => new ReadParagraph(
            new Passage(
                Document, [.. Headings(at.chapter, at.section)], index + 1, at.text, [new TextSpan(0, at.text.Length)], []),
            Url: null,
            [.. Enumerable.Range(0, at.sources).Select(work => $"Somebody_{work} 1937")])).ToArray());

    [Fact]
    public void Every_paragraph_stands_once_on_pages_that_are_never_too_long() => AnyParagraphs.Sample(
        paragraphs =>
        {
            var pages = ReadingPages.Break(paragraphs);
            Assert.All(pages, page => Assert.InRange(page.Pieces.Sum(piece => piece.Write(isCited: true).Length + 2), 1, ReadingPages.Room));
            AssertWordForWord(paragraphs, pages);
        },
        iter: 60,
        threads: 2);

    [Fact]
    public void Page_after_page_the_corpus_is_read_word_for_word_and_back_again()
    {
        using var lease = corpus.Live.Acquire();
        var shelf = lease.Library.Shelf;
        foreach (var document in shelf.Documents)
        {
            var pages = new ReadingPages(shelf, document.Key);
            var read = new List<ReadingPage>();
            for (var at = pages.Find(1, 0); at is var (page, before, after); at = after is null ? null : pages.Find(after.First.Number, after.First.Part))
            {
                Assert.Equal(read.LastOrDefault()?.First, before?.First);
                read.Add(page);
            }

            var paragraphs = shelf.Read(document.Key, 1, int.MaxValue).ToList();
            Assert.Equal(shelf.OutlineOf(document.Key)!.Paragraphs, paragraphs.Count);
            AssertWordForWord(paragraphs, read);
            Assert.All(paragraphs, paragraph => Assert.Contains(pages.Find(paragraph.Passage.Paragraph, 0)!.Value.Page.Pieces, piece => piece.Number == paragraph.Passage.Paragraph));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    [InlineData(int.MaxValue)]
    public void What_is_no_paragraph_is_on_no_page(int number)
    {
        using var lease = corpus.Live.Acquire();
        Assert.Null(new ReadingPages(lease.Library.Shelf, lease.Library.Shelf.Documents[0].Key).Find(number, 0));
    }

    private static void AssertWordForWord(IReadOnlyList<ReadParagraph> paragraphs, IEnumerable<ReadingPage> pages)
    {
        var read = pages.SelectMany(page => page.Pieces).GroupBy(piece => piece.Number).ToList();
        Assert.Equal(paragraphs.Select(paragraph => paragraph.Passage.Paragraph), read.Select(pieces => pieces.Key));
        foreach (var (paragraph, pieces) in paragraphs.Zip(read))
        {
            Assert.Equal(Enumerable.Range(0, pieces.Count()), pieces.Select(piece => piece.Part));
            // Between two parts there may be a space.
            var whole = string.Concat(pieces.Select(piece => piece.Span.Of(paragraph.Passage.Text).ToString())).Replace(" ", "", StringComparison.Ordinal);
            Assert.Equal(paragraph.Passage.Text.Replace(" ", "", StringComparison.Ordinal), whole);
        }
    }

    private static IEnumerable<string> Headings(int chapter, int section) => (chapter, section) switch
    {
        (0, _) => [],
        (_, 0) => [$"Chapter {chapter}"],
        _ => [$"Chapter {chapter}", $"Section {section} {new string('s', section * 90)}"],
    };
}
