using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.Passages;

/// <summary>Reads a Markdown document: CommonMark with YAML front matter, tables, footnotes and citations.</summary>
/// <remarks>
/// Passages are paragraphs, also those of list items and block quotes. No passages are tables, code, HTML blocks, footnotes and
/// paragraphs that show no letter or digit (an image, a citation alone). Headings inside quotes and lists do not divide the document.
/// </remarks>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    private readonly CorpusFile _file;
    private readonly string _written;
    private readonly MarkdownText _text = new();
    private readonly List<CorpusFault> _faults = [];
    private readonly Stack<(int Level, string Heading)> _headings = [];

    private MarkdownReader(CorpusFile file, string written) => (_file, _written) = (file, written);

    public static DocumentReading Read(CorpusFile file, string text)
    {
        try
        {
            return new MarkdownReader(file, text).Read();
        }
        // Markdig's answer to nesting beyond its limit; it has no exception type of its own.
        catch (ArgumentException error)
        {
            return new DocumentReading([], [], [new CorpusFault(file.Path, 1, $"The Markdown cannot be parsed: {error.Message}")]);
        }
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseFootnotes();
        builder.Extensions.AddIfNotAlready<CitationInline.Extension>();
        builder.Extensions.AddIfNotAlready<LongParagraphs>(); // Last, to see the parsers of the others
        return builder.Build();
    }

    private DocumentReading Read()
    {
        var markdown = Markdown.Parse(_written, Pipeline);
        var front = ReadFrontMatter(markdown, _written);
        var topHeadings = markdown.OfType<HeadingBlock>().Where(heading => heading.Level == 1).Take(2).ToList();
        var titleHeading = topHeadings is [var only] ? only : null;
        var title = front.Title ?? (titleHeading is null ? null : _text.OfHeading(titleHeading));
        var passages = new PassageList(new DocumentInfo(
            _file.Name, _file.Path, string.IsNullOrEmpty(title) ? _file.Name : title, front.Url, front.Licence, front.Language ?? "en"));
        foreach (var block in markdown)
        {
            if (block is HeadingBlock heading)
                passages.Section = Enter(heading, titleHeading);
            else
                AddPassages(block, passages);
        }
        return passages.ToReading([.. _faults]);
    }

    private FrontMatter ReadFrontMatter(MarkdownDocument markdown, string text)
    {
        if (markdown.FirstOrDefault() is YamlFrontMatterBlock block)
            return FrontMatter.Read(block.Lines.ToString(), block.Line + 1, _file.Path, _faults);
        // Only where a key follows: a document may well begin with a line across the page.
        if (FirstLines(text) is ["---", var second] && second.Contains(": ", StringComparison.Ordinal))
            _faults.Add(new CorpusFault(_file.Path, 1, "The front matter that begins here has no closing '---' line."));
        return FrontMatter.None;
    }

    private static string[] FirstLines(string text)
    {
        var reader = new StringReader(text);
        return [reader.ReadLine()?.TrimEnd() ?? "", reader.ReadLine() ?? ""];
    }

    private ImmutableArray<string> Enter(HeadingBlock heading, HeadingBlock? titleHeading)
    {
        while (_headings.TryPeek(out var above) && above.Level >= heading.Level)
            _headings.Pop();
        if (heading != titleHeading && _text.OfHeading(heading) is { Length: > 0 } text)
            _headings.Push((heading.Level, text));
        return [.. _headings.Reverse().Select(above => above.Heading)];
    }

    private void AddPassages(Block outer, PassageList passages)
    {
        // A stack, so that quotes in quotes do not use up the thread's.
        var blocks = new Stack<Block>([outer]);
        while (blocks.TryPop(out var block))
        {
            if (block is ParagraphBlock paragraph)
                AddPassage(paragraph, passages);
            else if (block is ContainerBlock container and not (Table or FootnoteGroup))
                for (var i = container.Count - 1; i >= 0; i--)
                    blocks.Push(container[i]);
        }
    }

    private void AddPassage(ParagraphBlock paragraph, PassageList passages)
    {
        if (!paragraph.ProcessInlines)
        {
            _faults.Add(new CorpusFault(
                _file.Path, paragraph.Line + 1, $"The paragraph is longer than {LongParagraphs.MaxLength} characters and is left out."));
            return;
        }
        if (GridTable.Is(_written.AsSpan(paragraph.Span.Start, paragraph.Span.Length)))
            return;
        var text = _text.OfParagraph(paragraph, out var sources);
        if (text.Any(char.IsLetterOrDigit))
            passages.Add(text, paragraph.Line + 1, sources);
    }
}
