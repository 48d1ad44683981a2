using System.Collections.Immutable;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace PurgeBot.Answers.Passages;

/// <summary>A group of citations in a Markdown paragraph.</summary>
internal sealed class CitationInline(ImmutableArray<SourceReference> sources) : LeafInline
{
    public ImmutableArray<SourceReference> Sources { get; } = sources;

    /// <summary>Recognises citations before Markdig takes their brackets for a link.</summary>
    internal sealed class CitationParser : InlineParser
    {
        public CitationParser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (!CitationGroup.TryRead(slice.AsSpan(), out var length, out var sources))
                return false;
            processor.Inline = new CitationInline(sources);
            slice.Start += length;
            return true;
        }
    }

    /// <summary>Adds the parser to a pipeline.</summary>
    internal sealed class Extension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }
}
