using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Renderers;

namespace PurgeBot.Answers.Passages;

/// <summary>Grid tables, begun only where a row follows the line that looks like their upper edge.</summary>
/// <remarks>Where none does, Markdig 1.6 gives the line up as a table and then reads the next one twice: a passage would say it twice.</remarks>
internal sealed class GridTables : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private sealed class Parser : GridTableParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line;
            // The text of a line is the whole document with bounds; in a quote the next line begins with the quote's sign.
            var rest = line.Text.AsSpan(Math.Min(line.End + 1, line.Text.Length));
            var next = rest.StartsWith("\r\n") ? rest[2..] : rest is ['\r' or '\n', ..] ? rest[1..] : rest;
            return next.TrimStart(" >\t") is ['|', ..] ? base.TryOpen(processor) : BlockState.None;
        }
    }
}
