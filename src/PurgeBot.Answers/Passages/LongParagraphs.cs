using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace PurgeBot.Answers.Passages;

/// <summary>Keeps Markdig from looking for emphasis and links in blocks that are far too long to be prose.</summary>
/// <remarks>Its inline parsers take time in the square of the length of some inputs: a megabyte of <c>[a](</c> took minutes, 60 KB of <c>&lt;a </c> seconds.</remarks>
internal sealed class LongParagraphs : IMarkdownExtension
{
    /// <summary>Longest block whose inlines are parsed, in UTF-16 code units.</summary>
    public const int MaxLength = 16_384;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        foreach (var parser in pipeline.BlockParsers)
            parser.Closed += LeaveOutInlines;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void LeaveOutInlines(BlockProcessor processor, Block block)
    {
        if (block is LeafBlock leaf && leaf.Span.Length > MaxLength)
            leaf.ProcessInlines = false;
    }
}
