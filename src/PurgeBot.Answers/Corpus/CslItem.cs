using System.Text.Json;
using System.Text.Json.Serialization;

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

    public CslDate? Issued { get; init; }

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
}

/// <summary>A person's name in parts, or an institution's as one literal.</summary>
internal sealed record CslName
{
    public string? Family { get; init; }

    public string? Given { get; init; }

    public string? Literal { get; init; }

    [JsonPropertyName("non-dropping-particle")]
    public string? NonDroppingParticle { get; init; }

    public PersonName? ToName()
    {
        var family = string.IsNullOrWhiteSpace(Family) ? Literal ?? Given : $"{NonDroppingParticle} {Family}".Trim();
        return string.IsNullOrWhiteSpace(family) ? null : new PersonName(family.Trim(), family == Given ? null : Given?.Trim());
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
internal sealed partial class CslJson : JsonSerializerContext;
