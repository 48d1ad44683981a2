using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PurgeBot.Answers.Passages;

/// <summary>The text of a Markdown block as a reader sees it, without emphasis, links' targets, images and note marks.</summary>
internal sealed class MarkdownText
{
    private readonly TextCollector _collector = new();
    private readonly List<SourceReference> _sources = [];

    public string OfHeading(HeadingBlock heading) => Collect(heading);

    /// <param name="paragraph">The paragraph.</param>
    /// <param name="sources">The works that it cites, in order, each work and locator once.</param>
    public string OfParagraph(ParagraphBlock paragraph, out ImmutableArray<SourceReference> sources)
    {
        var text = Collect(paragraph);
        sources = [.. _sources];
        return text;
    }

    private string Collect(LeafBlock block)
    {
        _sources.Clear();
        // By the links between siblings and parents instead of recursion: brackets nest as deep as the author likes.
        Inline? root = block.Inline;
        var at = root;
        while (at is not null)
        {
            var goInside = Add(at);
            if (goInside && at is ContainerInline { FirstChild: { } child })
            {
                at = child;
                continue;
            }
            while (at is not null && at != root && at.NextSibling is null)
                at = at.Parent;
            at = at is null || at == root ? null : at.NextSibling;
        }
        return _collector.Take();
    }

    /// <summary>Adds what <paramref name="inline"/> shows itself; true where its children show too.</summary>
    private bool Add(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                _collector.Append(literal.Content.AsSpan());
                return false;
            case LineBreakInline:
                _collector.AppendLineBreak();
                return false;
            case CodeInline code:
                _collector.Append(code.ContentSpan);
                return false;
            case HtmlEntityInline entity:
                _collector.Append(entity.Transcoded.AsSpan());
                return false;
            case AutolinkInline link:
                _collector.Append(link.Url);
                return false;
            case HtmlInline html:
                if (html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
                    _collector.AppendLineBreak();
                return false;
            case CitationInline citation:
                _collector.DropSpace();
                foreach (var source in citation.Sources)
                    if (!_sources.Contains(source))
                        _sources.Add(source);
                return false;
            case DelimiterInline delimiter:
                _collector.Append(delimiter.ToLiteral());
                return true;
            case LinkInline { IsImage: true } or FootnoteLink:
                return false;
            default:
                return true;
        }
    }
}
