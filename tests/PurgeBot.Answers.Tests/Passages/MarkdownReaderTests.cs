using CsCheck;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Tests.Passages;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Front_matter_says_what_the_document_is()
    {
        var document = Reading.Markdown("""
            ---
            title: "The Fall:  of Rome"
            url: https://history.example/rome
            licence: CC-BY-4.0
            language: en-GB
            author: [nobody, {deep: er}]
            ---

            # Rome

            It fell.
            """).Passages[0].Document;
        Assert.Equal(new DocumentInfo("doc", "doc.md", "The Fall: of Rome", new Uri("https://history.example/rome"), "CC-BY-4.0", "en-GB"), document);
    }

    [Fact]
    public void Without_front_matter_the_only_top_heading_is_the_title()
    {
        var passage = Assert.Single(Reading.Markdown("# The *Fall* of Rome\n\nIt fell.").Passages);
        Assert.Equal(new DocumentInfo("doc", "doc.md", "The Fall of Rome", null, null, "en"), passage.Document);
        Assert.Empty(passage.Section);
    }

    [Fact]
    public void Several_top_headings_are_sections_of_a_document_named_after_its_file()
    {
        var passages = Reading.Markdown("# One\n\nA.\n\nTwo\n===\n\nB.\n").Passages;
        Assert.Equal(["doc", "doc"], passages.Select(passage => passage.Document.Title));
        Assert.Equal([["One"], ["Two"]], passages.Select(passage => passage.Section.ToArray()));
    }

    [Fact]
    public void Headings_of_both_kinds_give_the_way_to_a_paragraph()
    {
        var passages = Reading.Markdown("# T\n\nA.\n\nB\n---\n\nC.\n\n#### D #\n\nE.\n\n### F\n\nG.\n\n## H\n\nI.\n").Passages;
        Assert.Equal([[], ["B"], ["B", "D"], ["B", "F"], ["H"]], passages.Select(passage => passage.Section.ToArray()));
    }

    [Theory]
    [InlineData("+-\nIt fell.", "+- It fell.")]
    [InlineData("+-\n+-\nIt fell.", "+- +- It fell.")]
    [InlineData("+--\n|\n+\nIt fell.", "+-- | + It fell.")]
    [InlineData("+---+---+\n| a | b |\n+===+===+\n| a | b |\n+---+---+\n\nIt fell.", "It fell.")]
    [InlineData("+---+\n| a |\n+---+\n\nIt fell.", "It fell.")]
    [InlineData("> +---+\n> | a |\n> +---+\n\nIt fell.", "It fell.")]
    public void What_looks_like_the_edge_of_a_table_is_read_once(string text, string read) => Assert.Equal([read], Reading.Markdown(text).Texts());

    [Theory]
    [InlineData("title: [a\nurl: x", 2)]
    [InlineData("title: T\nurl: \"x", 3)]
    [InlineData("title: T\nurl: x: y", 3)]
    [InlineData("just words", 2)]
    [InlineData("url: rome.html", 2)]
    [InlineData("title: T\nurl: ftp://history.example", 3)]
    public void Broken_front_matter_is_a_fault_with_its_line_and_the_text_is_read(string yaml, int line)
    {
        var reading = Reading.Markdown($"---\n{yaml}\n---\n\nIt fell.\n");
        var fault = Assert.Single(reading.Faults);
        Assert.Equal(("doc.md", line), (fault.Path, fault.Line));
        Assert.Equal("It fell.", Assert.Single(reading.Passages).Text);
        Assert.Null(reading.Passages[0].Document.Url);
    }

    [Fact]
    public void Front_matter_without_an_end_is_a_fault() =>
        Assert.Equal(
            "doc.md:1: The front matter that begins here has no closing '---' line.",
            Assert.Single(Reading.Markdown("---\ntitle: Rome\n\nIt fell.\n").Faults).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("---\n---\n")]
    [InlineData("---\n# only a comment\n---\n")]
    [InlineData("---\n\nA line across the page is no front matter.")]
    public void Missing_front_matter_is_no_fault(string text) => Assert.Empty(Reading.Markdown(text).Faults);

    [Theory]
    [InlineData("*He* **fell** in `1936`, [they](http://x.example \"t\") said.", "He fell in 1936, they said.")]
    [InlineData("AT&amp;T &copy; &#1045;жов &nbsp; \\*so\\*", "AT&T © Ежов *so*")]
    [InlineData("One\ntwo  \nthree\\\nfour<br>five", "One two three four five")]
    [InlineData("An ![old map](map.png) image <b>bold</b>", "An image bold")]
    [InlineData("<https://history.example> and [ref] and [a][ref]\n\n[ref]: http://x.example", "https://history.example and ref and a")]
    [InlineData("indus\u00ADtrial, thou\u00AD\nsand, zero\u200Bwidth\uFEFF, 5\u00A0000\u2009men", "industrial, thousand, zerowidth, 5 000 men")]
    [InlineData("Ramo\u0301n and n*\u0303*", "Ramón and ñ")]
    [InlineData("A note[^1] here.\n\n[^1]: Not a passage.", "A note here.")]
    [InlineData("snake_case_word and 2 * 3 * 4", "snake_case_word and 2 * 3 * 4")]
    [InlineData("a [ b ] c [d](", "a [ b ] c [d](")]
    [InlineData("A\tB\u0000\u0007", "A B\uFFFD")]
    public void Text_is_what_a_reader_sees(string markdown, string expected) =>
        Assert.Equal([expected], Reading.Markdown(markdown).Texts());

    [Theory]
    [InlineData("It fell [@a, p. 1].", "It fell.", "a{p. 1}")]
    [InlineData("It fell. [@a; @b]", "It fell.", "a b")]
    [InlineData("It fell [see @a_b_c], *then* [-@b\nch. 2] rose [@a_b_c].", "It fell, then rose.", "a_b_c b{ch. 2}")]
    [InlineData("[@a] It fell.", "It fell.", "a")]
    [InlineData("*It fell [@a].*", "It fell.", "a")]
    [InlineData("@someone wrote [@user](http://x.example) to me@mail.example.", "@someone wrote @user to me@mail.example.", "")]
    public void Citations_become_sources_and_leave_the_text(string markdown, string text, string sources)
    {
        var passage = Assert.Single(Reading.Markdown(markdown).Passages);
        Assert.Equal(text, passage.Text);
        Assert.Equal(sources, Reading.Written(passage.Sources));
    }

    [Fact]
    public void Items_of_nested_lists_and_quotes_are_passages_with_their_lines()
    {
        var reading = Reading.Markdown("""
            # T

            Before.

            - One
              goes on.

              More of one.
              - Inner

                1. Innermost
            - Two

            > Quoted
            > twice.
            >
            > > Deeper.
            >
            > ## No section

            After.
            """);
        Assert.Equal(
            ["Before.", "One goes on.", "More of one.", "Inner", "Innermost", "Two", "Quoted twice.", "Deeper.", "After."], reading.Texts());
        Assert.Equal([3, 5, 8, 9, 11, 12, 14, 17, 21], reading.Lines);
        Assert.Equal(Enumerable.Range(1, 9), reading.Passages.Select(passage => passage.Paragraph));
        Assert.Empty(reading.Passages[^1].Section);
    }

    [Fact]
    public void Tables_code_HTML_rules_and_images_alone_are_no_passages() =>
        Assert.Equal(["Kept."], Reading.Markdown("""
            | a | b |
            |---|---|
            | c | d |

            +---+---+
            | e | f |
            +---+---+

            ```
            code
            ```

                indented code

            <div>
            html
            </div>

            ***

            ![a picture](p.png)

            [@a]

            [^n]: A note.

            Kept.
            """).Texts());

    [Fact]
    public void Windows_and_old_Mac_line_ends_change_nothing()
    {
        const string Text = "---\ntitle: T\n---\n\nOne\ntwo.\n\n## S\n\nThree.\n";
        var expected = Reading.Markdown(Text);
        foreach (var other in new[] { Text.ReplaceLineEndings("\r\n"), Text.ReplaceLineEndings("\r") })
        {
            var reading = Reading.Markdown(other);
            Assert.Equal(expected.Texts(), reading.Texts());
            Assert.Equal(expected.Lines, reading.Lines);
            Assert.Equal("T", reading.Passages[1].Document.Title);
            Assert.Equal(["S"], reading.Passages[1].Section);
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("> ")]
    [InlineData("1) ")]
    [InlineData("[a](")]
    [InlineData("a <!-- ")]
    [InlineData("*a **b ")]
    [InlineData("[@a;")]
    public void A_hundred_thousand_characters_of_one_pattern_are_read_or_a_fault(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, 100_000 / pattern.Length)) + "\n";
        var reading = Reading.Markdown(text);
        Reading.AssertSound(reading, text);
        Assert.Single(reading.Faults);
    }

    [Fact]
    public void A_paragraph_too_long_to_be_prose_is_a_fault_and_the_others_are_read()
    {
        var reading = Reading.Markdown("One.\n\n" + new string('x', 70_000) + "\n\nTwo.\n");
        Assert.Equal(["One.", "Two."], reading.Texts());
        Assert.Equal("doc.md:3: The paragraph is longer than 16384 characters and is left out.", Assert.Single(reading.Faults).ToString());
    }

    [Fact]
    public void Any_text_is_read_without_an_exception() =>
        AnyText.Of(
                "a", "Word", "[", "]", "(", ")", "@key", "[@k]", "*", "_", "`", "```", "#", "## ", "> ", "- ", "1. ", "|", "|-|", "+-+",
                "\n", "\n\n", "  ", "\t", "---", "---\n", ": ", "<", "<b>", "<!--", "&amp;", "&#x301;", "[^1]", "[^1]: ", "!", "\\",
                "\0", "\u00AD", "\u0301", "=", "\r", "http://x.y")
            .Sample(text => Reading.AssertSound(Reading.Markdown(text), text), iter: 5_000);
}
