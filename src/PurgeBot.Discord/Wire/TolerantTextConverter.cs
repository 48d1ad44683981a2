using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PurgeBot.Discord.Wire;

/// <summary>
/// Reads what people have typed: half an emoji, left over where a client cut a text, becomes U+FFFD instead of making the whole interaction
/// unreadable. Numbers and booleans become their JSON text; anything else is null.
/// </summary>
internal sealed class TolerantTextConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return Text(ref reader);
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                reader.Skip();
                return null;
        }
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        // The reader's way to say that half a surrogate pair or a byte that is not UTF-8 is in the string.
        catch (InvalidOperationException)
        {
            return Unescaped(Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    // The reader has already checked that every escape is well formed.
    private static string Unescaped(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            text.Append(raw[i] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)Convert.ToUInt16(raw.Substring(i + 1, 4), 16),
                var other => other,
            });
            if (raw[i] == 'u') i += 4;
        }

        return WellFormed(text.ToString());
    }

    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes());
}
