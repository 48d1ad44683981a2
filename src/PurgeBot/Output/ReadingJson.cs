using System.Text.Encodings.Web;
using System.Text.Json;
using PurgeBot.Answers.Passages;
using PurgeBot.Answers.Reading;

namespace PurgeBot.Output;

/// <summary>What is read, as JSON, for programs: one document, section or paragraph a line.</summary>
internal static class ReadingJson
{
    // Names in Cyrillic stay legible; the output is JSON on a terminal or in a file, never inside HTML.
    private static readonly OutputJson Json = new(new JsonSerializerOptions(OutputJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The lines of a place; none where it is nowhere.</summary>
    /// <param name="shelf">The documents that it is among.</param>
    /// <param name="place">The place.</param>
    public static IEnumerable<string> Write(Bookshelf shelf, ReadingPlace place) => place switch
    {
        ReadingPlace.Shelf all => all.Documents.Select(document => JsonSerializer.Serialize(
            new DocumentShape(document.Info.Name, document.Info.Title, shelf.ParagraphsOf(document.Key), document.Info.Licence, document.Info.Url?.AbsoluteUri), Json.DocumentShape)),
        ReadingPlace.Whole whole => whole.Outline.Sections.Select(section => JsonSerializer.Serialize(
            new SectionShape(whole.Document.Info.Name, PathOf(section.Headings), section.First, section.Last), Json.SectionShape)),
        ReadingPlace.Stretch stretch => shelf.Read(stretch.Document.Key, stretch.First, stretch.Last).Select(Write),
        _ => [],
    };

    private static string Write(ReadParagraph paragraph)
    {
        Passage passage = paragraph.Passage;
        return JsonSerializer.Serialize(
            new ParagraphShape(passage.Document.Name, PathOf(passage.Section), passage.Paragraph, passage.Text, paragraph.Citation, paragraph.Url?.AbsoluteUri, [.. paragraph.Sources]),
            Json.ParagraphShape);
    }

    private static string PathOf(IEnumerable<string> headings) => string.Join(" › ", headings);
}

internal sealed record DocumentShape(string Document, string Title, int Paragraphs, string? Licence, string? Url);

internal sealed record SectionShape(string Document, string Section, int First, int Last);

internal sealed record ParagraphShape(string Document, string Section, int Paragraph, string Text, string Citation, string? Url, string[] Sources);
