using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PurgeBot.Answers.Corpus;

namespace PurgeBot.Answers.References;

/// <summary>Writes works as CSL JSON, as Zotero and Pandoc read it.</summary>
/// <remarks>https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json</remarks>
public static class CslWriter
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The references as a list, one property a line.</summary>
    public static byte[] Write(IEnumerable<Reference> references) => List(Readable, json =>
    {
        foreach (var reference in references)
        {
            json.WriteStartObject();
            Append(json, reference.Key, reference.Work);
            Text(json, "abstract", reference.Quoted);
            Text(json, "note", reference.Note);
            json.WriteEndObject();
        }
    });

    /// <summary>What is cited as a list that <see cref="Read"/> reads again, on one line.</summary>
    public static string WriteCited(IEnumerable<CitedWork> cited) => Encoding.UTF8.GetString(List(default, json =>
    {
        foreach (var (work, locator) in cited)
        {
            json.WriteStartObject();
            Append(json, work.Key, work);
            Text(json, "citation-label", work.ShortCitation);
            Text(json, "locator", locator);
            json.WriteEndObject();
        }
    }));

    /// <summary>Reads what <see cref="WriteCited"/> wrote.</summary>
    /// <exception cref="JsonException">Nothing that was.</exception>
    public static IReadOnlyList<CitedWork> Read(string json) => CslReader.ReadCited(json);

    private static byte[] List(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            json.WriteStartArray();
            write(json);
            json.WriteEndArray();
        }

        return bytes.ToArray();
    }

    private static void Append(Utf8JsonWriter json, string key, Work work)
    {
        json.WriteString("id", key);
        Text(json, "type", work.Type);
        Text(json, "title", work.Title);
        Names(json, "author", work.Authors);
        Names(json, "editor", work.Editors);
        Names(json, "translator", work.Translators);
        if (work.Year is { } year) Date(json, "issued", [year, .. work.Month is { } month ? [month, .. work.Day is { } day ? [day] : Array.Empty<int>()] : Array.Empty<int>()]);
        Text(json, "publisher", work.Publisher);
        Text(json, "publisher-place", work.PublisherPlace);
        Text(json, "container-title", work.ContainerTitle);
        Text(json, "edition", work.Edition);
        Text(json, "volume", work.Volume);
        Text(json, "issue", work.Issue);
        Text(json, "page", work.Pages);
        Text(json, "URL", work.Url?.OriginalString);
        Text(json, "DOI", work.Doi);
        if (work.Accessed is { } at) Date(json, "accessed", [at.Year, at.Month, at.Day]);
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static void Names(Utf8JsonWriter json, string role, IReadOnlyCollection<PersonName> names)
    {
        if (names.Count == 0) return;
        json.WriteStartArray(role);
        foreach (var name in names)
        {
            json.WriteStartObject();
            Text(json, name.IsInstitution ? "literal" : "family", name.Family);
            Text(json, "given", name.Given);
            Text(json, "suffix", name.Suffix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Date(Utf8JsonWriter json, string name, ReadOnlySpan<int> parts)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        foreach (var part in parts) json.WriteNumberValue(part);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
