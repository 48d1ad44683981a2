namespace PurgeBot.Answers.Passages;

/// <summary>What is known of a document besides its paragraphs.</summary>
/// <param name="Name">The file's name without its extension; how answers cite the document.</param>
/// <param name="Path">Path below the corpus folder with <c>/</c> between folders; unique in a corpus.</param>
/// <param name="Title">Front matter's title, else the only top heading, else the name.</param>
/// <param name="Url">Where readers find the document; null where unknown.</param>
/// <param name="Licence">Licence of the text, as its front matter states it; null where it states none.</param>
/// <param name="Language">BCP 47 tag of the text; <c>en</c> where the front matter states none.</param>
public sealed record DocumentInfo(string Name, string Path, string Title, Uri? Url, string? Licence, string Language);
