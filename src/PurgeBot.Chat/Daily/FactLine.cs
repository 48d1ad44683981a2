using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PurgeBot.Chat.Storage;

namespace PurgeBot.Chat.Daily;

/// <summary>A fact of a guild's own as a line of JSON.</summary>
internal static class FactLine
{
    private static readonly FactJson Readable =
        new(new JsonSerializerOptions(FactJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The line, without its end.</summary>
    public static string Write(GuildFactText fact) => JsonSerializer.Serialize(new FactRecord(fact.Text, fact.Source, fact.Day?.ToText()), Readable.FactRecord);

    /// <summary>Reads a line; null where it is no fact.</summary>
    public static GuildFactText? Read(string line)
    {
        try
        {
            if (JsonSerializer.Deserialize(line, FactJson.Default.FactRecord) is not { Text: { } text, Source: { } source } read) return null;
            var day = StoredText.AnnualDay(read.Day);
            if (read.Day is not null && day is null) return null;
            var fact = new GuildFactText(text, source, day);
            return fact.IsValid ? fact : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The properties of a line.</summary>
internal sealed record FactRecord(string? Text, string? Source, string? Day);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FactRecord))]
internal sealed partial class FactJson : JsonSerializerContext;
