using System.Collections.Immutable;
using CsCheck;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Tests.Indexing;

public sealed class TextDirectiveTests
{
    private static readonly DocumentInfo Document = new("kirov", "kirov.md", "Sergei Kirov", new Uri("https://example.org/kirov"), null, "en");

    [Fact]
    public void A_paragraph_is_quoted_by_its_first_and_last_words() => Assert.Equal(
        "text=Kirov%20was%20shot%20in,was%20arrested%20at%20once.",
        Directives("Kirov was shot in the corridor of the Smolny, and Nikolaev was arrested at once.")[0]);

    [Fact]
    public void A_short_paragraph_is_quoted_whole() => Assert.Equal("text=This%20was%20the%20Purge.", Directives("This was the Purge.")[0]);

    [Fact]
    public void The_directives_own_signs_are_encoded_inside_the_words() => Assert.Equal(
        "text=anti%2DSoviet%20%26%20%E2%80%9Cright%2C%20left%E2%80%9D%20bloc",
        Directives("anti-Soviet & “right, left” bloc")[0]);

    [Fact]
    public void Paragraphs_that_begin_alike_are_told_apart_by_more_words() => AssertAllFound(
        "On 1 December 1934 Leonid Nikolaev shot Kirov in the Smolny.",
        "On 1 December 1934 Leonid Nikolaev was arrested in the Smolny.",
        "On 1 December 1934 a decree shortened all trials.");

    [Fact]
    public void A_beginning_inside_an_earlier_paragraph_is_told_apart() => AssertAllFound(
        "Some said “Kirov was murdered in cold blood by order”, but nobody proved it.",
        "Kirov was murdered in the corridor of the Smolny on a December afternoon.");

    [Fact]
    public void A_paragraph_repeated_whole_is_told_by_what_stands_before_it() => AssertAllFound(
        "The first trial opened in August 1936 and lasted five days.",
        "That was the point.",
        "The second trial opened in January 1937 and lasted a week.",
        "That was the point.");

    [Fact]
    public void A_paragraph_repeated_whole_after_the_same_words_is_told_by_what_stands_after_it() => AssertAllFound(
        "They confessed.",
        "That was the point.",
        "Nobody asked why.",
        "They confessed.",
        "That was the point.",
        "Everybody knew why.");

    [Fact]
    public void A_paragraph_with_the_same_words_all_round_as_an_earlier_one_has_none()
    {
        var directives = Directives("A.", "B.", "C.", "A.", "B.", "C.");
        Assert.NotEqual("", directives[1]);
        Assert.Equal("", directives[4]);
    }

    [Fact]
    public void A_short_paragraph_inside_an_earlier_longer_one_is_told_apart() => AssertAllFound(
        "He was shot at dawn. That was the point. Nobody asked why.",
        "Years later an archivist read the file.",
        "That was the point.");

    [Fact]
    public void A_heading_with_the_paragraphs_first_words_is_not_taken_for_it()
    {
        var passages = Passages(
            ("The murder of Kirov in Leningrad", "The murder of Kirov in Leningrad opened the way to the Terror."),
            ("Aftermath", "Aftermath."));
        AssertFound(passages);
    }

    [Fact]
    public void Ends_that_come_earlier_in_the_paragraph_are_quoted_longer() => Assert.Equal(
        "text=The%20court%20sat%20for,death.%20Then%20another.%20He%20was%20sentenced%20to%20death.",
        Directives("The court sat for a week. He was sentenced to death. Then another. He was sentenced to death.")[0]);

    [Fact]
    public void A_paragraph_without_words_has_none() => Assert.Equal(["", ""], Directives("— — —", "***"));

    [Fact]
    public void A_paragraph_of_one_endless_word_has_none() => Assert.Equal("", Directives(new string('x', 100_000))[0]);

    [Fact]
    public void A_browser_finds_the_very_paragraph_of_any_document() =>
        GenDocument.Sample(paragraphs => AssertFound(Passages(paragraphs)), iter: 1_000);

    // Few different words, so that beginnings, ends and whole paragraphs are often the same.
    private static readonly Gen<string> GenParagraph = Gen.Select(
            Gen.OneOf("", "“", "(", "... "),
            Gen.OneOf("a", "b", "A", "the", "U.S.", "O’Brien", "1,234", "x-y", "é", "Stalin's", "_u", "—", "😀", "ё", "e.g.", "don't").Array[1, 14],
            Gen.OneOf("", ".", "!”", ")", ","),
            (open, words, close) => open + string.Join(' ', words) + close)
        .Select(text => DocumentText(text));

    private static readonly Gen<(string Heading, string Text)[]> GenDocument =
        Gen.Select(Gen.OneOf("", "a b", "The end", "b"), GenParagraph, (heading, text) => (heading, text)).Array[1, 12];

    private static string DocumentText(string text) => TextCollector.Plain(text) ?? "a";

    private static void AssertAllFound(params string[] paragraphs)
    {
        Assert.DoesNotContain("", Directives(paragraphs));
        AssertFound(Passages([.. paragraphs.Select(text => ("", text))]));
    }

    private static void AssertFound(Passage[] passages)
    {
        var directives = new TextDirectives().Of(passages);
        for (var i = 0; i < passages.Length; i++)
        {
            if (directives[i].Length == 0) continue;
            foreach (var withContents in (bool[])[false, true])
            {
                var found = new BrowserPage(passages, withContents).Find(directives[i]);
                Assert.Equal((passages[i].Paragraph, passages[i].Paragraph, passages[i].Text), found);
            }
        }
    }

    private static ImmutableArray<string> Directives(params string[] paragraphs) =>
        new TextDirectives().Of(Passages([.. paragraphs.Select(text => ("", text))]));

    private static Passage[] Passages(params (string Heading, string Text)[] paragraphs) =>
    [
        .. paragraphs.Select((at, i) => new Passage(
            Document, at.Heading.Length == 0 ? [] : [at.Heading], i + 1, at.Text, SentenceSplitter.Split(at.Text), [])),
    ];
}
