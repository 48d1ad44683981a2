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
    /// whose heading has it in it.
    /// </summary>
    /// <param name="text">Any text.</param>
    public ImmutableArray<OutlineSection> Find(string text)
    {
        var wanted = text.Trim();
        if (wanted.Length == 0) return [];
        ImmutableArray<OutlineSection> called = [.. Sections.Where(section => Likeness.AreSame(section.Title, wanted) || Likeness.AreSame(section.Path, wanted))];
        if (!called.IsEmpty) return called;
        if (NumberIn(wanted) is { } number) return [.. Sections.Where(section => section.First <= number && number <= section.Last)];
        return [.. Sections.Where(section => Likeness.IsIn(section.Path, wanted))];
    }

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
}
