using System.Text.Json;
using System.Text.Json.Serialization;

namespace PurgeBot.Output;

/// <summary>A JSON value as somebody wrote it, to be given back so.</summary>
/// <param name="Text">One valid JSON value.</param>
[JsonConverter(typeof(RawJsonConverter))]
internal readonly record struct RawJson(string Text);

internal sealed class RawJsonConverter : JsonConverter<RawJson>
{
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Values are taken over where lines are read.");

    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Text, skipInputValidation: true);
}
