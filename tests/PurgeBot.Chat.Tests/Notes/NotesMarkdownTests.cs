using System.Text;
using CsCheck;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NodaTime;
using PurgeBot.Answers.Indexing;
using PurgeBot.Answers.References;
using PurgeBot.Chat.Notes;

namespace PurgeBot.Chat.Tests.Notes;

public sealed class NotesMarkdownTests
{
    private static readonly Note Kirov = new(
        1,
        Instant.FromUtc(2026, 11, 29, 1, 0),
        new Quotation(
            new ParagraphKey(5, 71),
            "A trial_was *held*. [x](y)",
            "The Great Purge",
            "Trials",
            new Uri("https://example.org/purge"),
            [.. CslWriter.Read("""[{"id":"conquest1990","type":"book","title":"The Great Terror","author":[{"family":"Conquest","given":"Robert"}],"issued":{"date-parts":[[1990]]},"publisher":"OUP"}]""")],
            ["lost1990"]));

    [Fact]
    public void A_note_is_written_with_all_that_there_is_to_say_of_it() => Assert.Equal(
        """
        # Notes

        ## The Great Purge, “Trials”, ¶ 71

        > A trial\_was \*held\*. \[x\](y)

        Saved on 29 November 2026. The corpus has changed since: another text stands there now.
        <https://example.org/purge>

        - Conquest, Robert. *The Great Terror*. OUP, 1990.
        - lost1990

        """.ReplaceLineEndings("\n"),
        NotesMarkdown.Write([Kirov], _ => NoteAge.Changed));

    [Fact]
    public void Any_text_reads_as_it_was_saved() => Gen.OneOf(
        Gen.Char[@"ab1 \`*_[]()<>&|~$^{}#+-.!:=éЯ"].Array[1, 30].Select(units => new string(units)),
        Gen.Int[0, 5].Select(i => new[] { "1. First", "- item", "# heading", "&amp;", "<b>x</b>", "12) x" }[i]))
        .Where(text => text.Trim().Length > 0)
        .Sample(text =>
        {
            var note = Kirov with { Quotation = Kirov.Quotation with { Text = text } };
            var document = Markdown.Parse(NotesMarkdown.Write([note], _ => NoteAge.Current));
            var quote = Assert.Single(document.OfType<QuoteBlock>());
            var paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(quote));
            Assert.Equal(text.Trim(), TextOf(paragraph.Inline!));
        });

    [Theory]
    [InlineData(NoteFormat.Markdown, "notes.md", "# Notes")]
    [InlineData(NoteFormat.BibTex, "notes.bib", "@misc{the-great-purge-71")]
    [InlineData(NoteFormat.CslJson, "notes.json", "[")]
    [InlineData(NoteFormat.Ris, "notes.ris", "TY  - ELEC")]
    public void Each_format_is_a_file_in_UTF_8(NoteFormat format, string name, string start)
    {
        var file = NotesFile.Of([Kirov], format, _ => NoteAge.Current);
        Assert.Equal(name, file.Name);
        Assert.StartsWith(start, Encoding.UTF8.GetString(file.Content.Span), StringComparison.Ordinal);
    }

    private static string TextOf(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines) text.Append(Assert.IsType<LiteralInline>(inline).Content.ToString());
        return text.ToString();
    }
}
