using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace PurgeBot.Answers.Corpus;

/// <summary>An entry of <c>references.json</c> as CSL writes it.</summary>
/// <remarks>https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json</remarks>
internal sealed record CslItem
{
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Id { get; init; }

    public string? Type { get; init; }

    public string? Title { get; init; }

    public CslName[]? Author { get; init; }

    public CslName[]? Editor { get; init; }

    public CslName[]? Translator { get; init; }

    public CslDate? Issued { get; init; }

    /// <summary>A date; some programs write a text instead, which is passed over.</summary>
    public JsonElement? Accessed { get; init; }

    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Edition { get; init; }

    public string? Publisher { get; init; }

    [JsonPropertyName("publisher-place")]
    public string? PublisherPlace { get; init; }

    [JsonPropertyName("container-title")]
    public string? ContainerTitle { get; init; }

    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Volume { get; init; }

    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Issue { get; init; }

    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Page { get; init; }

    [JsonPropertyName("URL")]
    public string? Url { get; init; }

    [JsonPropertyName("DOI")]
    public string? Doi { get; init; }

    [JsonPropertyName("citation-label")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? CitationLabel { get; init; }

    /// <summary>Of no work, but of a citation of it.</summary>
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Locator { get; init; }
}

/// <summary>A person's name in parts, or an institution's as one literal.</summary>
internal sealed record CslName
{
    public string? Family { get; init; }

    public string? Given { get; init; }

    public string? Literal { get; init; }

    public string? Suffix { get; init; }

    [JsonPropertyName("non-dropping-particle")]
    public string? NonDroppingParticle { get; init; }

    [JsonPropertyName("dropping-particle")]
    public string? DroppingParticle { get; init; }

    public PersonName? ToName()
    {
        var hasFamily = !string.IsNullOrWhiteSpace(Family);
        var family = hasFamily ? $"{NonDroppingParticle} {Family}".Trim() : Literal ?? Given;
        if (string.IsNullOrWhiteSpace(family)) return null;
        var given = hasFamily || Literal is not null ? $"{Given} {DroppingParticle}".Trim() : null;
        return new PersonName(family.Trim(), string.IsNullOrEmpty(given) ? null : given)
        {
            Suffix = string.IsNullOrWhiteSpace(Suffix) ? null : Suffix.Trim(),
            IsInstitution = !hasFamily && !string.IsNullOrWhiteSpace(Literal),
        };
    }
}

/// <summary>A date as parts, of which the first is the year, or as text that begins with it.</summary>
internal sealed record CslDate
{
    [JsonPropertyName("date-parts")]
    public JsonElement[][]? DateParts { get; init; }

    public string? Raw { get; init; }

    public string? Literal { get; init; }

    public int? Year => DateParts is [[var year, ..], ..]
        ? ParseYear(year.ToString())
        : ParseYear(Raw) ?? ParseYear(Literal);

    public int? Month => DateParts is [[_, var month, ..], ..] ? ParsePart(month, 12) : null;

    public int? Day => Month is not null && DateParts is [[_, _, var day, ..], ..] ? ParsePart(day, 31) : null;

    public LocalDate? Whole => (Year, Month, Day) is ({ } year and >= 1 and <= 9999, { } month, { } day) && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
        ? new LocalDate(year, month, day)
        : null;

    private static int? ParsePart(JsonElement part, int most) =>
        int.TryParse(part.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;

    private static int? ParseYear(string? text)
    {
        if (text is null)
            return null;
        var digits = text.AsSpan().Trim();
        var end = digits.StartsWith("-") ? 1 : 0;
        while (end < digits.Length && end < 6 && char.IsAsciiDigit(digits[end]))
            end++;
        return int.TryParse(digits[..end], out var year) ? year : null;
    }
}

/// <summary>Reads what CSL allows to be a string or a number.</summary>
internal sealed class TextOrNumberConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.Null => null,
        _ => throw new JsonException("A string or a number was expected."),
    };

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(CslItem))]
[JsonSerializable(typeof(CslItem[]))]
internal sealed partial class CslJson : JsonSerializerContext;
