using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PurgeBot.Answers;
using PurgeBot.Answers.Indexing;
using PurgeBot.Chat.Facts;

namespace PurgeBot.Output;

/// <summary>Facts as JSON, for programs.</summary>
internal static class FactJson
{
    // Names in Cyrillic stay legible; the output is JSON on a terminal or in a file, never inside HTML.
    private static readonly OutputJson Json = new(new JsonSerializerOptions(OutputJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>One fact on one line.</summary>
    /// <param name="library">The library that it is from.</param>
    /// <param name="fact">The fact.</param>
    public static string Write(Library library, Fact fact)
    {
        var found = library.Find(ParagraphKey.Of(fact.Passage))!;
        var day = fact.Day is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.Month:00}-{known.Day:00}") : null;
        return JsonSerializer.Serialize(
            new FactShape(fact.Id, fact.Text, day, fact.Passage.Document.Name, fact.Passage.Paragraph, found.Citation, [.. found.Sources]), Json.FactShape);
    }
}

internal sealed record FactShape(string Id, string Text, string? Day, string Document, int Paragraph, string Citation, string[] Sources);
