using System.Collections.Immutable;
using PurgeBot.Answers.Passages;

namespace PurgeBot.Answers.Reading;

/// <summary>A paragraph as it is read, one after the other.</summary>
/// <param name="Passage">The paragraph.</param>
/// <param name="Url">A link to the very paragraph, where the document has an address.</param>
/// <param name="Sources">The works that it cites, in short form.</param>
public sealed record ReadParagraph(Passage Passage, Uri? Url, ImmutableArray<string> Sources)
{
    /// <summary>Document, section and paragraph, as a reader would write them.</summary>
    public string Citation => Answers.Citation.Of(Passage);
}
