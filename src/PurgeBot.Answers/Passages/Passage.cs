using System.Collections.Immutable;

namespace PurgeBot.Answers.Passages;

/// <summary>One paragraph of a document, as a reader sees it: what is indexed, ranked, cited and shown.</summary>
/// <param name="Document">The document that it stands in.</param>
/// <param name="Section">Headings above it, outermost first, the document's title left out; empty before the first heading.</param>
/// <param name="Paragraph">1-based number among the document's passages, headings not counted.</param>
/// <param name="Text">The whole paragraph without markup, in NFC, without soft hyphens, spaces collapsed.</param>
/// <param name="Sentences">Bounds of its sentences in <paramref name="Text"/>, in order; at least one.</param>
/// <param name="Sources">Works that the paragraph cites; empty where it cites none.</param>
public sealed record Passage(
    DocumentInfo Document,
    ImmutableArray<string> Section,
    int Paragraph,
    string Text,
    ImmutableArray<TextSpan> Sentences,
    ImmutableArray<SourceReference> Sources);

/// <summary>A work cited by a paragraph, Pandoc style: <c>[@conquest1968, p. 12]</c>.</summary>
/// <param name="Key">Key of the work in <c>references.json</c>, without the <c>@</c>.</param>
/// <param name="Locator">Page or chapter as written (<c>p. 12</c>), or null.</param>
public sealed record SourceReference(string Key, string? Locator);
