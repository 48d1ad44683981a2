using CsCheck;

namespace PurgeBot.Answers.Tests.Passages;

public sealed class PlainTextReaderTests
{
    [Fact]
    public void An_article_saved_from_a_web_page_is_read_without_what_the_page_put_around_it()
    {
        var reading = Reading.PlainText("""
            ← All articles
            Encyclopedia Weekly Reads

            Battle of Zama

            Based on Wikipedia: Battle of Zama

            In 202 BC a Roman army under Scipio met Hannibal near Zama. It was the last battle of the war.

            That was the end.

            The Armies

            Hannibal had eighty elephants; Scipio had the better cavalry.

            Share this

            This article has been rewritten from Wikipedia source material for reading aloud. Content may have been condensed.
            """);
        Assert.Equal(
            [
                "In 202 BC a Roman army under Scipio met Hannibal near Zama. It was the last battle of the war.",
                "That was the end.",
                "Hannibal had eighty elephants; Scipio had the better cavalry.",
            ],
            reading.Texts());
        Assert.Equal([8, 10, 14], reading.Lines);
        Assert.All(reading.Passages, passage => Assert.Equal("Battle of Zama", passage.Document.Title));
        Assert.Equal([[], [], ["The Armies"]], reading.Passages.Select(passage => passage.Section.ToArray()));
        Assert.Empty(reading.Faults);
    }

    [Theory]
    [InlineData("The Daily Site\n\nThe Fall of Rome\n\nPreface\n\nThe Fall of Rome is known.", "The Fall of Rome", "Preface")]
    [InlineData("Rome\n\nOrigins\n\nThe city was small.", "Rome", "Origins")]
    [InlineData("Rome\n\nRome\n\nThe city was small.", "Rome", "")]
    [InlineData("The city was small.\n\nGrowth\n\nThe city grew.", "doc", "")]
    public void The_title_is_the_heading_that_the_text_speaks_of(string text, string title, string section)
    {
        var first = Reading.PlainText(text).Passages[0];
        Assert.Equal(title, first.Document.Title);
        Assert.Equal(section, string.Join('/', first.Section));
    }

    [Theory]
    [InlineData("The End of Yezhov", true)]
    [InlineData("1937", true)]
    [InlineData("That was the point.", false)]
    [InlineData("Who was he?", false)]
    [InlineData("He said: \"No\"", false)]
    [InlineData("— a dash", false)]
    [InlineData("one two three four five six seven eight nine ten eleven twelve", true)]
    [InlineData("one two three four five six seven eight nine ten eleven twelve 13", false)]
    [InlineData("A heading with words that are much too long to be one: antidisestablishmentarianism", false)]
    public void A_short_line_of_its_own_is_a_heading(string line, bool isHeading)
    {
        var passages = Reading.PlainText($"First paragraph.\n\n{line}\n\nLast paragraph.").Passages;
        Assert.Equal(isHeading ? 2 : 3, passages.Length);
        Assert.Equal(isHeading ? [line] : [], passages[^1].Section);
    }

    [Fact]
    public void An_underlined_heading_is_a_heading() =>
        Assert.Equal(["The Armies"], Assert.Single(Reading.PlainText("Zama\n====\n\nThe Armies\n----------\n\nThey met.").Passages).Section);

    [Fact]
    public void Lines_of_a_block_are_one_paragraph() =>
        Assert.Equal(
            ["The first line goes on here.", "Next."],
            Reading.PlainText("The first\u00A0line \n  goes\ton\nhere.\n \t\nNext.").Texts());

    [Theory]
    [InlineData("the indus-\ntrial plan.", "the industrial plan.")]
    [InlineData("an Austro-\nHungarian plan.", "an Austro-Hungarian plan.")]
    [InlineData("in 1936-\n38 or so.", "in 1936-38 or so.")]
    [InlineData("the pre-\nand post-war years.", "the pre- and post-war years.")]
    [InlineData("a pause -\nand more.", "a pause - and more.")]
    [InlineData("the indus\u00AD\ntrial plan.", "the industrial plan.")]
    public void A_word_broken_at_a_line_end_is_joined(string text, string expected) =>
        Assert.Equal([expected], Reading.PlainText(text).Texts());

    [Fact]
    public void In_a_text_of_long_lines_without_blank_ones_each_line_is_a_paragraph()
    {
        var longLine = string.Join(' ', Enumerable.Repeat("word", 30)) + ".";
        var reading = Reading.PlainText($"Zama\n{longLine}\nThe Armies\nShort one.\n{longLine}\n");
        Assert.Equal([longLine, "Short one.", longLine], reading.Texts());
        Assert.Equal([2, 4, 5], reading.Lines);
        Assert.Equal("Zama", reading.Passages[0].Document.Title);
        Assert.Equal(["The Armies"], reading.Passages[1].Section);
    }

    [Fact]
    public void A_text_of_short_wrapped_lines_without_blank_ones_is_one_paragraph() =>
        Assert.Equal(["It was wrapped by hand."], Reading.PlainText("It was\nwrapped\nby hand.\n").Texts());

    [Theory]
    [InlineData("Just a few words")]
    [InlineData("Zinoviev\n\nKamenev\n\nRadek")]
    public void Short_lines_alone_are_passages(string text)
    {
        var reading = Reading.PlainText(text);
        Assert.Equal(text.Split("\n\n"), reading.Texts());
        Assert.Equal("doc", reading.Passages[0].Document.Title);
    }

    [Theory]
    [InlineData("Previous studies of the war have found that the menu of causes is long.")]
    [InlineData("Retrieved from the ruins, the bronze was sold in Paris.")]
    [InlineData("Next came the Gauls.")]
    [InlineData("Home was far away.")]
    public void Prose_that_begins_like_navigation_is_kept(string paragraph) =>
        Assert.Equal([paragraph, "Second."], Reading.PlainText(paragraph + "\n\nSecond.").Texts());

    [Theory]
    [InlineData("← Back to Library")]
    [InlineData("Back to top")]
    [InlineData("Next: The Punic Wars »")]
    [InlineData("Table of contents")]
    [InlineData("Home\nMenu\nSearch")]
    [InlineData("Retrieved from \"https://en.wikipedia.org/w/index.php?title=Zama\"")]
    [InlineData("From Wikipedia, the free encyclopedia")]
    [InlineData("Source: Livy.")]
    [InlineData("Copyright © 2024 The Site. All rights reserved.")]
    [InlineData("* * *")]
    public void Navigation_and_notices_are_neither_passages_nor_headings(string line)
    {
        var reading = Reading.PlainText($"First.\n\n{line}\n\nSecond.");
        Assert.Equal(["First.", "Second."], reading.Texts());
        Assert.Empty(reading.Passages[1].Section);
    }

    [Fact]
    public void Citations_are_read_as_in_Markdown()
    {
        var passage = Assert.Single(Reading.PlainText("It fell [@a,\np. 3] in [brackets] then [@b]. So.").Passages);
        Assert.Equal("It fell in [brackets] then. So.", passage.Text);
        Assert.Equal([new("a", "p. 3"), new("b", null)], passage.Sources);
    }

    [Fact]
    public void Any_text_is_read_without_an_exception() =>
        AnyText.Of(
                "a", "Heading words", "A sentence.", "-", "- ", "\n", "\n\n", "\r", "\r\n", " ", "\t", "\u00AD", "\u0301", "[", "]",
                "[@k]", "[@k, p.", "===", "←", "Next:", "Based on Wikipedia: A", "\0", "\uD800", "\u2028", "lower-\ncase")
            .Sample(text => Reading.AssertSound(Reading.PlainText(text), text), iter: 5_000);
}
