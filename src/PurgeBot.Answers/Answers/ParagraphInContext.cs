using System.Collections.Immutable;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Answers;

/// <summary>A paragraph as it stands in its document.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Citation">Document, section and paragraph, as a reader would write them.</param>
/// <param name="Url">A link to the very paragraph, where the document has an address.</param>
/// <param name="Sources">The works that the paragraph cites, in short form.</param>
/// <param name="Before">The paragraph before it; null where it is the first.</param>
/// <param name="After">The paragraph after it; null where it is the last.</param>
public sealed record ParagraphInContext(
    Passage Paragraph, string Citation, Uri? Url, ImmutableArray<string> Sources, Passage? Before, Passage? After);
