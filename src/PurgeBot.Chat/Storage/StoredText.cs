using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace PurgeBot.Chat.Storage;

/// <summary>Days as both engines keep them: ISO 8601, which sorts as it should.</summary>
internal static class StoredText
{
    private static readonly AnnualDatePattern Annual = AnnualDatePattern.Iso;

    /// <summary>yyyy-MM-dd.</summary>
    public static string ToText(this LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>MM-dd.</summary>
    public static string ToText(this AnnualDate day) => Annual.Format(day);

    /// <summary>Reads yyyy-MM-dd.</summary>
    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>Reads MM-dd; null where it is none.</summary>
    public static AnnualDate? AnnualDay(string? text) => text is not null && Annual.Parse(text).TryGetValue(default, out var day) ? day : null;
}

/// <summary>Many rows in one parameter, a JSON array of arrays, so that a batch takes one statement whatever its size.</summary>
internal static class JsonRows
{
    /// <summary>The rows; values are numbers, texts and nulls.</summary>
    public static string Of(IEnumerable<object?[]> rows)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartArray();
                foreach (var value in row)
                {
                    if (value is long number) json.WriteNumberValue(number);
                    else json.WriteStringValue((string?)value);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
