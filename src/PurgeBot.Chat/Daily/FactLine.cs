using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PurgeBot.Chat.Cards;
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
    public static GuildFactText? Read(string line) => Read(line, out _);

    /// <summary>Reads a line; null where it is no fact.</summary>
    /// <param name="line">The line.</param>
    /// <param name="why">What is wrong with it, in a few words without any of its own; null where nothing is.</param>
    public static GuildFactText? Read(string line, out string? why)
    {
        FactRecord? read;
        try
        {
            // Encoded here, half characters become U+FFFD; the serializer would refuse them by another exception.
            read = JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(line), FactJson.Default.FactRecord);
        }
        catch (JsonException)
        {
            why = "it is no JSON object with text, source and day as strings";
            return null;
        }

        var day = StoredText.AnnualDay(read?.Day);
        var fact = new GuildFactText(ShownText.Of(read?.Text ?? ""), ShownText.Of(read?.Source ?? ""), day);
        why = string.IsNullOrWhiteSpace(fact.Text) ? "text is missing"
            : fact.Text.Length > GuildFactText.LongestText ? $"text has more than {GuildFactText.LongestText} characters"
            : string.IsNullOrWhiteSpace(fact.Source) ? "source is missing"
            : fact.Source.Length > GuildFactText.LongestSource ? $"source has more than {GuildFactText.LongestSource} characters"
            : read!.Day is not null && day is null ? "day is not MM-DD, such as 12-01"
            : null;
        return why is null ? fact : null;
    }
}

/// <summary>The properties of a line.</summary>
internal sealed record FactRecord(string? Text, string? Source, string? Day);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FactRecord))]
internal sealed partial class FactJson : JsonSerializerContext;
