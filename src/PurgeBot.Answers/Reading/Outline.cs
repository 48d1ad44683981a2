using System.Collections.Immutable;
using System.Globalization;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Reading;

/// <summary>The contents of a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sections">Its sections, in order; together they have every paragraph once. At least one.</param>
public sealed record Outline(DocumentInfo Document, ImmutableArray<OutlineSection> Sections)
{
    /// <summary>Number of its paragraphs; at least 1.</summary>
    public int Paragraphs => Sections[^1].Last;

    /// <summary>
    /// The sections that a text may mean: those that are called so; else, of a number, the one with the paragraph of that number; else those
    /// whose headings have it in them, else those whose headings it may misspell.
    /// </summary>
    /// <param name="text">Any text.</param>
    public ImmutableArray<OutlineSection> Find(string text)
    {
        var wanted = text.Trim();
        if (wanted.Length == 0) return [];
        ImmutableArray<OutlineSection> called = [.. Sections.Where(section => Likeness.AreSame(section.Title, wanted) || Likeness.AreSame(section.Path, wanted))];
        if (!called.IsEmpty) return called;
        if (NumberIn(wanted) is { } number) return [.. Sections.Where(section => section.First <= number && number <= section.Last)];
        ImmutableArray<OutlineSection> having = [.. Sections.Where(section => Likeness.IsIn(section.Path, wanted))];
        return having.IsEmpty ? [.. Sections.Where(section => Likeness.IsMeant(section.Path, wanted))] : having;
    }

    /// <summary>The titles of sections that look most like a text, the likest first; none where nothing does.</summary>
    public IEnumerable<string> Near(string text) => Likeness.Nearest(Sections.Select(section => section.Title).Distinct(StringComparer.Ordinal), title => title, text);

    /// <summary>Number of the last paragraph that stands, without a break, below the same headings as a section; those below further headings included.</summary>
    /// <param name="section">The section.</param>
    /// <param name="depth">How many of its headings; of none, it is the section's own last one.</param>
    internal int LastBelow(OutlineSection section, int depth) => depth == 0
        ? section.Last
        : Sections.SkipWhile(other => other != section).TakeWhile(other => other.Headings.Take(depth).SequenceEqual(section.Headings.Take(depth))).Last().Last;

    /// <summary>The paragraph that a text names by its number: <c>71</c>, <c>¶ 71</c>; else null.</summary>
    public static int? NumberIn(string text) =>
        int.TryParse(text.AsSpan().Trim().TrimStart("¶§ "), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal static Outline? Of(IEnumerable<ReadParagraph> paragraphs)
    {
        DocumentInfo? document = null;
        var sections = ImmutableArray.CreateBuilder<OutlineSection>();
        foreach (var passage in paragraphs.Select(paragraph => paragraph.Passage))
        {
            document ??= passage.Document;
            if (sections.Count > 0 && sections[^1].Headings.SequenceEqual(passage.Section)) sections[^1] = sections[^1] with { Last = passage.Paragraph };
            else sections.Add(new OutlineSection(passage.Section, passage.Paragraph, passage.Paragraph));
        }

        return document is null ? null : new Outline(document, sections.ToImmutable());
    }
}

/// <summary>Paragraphs of a document that stand under the same headings.</summary>
/// <param name="Headings">The headings, outermost first; empty before the first one.</param>
/// <param name="First">Number of the first paragraph, from 1.</param>
/// <param name="Last">Number of the last one.</param>
public sealed record OutlineSection(ImmutableArray<string> Headings, int First, int Last)
{
    /// <summary>The heading right above it; what stands before all headings is the opening.</summary>
    public string Title => Headings.IsEmpty ? "Opening" : Headings[^1];

    /// <summary>All headings above it.</summary>
    public string Path => Headings.IsEmpty ? Title : string.Join(" › ", Headings);

    /// <summary>Its headings down to the one that a text means: that one may stand above others, with no paragraph of its own.</summary>
    internal ImmutableArray<string> HeadingsTo(string text)
    {
        var wanted = text.Trim();
        foreach (var fits in (Func<string, string, bool>[])[Likeness.AreSame, Likeness.IsIn, Likeness.IsMeant])
        {
            for (var depth = 1; depth <= Headings.Length; depth++)
            {
                if (fits(Headings[depth - 1], wanted)) return Headings[..depth];
            }
        }

        return Headings;
    }
}
