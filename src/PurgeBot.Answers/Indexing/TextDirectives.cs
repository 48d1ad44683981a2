using System.Collections.Immutable;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Terms;

namespace PurgeBot.Answers.Indexing;

/// <summary>
/// Chooses for each paragraph of a document the shortest quotation by which a browser, which goes to the first match,
/// comes to that paragraph and no other.
/// </summary>
/// <remarks>One object serves one thread at a time; time is linear in the document's length.</remarks>
internal sealed class TextDirectives
{
    /// <summary>Longest directive, in characters once encoded; a paragraph that needs a longer one is linked without.</summary>
    /// <remarks>Discord refuses addresses over 2,048 characters in embeds; the page's own needs room too.</remarks>
    public const int MaxLength = 1_600;

    // Enough for a browser to find the end of most paragraphs.
    private const int EndWords = 4;

    // Most paragraphs differ within four words; a few begin alike ("On 1 December 1934 Leonid ...").
    private static readonly ImmutableArray<Quotation> Tried =
    [
        new(Start: 4, Prefix: 0, Suffix: 0),
        new(Start: 8, Prefix: 0, Suffix: 0),
        new(Start: 16, Prefix: 0, Suffix: 0),
        new(Start: 32, Prefix: 0, Suffix: 0),
        // A paragraph that stands word for word in an earlier place is told by what surrounds it.
        new(Start: 8, Prefix: 4, Suffix: 0),
        new(Start: 32, Prefix: 16, Suffix: 0),
        new(Start: 32, Prefix: 0, Suffix: 4),
        new(Start: 32, Prefix: 16, Suffix: 8),
    ];

    private readonly TermReader _terms = new();

    /// <summary>One directive for each passage of a document; the empty string where none leads to it.</summary>
    /// <param name="passages">All passages of the document, in order.</param>
    public ImmutableArray<string> Of(IReadOnlyList<Passage> passages)
    {
        if (passages.Count == 0) return [];
        var page = new PageText(passages, _terms);
        var directives = new string[passages.Count];
        var open = Enumerable.Range(0, passages.Count).Where(i => !page.Paragraphs[i].Words.IsEmpty).ToList();
        foreach (var quotation in Tried)
        {
            if (open.Count == 0) break;
            var stretches = open
                .Select(i => (Paragraph: i, Stretch: quotation.StretchAt(page.Paragraphs[i])))
                .Where(at => at.Stretch is not null)
                .ToDictionary(at => at.Paragraph, at => at.Stretch!.Value);
            var first = page.FirstOfTheirKind(stretches.Values);
            foreach (var (paragraph, stretch) in stretches)
            {
                if (first.Contains(stretch.Start)) directives[paragraph] = Directive(page, page.Paragraphs[paragraph], quotation);
            }

            open.RemoveAll(i => directives[i] is not null);
        }

        return [.. directives.Select(directive => directive is { Length: <= MaxLength } ? directive : "")];
    }

    private static string Directive(PageText page, PageBlock paragraph, Quotation quotation)
    {
        var prefix = quotation.Prefix > 0 ? paragraph.Before!.Ending(Math.Min(quotation.Prefix, paragraph.Before.Words.Length)) : null;
        var suffix = quotation.Suffix > 0 ? paragraph.After!.Beginning(Math.Min(quotation.Suffix, paragraph.After.Words.Length)) : null;
        var start = paragraph.Beginning(Math.Min(quotation.Start, paragraph.Words.Length));
        var end = suffix is null ? End(page, paragraph, start.Length) : null;
        return new TextDirective(end is null ? paragraph.Text : start, end, prefix, suffix).ToString();
    }

    /// <summary>The last words of a paragraph, as many as come nowhere else in it; null where it has too few behind <paramref name="start"/>.</summary>
    private static string? End(PageText page, PageBlock paragraph, int start)
    {
        var from = paragraph.Words.Count(word => word.Start < start);
        var rest = page.Words[(paragraph.Start + from)..(paragraph.Start + paragraph.Words.Length)];
        for (var words = EndWords; words < rest.Length; words *= 2)
        {
            var end = paragraph.Ending(words);
            if (paragraph.Text.Length - end.Length <= start) return null;
            if (rest.IndexOf(rest[^words..]) == rest.Length - words) return end;
        }

        return null;
    }

    /// <summary>How many words of a paragraph are quoted, and how many before and after it.</summary>
    private sealed record Quotation(int Start, int Prefix, int Suffix)
    {
        /// <summary>The words that the quotation takes at least; null where a paragraph has nothing beside it to quote, or is too long for it.</summary>
        public (int Start, int Length)? StretchAt(PageBlock paragraph)
        {
            var (before, after) = (0, 0);
            if (Prefix > 0)
            {
                if (paragraph.Before is not { Words.Length: > 0 and var words }) return null;
                before = Math.Min(Prefix, words);
            }

            if (Suffix > 0)
            {
                // What follows is only looked at behind a paragraph that is quoted whole.
                if (paragraph.Words.Length > Start || paragraph.After is not { Words.Length: > 0 and var words }) return null;
                after = Math.Min(Suffix, words);
            }

            return (paragraph.Start - before, before + Math.Min(Start, paragraph.Words.Length) + after);
        }
    }
}
