using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PurgeBot.Answers.References;

namespace PurgeBot.Answers.Corpus;

/// <summary>Reads CSL JSON entry by entry, to know the line of each.</summary>
internal static class CslReader
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The works of <paramref name="json"/> with the 1-based lines of their entries; none where it is not valid.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="addFault">Takes a line and what is wrong there.</param>
    public static IReadOnlyList<(Work Work, int Line)> Read(string json, Action<int, string> addFault)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var works = new List<(Work, int)>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var (line, counted) = (1, 0);
        try
        {
            var reader = new Utf8JsonReader(bytes, Lenient);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray)
                throw new JsonException("A list of works in square brackets was expected.");
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                line += bytes.AsSpan(counted, start - counted).Count((byte)'\n');
                counted = start;
                // Text that is not JSON is found here, where the line counts from the start; then what is not CSL, from the entry.
                var ahead = reader;
                ahead.Skip();
                var item = JsonSerializer.Deserialize(ref reader, CslJson.Default.CslItem);
                if (string.IsNullOrWhiteSpace(item?.Id))
                    addFault(line, "The work has no id for citations to use.");
                else if (!keys.Add(item.Id))
                    addFault(line, $"The id '{item.Id}' stands at an earlier work too; this one is left out.");
                else
                    works.Add((ToWork(item, item.Id), line));
            }
            // What follows the list is read so that a second one does not go unnoticed.
            reader.Read();
            return works;
        }
        catch (JsonException error)
        {
            addFault(LineOf(error, line), $"The bibliography is left out, as it is not valid CSL JSON: {Shortened(error.Message)}");
            return [];
        }
    }

    /// <summary>Works with what was cited of each, as <see cref="References.CslWriter"/> writes them.</summary>
    /// <exception cref="JsonException">It is not CSL JSON.</exception>
    public static ImmutableArray<CitedWork> ReadCited(string json) =>
    [
        .. (JsonSerializer.Deserialize(json, CslJson.Default.CslItemArray) ?? [])
            .Where(item => !string.IsNullOrWhiteSpace(item?.Id))
            .Select(item => new CitedWork(item.CitationLabel is { } label ? ToWork(item, item.Id!) with { ShortCitation = label } : ToWork(item, item.Id!), item.Locator)),
    ];

    // Only the serializer says a path.
    private static int LineOf(JsonException error, int entryLine) =>
        error.Path is null ? (int)(error.LineNumber ?? 0) + 1 : entryLine + (int)(error.LineNumber ?? 0);

    // The message ends in " Path: $.title | LineNumber: 3 | BytePositionInLine: 12.", which the fault's line says better.
    private static string Shortened(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end].TrimEnd(' ', '|');
    }

    private static Work ToWork(CslItem item, string key)
    {
        var authors = Names(item.Author);
        var editors = Names(item.Editor);
        var year = item.Issued?.Year;
        var title = item.Title?.Trim();
        var url = Uri.TryCreate(item.Url, UriKind.Absolute, out var address) ? address : null;
        return new Work(
            key, item.Type, title, authors, editors, year, item.Publisher, item.PublisherPlace, item.ContainerTitle,
            item.Volume, item.Issue, item.Page, url, item.Doi, ShortCitations.Of(authors.IsEmpty ? editors : authors, title ?? key, year))
        {
            Translators = Names(item.Translator),
            Edition = item.Edition,
            Month = item.Issued?.Month,
            Day = item.Issued?.Day,
            Accessed = item.Accessed is { ValueKind: JsonValueKind.Object } accessed ? accessed.Deserialize(CslJson.Default.CslDate)?.Whole : null,
        };
    }

    private static ImmutableArray<PersonName> Names(CslName[]? names) =>
        [.. (names ?? []).Select(name => name?.ToName()).OfType<PersonName>()];
}
